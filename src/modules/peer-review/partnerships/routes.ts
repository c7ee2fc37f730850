import { prefix, type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/partnerships/screens/${name}.tsx`

/** The addresses of `partnerships/`. */
export const partnershipRoutes: RouteConfigEntry[] = prefix('review/partnerships/:partnershipId', [
  route('', screen('show-partnership')),
  route('answer', screen('answer-proposal')),
  route('principles', screen('sign-principles')),
  route('agreement', screen('sign-agreement')),
  route('contacts', screen('name-contacts')),
  route('people', screen('name-explorers')),
  route('dates', screen('set-dates')),
  route('dates/:reviewId', screen('set-review-dates')),
  route('withdraw', screen('withdraw-proposal')),
  route('reviews/:reviewId/open-early', screen('open-stage-early')),
])
