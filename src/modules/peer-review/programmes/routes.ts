import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/programmes/screens/${name}.tsx`

/** The addresses of `programmes/`. */
export const programmeRoutes: RouteConfigEntry[] = [
  route('review', screen('list-reviews')),
  route('review/programmes/:programmeId', screen('show-programme')),
  route('review/programmes/:programmeId/propose', screen('propose-partnership')),
  route('review/programmes/:programmeId/propose/check', screen('check-proposal')),
]
