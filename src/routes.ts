import { index, type RouteConfig } from '@react-router/dev/routes'

export default [index('modules/today/screens/hello.tsx')] satisfies RouteConfig
