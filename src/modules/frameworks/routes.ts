import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The addresses of this module. */
export const frameworksRoutes: RouteConfigEntry[] = [
  route('frameworks/:versionId', 'modules/frameworks/screens/read-framework.tsx'),
]
