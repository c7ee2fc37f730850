import { prefix, type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/self-review/screens/${name}.tsx`
const inFolder = (folder: string, name: string) => `modules/self-review/${folder}/screens/${name}.tsx`

const documents = (name: string) => `modules/self-review/documents/screens/${name}.tsx`

/** The addresses of self-reviews. */
export const selfReviewRoutes: RouteConfigEntry[] = [
  route('know', screen('list-self-reviews')),
  route('know/open', 'modules/self-review/cycles/screens/open-self-review.tsx'),
  route('know/schools', inFolder('schools', 'see-schools')),
  route('know/schools/copy/:file', inFolder('schools', 'take-schools')),
  route('know/schools/:urn', inFolder('schools', 'read-school')),
  route('know/schools/:urn/:elementId', inFolder('schools', 'read-school-element')),
  ...prefix('know/self-reviews/:selfReviewId', [
    route('', screen('see-self-review'), { id: 'self-review' }),
    route('who', screen('see-who-answers')),
    route('who/:perspectiveId', screen('change-perspective')),
    route('who/:perspectiveId/invite', screen('invite-people')),
    route('leaders/add', inFolder('leading', 'add-leader')),
    route('who/:perspectiveId/invitations/:invitationId', inFolder('inviting', 'mend-invitation')),
    route('invite', inFolder('inviting', 'bring-list')),
    route('invite/people-to-invite.csv', inFolder('inviting', 'download-template')),
    route('invite/:listId', inFolder('inviting', 'map-list')),
    route('invite/:listId/columns', inFolder('inviting', 'name-columns')),
    route('invite/:listId/check', inFolder('inviting', 'check-list')),
    route('who/:perspectiveId/sheet', inFolder('paper', 'print-sheet')),
    route('who/:perspectiveId/on-paper', inFolder('paper', 'type-sheet-in')),
    route('answering', screen('open-answering')),
    route('respond', screen('respond')),
    route('respond/save', screen('save-answers')),
    route('respond/:elementId/evidence', inFolder('evidence', 'give-evidence')),
    route('evidence/:fileId', inFolder('evidence', 'download-evidence')),
    route('reveal', screen('reveal')),
    route('give-up', inFolder('giving-up', 'give-up')),
    route('given-up', inFolder('giving-up', 'see-given-up')),
    route('heat-map', screen('see-heat-map')),
    route('heat-map/:elementId/:perspectiveId', screen('see-cell')),
    route('heat-map/:elementId/:perspectiveId/answers.csv', documents('take-cell')),
    route('discuss', inFolder('discussing', 'discuss')),
    route('agree', screen('agree-levels')),
    route('agree/:elementId', screen('agree-level')),
    route('priorities', 'modules/self-review/priorities/screens/choose-priorities.tsx'),
    route('priorities/:elementId', 'modules/self-review/priorities/screens/plan-priority.tsx'),
    route('move', 'modules/self-review/cycles/screens/move-version.tsx'),
    route('yearly', 'modules/self-review/cycles/screens/set-yearly.tsx'),
    route('you-said', 'modules/self-review/years/screens/see-you-said.tsx'),
    route('you-said/:perspectiveId', 'modules/self-review/years/screens/write-reply.tsx'),
    route('ask-again', 'modules/self-review/cycles/screens/ask-again.tsx'),
    route('years', 'modules/self-review/years/screens/see-years.tsx'),
    route('share', inFolder('sharing', 'share-outcome')),
    route('share/check', inFolder('sharing', 'check-sharing')),
    route('share/withdraw', inFolder('sharing', 'withdraw-outcome')),
    route('outcome', screen('see-outcome')),
    route('outcome/board', documents('read-board-pages')),
    route('outcome/:file', documents('take-copy')),
  ]),
]
