import type { RouteConfigEntry } from '@react-router/dev/routes'

/** The addresses of `evidence/`. */
export const evidenceRoutes: RouteConfigEntry[] = []
