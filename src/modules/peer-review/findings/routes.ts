import type { RouteConfigEntry } from '@react-router/dev/routes'

/** The addresses of `findings/`. */
export const findingsRoutes: RouteConfigEntry[] = []
