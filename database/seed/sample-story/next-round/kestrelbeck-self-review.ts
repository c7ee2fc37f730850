import type { AnswerRow, CommentRow } from '../answers.ts'
import { answersOf } from '../answers.ts'
import type { StoryPerspective, StorySelfReview } from '../story-of-self-reviews.ts'

const perspectives: StoryPerspective[] = [
  {
    key: 'executives',
    name: 'Executives',
    initial: 'E',
    mode: 'own_name',
    respondents: ['angela-stroud', 'liam-doherty'],
    present: null,
  },
  {
    key: 'trustees',
    name: 'Trustees',
    initial: 'T',
    mode: 'in_the_room',
    respondents: ['victor-osei'],
    present: 4,
  },
  {
    key: 'heads-and-middle-leaders',
    name: 'Heads and middle leaders',
    initial: 'H',
    mode: 'anonymous',
    respondents: ['sarah-quigley', 'naomi-feld', 'amir-haddad', 'tess-holloway'],
    present: null,
  },
]

const rows: AnswerRow[] = [
  // a short row has not come further yet
  ['angela-stroud', '332232333233'],
  ['liam-doherty', '32322'],
  ['sarah-quigley', '333322332233'],
  ['amir-haddad', '2322122-2122'],
  ['tess-holloway', '33'],
]

const comments: CommentRow[] = [
  ['angela-stroud', 'purpose', 'Three small schools that wanted to stay small together.'],
  ['angela-stroud', 'capacity', 'With three schools there is nowhere to borrow from.'],
  ['angela-stroud', 'assessment', 'We still test because we always tested.'],
  ['liam-doherty', 'culture', 'People will try anything. We forget to ask how it went.'],
  ['sarah-quigley', 'purpose', 'I can see the point of us.'],
  ['sarah-quigley', 'capacity', 'We cover for one another without being asked.'],
  ['amir-haddad', 'talent', 'There is one step up from here and somebody nice is standing on it.'],
  ['amir-haddad', 'assessment', 'I should like to meet the person who reads it.'],
  ['tess-holloway', 'needs', 'Small enough to know everyone, which is not quite the same as understanding.'],
]

/** Kestrelbeck's next self-review: some have answered, some have not begun, nothing has been revealed. */
export const kestrelbeckNextSelfReview: StorySelfReview = {
  key: 'kestrelbeck-2027',
  trust: 'kestrelbeck',
  cycle: 2027,
  partnership: 'larkmoor-with-kestrelbeck',
  leaders: ['angela-stroud', 'liam-doherty'],
  contributorsInvitedOn: '2026-11-10',
  answersBy: '2027-01-15',
  revealedOn: null,
  agreedOn: null,
  disclosedOn: null,
  perspectives,
  answers: answersOf(perspectives, rows, comments),
  finished: ['angela-stroud', 'sarah-quigley', 'amir-haddad'],
  agreements: [],
}
