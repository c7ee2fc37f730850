import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/plans/screens/${name}.tsx`

/** The addresses of `plans/`. */
export const planRoutes: RouteConfigEntry[] = [
  route('review/:reviewId/plan/disclose', screen('disclose-plan')),
  route('review/partnerships/:partnershipId/plans/:trustId', screen('read-plan')),
]
