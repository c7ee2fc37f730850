import type { RouteConfigEntry } from '@react-router/dev/routes'

/** The addresses of `debrief/`. */
export const debriefRoutes: RouteConfigEntry[] = []
