import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/findings/screens/${name}.tsx`

/** The addresses of `findings/`. */
export const findingsRoutes: RouteConfigEntry[] = [
  route('review/:reviewId/sorting', screen('sort-notes')),
  route('review/:reviewId/sorting/new', screen('write-finding')),
  route('review/:reviewId/sorting/check', screen('check-findings')),
  route('review/:reviewId/sorting/:findingId', screen('change-finding')),
  route('review/:reviewId/findings', screen('read-findings')),
]
