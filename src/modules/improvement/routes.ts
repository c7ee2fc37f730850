import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/improvement/screens/${name}.tsx`

/** The addresses of improvement plans. */
export const improvementRoutes: RouteConfigEntry[] = [
  route('improve', screen('list-plans')),
  route('improve/new', screen('open-plan')),
  route('improve/:planId', screen('show-plan')),
  route('improve/:planId/actions/new', screen('add-action')),
  route('improve/:planId/actions/:actionId', screen('change-action')),
]
