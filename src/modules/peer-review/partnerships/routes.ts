import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/partnerships/screens/${name}.tsx`

/** The addresses of `partnerships/`. */
export const partnershipRoutes: RouteConfigEntry[] = [
  route('review/partnerships/:partnershipId', screen('show-partnership')),
]
