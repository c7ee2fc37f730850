import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/debrief/screens/${name}.tsx`

/** The addresses of `debrief/`. */
export const debriefRoutes: RouteConfigEntry[] = [
  route('review/:reviewId/findings/:findingId/reflect', screen('reflect')),
  route('review/:reviewId/reflections/check', screen('check-reflections')),
  route('review/:reviewId/debrief', screen('run-debrief')),
  route('review/:reviewId/plan', screen('act-on-findings')),
  route('review/:reviewId/close', screen('close-review')),
]
