import { prefix, type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/exploring/screens/${name}.tsx`

/** The addresses of `exploring/`. */
export const exploringRoutes: RouteConfigEntry[] = prefix('review/partnerships/:partnershipId', [
  route('disclose', screen('preview-disclosure')),
  route('disclose/check', screen('check-disclosure')),
  route('disclose/withdraw', screen('withdraw-disclosure')),
  route('explore', screen('start-exploring')),
  route('explore/:trustId', screen('explore')),
  route('explore/:trustId/whole', screen('read-whole')),
  route('explore/:trustId/:elementId', screen('explore-element')),
  route('agenda', screen('plan-meeting')),
])
