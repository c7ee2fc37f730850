import { type RouteConfig, route } from '@react-router/dev/routes'
import { frameworksRoutes } from './modules/frameworks/routes.ts'
import { improvementRoutes } from './modules/improvement/routes.ts'
import { organisationsRoutes } from './modules/organisations/routes.ts'
import { peerReviewRoutes } from './modules/peer-review/routes.ts'
import { peopleRoutes } from './modules/people/routes.ts'
import { selfReviewRoutes } from './modules/self-review/routes.ts'
import { nowhereRoute, todayRoutes } from './modules/today/routes.ts'

// The design system's page: in development, and in builds made for the browser tests.
const hasCatalogue = process.env.NODE_ENV !== 'production' || process.env.WITH_CATALOGUE === 'yes'

/** The whole URL space, module by module; `docs/routes.txt` lists it flat. */
export default [
  ...todayRoutes,
  ...peopleRoutes,
  ...organisationsRoutes,
  ...frameworksRoutes,
  ...selfReviewRoutes,
  ...improvementRoutes,
  ...peerReviewRoutes,
  ...(hasCatalogue ? [route('ui', 'ui/catalogue/screen.tsx')] : []),
  nowhereRoute,
] satisfies RouteConfig
