import { prefix, route } from '@react-router/dev/routes'

const ofSchools = (name: string) => `modules/people/schools/screens/${name}.tsx`
const screen = (name: string) => `modules/people/screens/${name}.tsx`

/** Getting in, one's account, the organisation's people, and the installation. */
export const peopleRoutes = [
  route('sign-in', screen('sign-in')),
  route('sign-in/:secret', screen('use-sign-in-link')),
  route('sign-out', screen('sign-out')),
  route('set-up/:secret', screen('set-up')),
  route('invitation/:secret', screen('accept-invitation')),
  route('account', screen('see-account')),
  route('account/password', screen('change-password')),
  route('account/act-as', screen('act-as')),
  route('people', screen('see-people')),
  route('trusts/:uid/invite', screen('invite-chief')),
  route('people/invite', screen('invite-person')),
  route('people/:membershipId/end', screen('end-membership')),
  route('schools', ofSchools('list-schools')),
  route('schools/take-in', ofSchools('take-in-schools')),
  route('schools/:urn', ofSchools('change-invitation')),
  ...prefix('installation', [
    route('', screen('see-installation')),
    route('programmes/new', screen('open-programme')),
    route('sample', screen('see-sample')),
    route('sample/enter', screen('enter-sample')),
    route('sample/leave', screen('leave-sample')),
    route('sample/remove', screen('remove-sample')),
    route('outbox', screen('see-outbox')),
    route('outbox/:mailId', screen('open-mail')),
  ]),
]
