import { index, route } from '@react-router/dev/routes'

/** What waits, and what happened. */
export const todayRoutes = [
  index('modules/today/screens/see-today.tsx'),
  route('activity', 'modules/today/screens/see-activity.tsx'),
]

/** Every address that is nothing else's. */
export const nowhereRoute = route('*', 'modules/today/screens/find-nothing.tsx')
