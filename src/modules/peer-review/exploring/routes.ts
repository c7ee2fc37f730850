import type { RouteConfigEntry } from '@react-router/dev/routes'

/** The addresses of `exploring/`. */
export const exploringRoutes: RouteConfigEntry[] = []
