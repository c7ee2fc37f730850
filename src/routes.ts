import { index, type RouteConfig } from '@react-router/dev/routes'
import { peerReviewRoutes } from '#src/modules/peer-review/routes.ts'

export default [index('modules/today/screens/hello.tsx'), ...peerReviewRoutes] satisfies RouteConfig
