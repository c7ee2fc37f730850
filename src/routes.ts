import { index, type RouteConfig } from '@react-router/dev/routes'
import { peerReviewRoutes } from './modules/peer-review/routes.ts'
import { peopleRoutes } from './modules/people/routes.ts'

/** The whole URL space, module by module; `docs/routes.txt` lists it flat. */
export default [
  index('modules/today/screens/see-today.tsx'),
  ...peopleRoutes,
  ...peerReviewRoutes,
] satisfies RouteConfig
