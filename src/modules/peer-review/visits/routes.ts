import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/visits/screens/${name}.tsx`

/** The addresses of `visits/`. */
export const visitRoutes: RouteConfigEntry[] = [route('review/:reviewId', screen('show-review'))]
