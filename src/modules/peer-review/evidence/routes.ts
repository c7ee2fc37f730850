import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/evidence/screens/${name}.tsx`

/** The addresses of `evidence/`. */
export const evidenceRoutes: RouteConfigEntry[] = [
  route('review/:reviewId/notes', screen('list-notes')),
  route('review/:reviewId/notes/new', screen('take-note')),
  route('review/:reviewId/notes/keep', screen('keep-note')),
  route('review/:reviewId/notes/:noteId', screen('change-note')),
  route('review/:reviewId/coverage', screen('see-coverage')),
]
