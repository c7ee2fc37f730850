import type { AnswerRow, CommentRow } from '../answers.ts'
import { answersOf } from '../answers.ts'
import type { StoryAgreement, StoryPerspective, StorySelfReview } from '../story-of-self-reviews.ts'

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
]

const rows: AnswerRow[] = [
  // purpose, needs, culture, capacity, talent, pedagogy, leading, learning, curriculum, assessment, numbers, visiting
  ['angela-stroud', '332232233132'],
  ['liam-doherty', '333222323223'],
  ['victor-osei', '43322-33332-'],
]

const comments: CommentRow[] = [
  ['angela-stroud', 'assessment', 'I cannot say who reads all of it.'],
  ['angela-stroud', 'capacity', 'Everybody has two jobs here, and some have three.'],
  ['angela-stroud', 'culture', 'We are good at starting.'],
  [
    'liam-doherty',
    'assessment',
    'The tests are sound. What happens afterwards is up to whoever has the time.',
  ],
  ['liam-doherty', 'visiting', 'I am in each school most weeks, and know them by their car parks.'],
  ['liam-doherty', 'curriculum', 'Three small schools with one curriculum: it saves us.'],
  ['victor-osei', 'purpose', 'We stayed small on purpose and can say why.'],
  ['victor-osei', 'assessment', 'We are shown figures that we like and do not know what to ask.'],
]

const agreements: StoryAgreement[] = [
  agreed(
    'purpose',
    3,
    'Clear to those who were here at the start. Oxlode’s staff hear it from us and not yet from each other.',
    'Our purpose in three sentences',
  ),
  agreed(
    'needs',
    3,
    'We know our families by name, and are slower to see what they have in common.',
    'Notes of the autumn home visits',
  ),
  agreed(
    'culture',
    2,
    'We try things readily and seldom go back to ask how they went.',
    'List of what we began last year',
  ),
  agreed(
    'capacity',
    2,
    'With three schools there is nowhere to borrow from but each other, and everybody is lent already.',
    'Who covers for whom',
  ),
  agreed(
    'talent',
    2,
    'People stay because they like us. There is one step up, and somebody is on it.',
    'Posts and moves over four years',
  ),
  agreed(
    'pedagogy',
    2,
    'Each school teaches reading in the same way and the rest in its own.',
    'Reading handbook',
  ),
  agreed(
    'leading-teaching',
    2,
    'Subject leaders lead a subject in three schools on one afternoon a week.',
    'Subject leaders’ timetables',
  ),
  agreed(
    'professional-learning',
    3,
    'Joint training days are well chosen and well liked.',
    'What people wrote after the training days',
  ),
  agreed('curriculum', 3, 'One curriculum, written together, and used.', 'Curriculum maps'),
  agreed(
    'assessment',
    2,
    'We assess carefully and often. Neither we nor the board can say what is done differently because of it.',
    'Assessment calendar',
    true,
  ),
  agreed('numbers', 3, 'The few figures we have are right and on time.', 'The board’s page of figures'),
  agreed(
    'visiting',
    2,
    'We are in each other’s schools all the time, and rarely to look at anything.',
    'Diaries for one month',
  ),
]

/** Kestrelbeck's self-review of the spring: few people, and one thing that all of them wonder about. */
export const kestrelbeckSelfReview: StorySelfReview = {
  key: 'kestrelbeck-2026',
  trust: 'kestrelbeck',
  cycle: 2026,
  partnership: 'kestrelbeck-with-ottermarsh',
  leaders: ['angela-stroud', 'liam-doherty'],
  contributorsInvitedOn: '2026-04-20',
  answersBy: '2026-05-15',
  revealedOn: '2026-05-18',
  agreedOn: '2026-06-03',
  disclosedOn: '2026-06-10',
  perspectives,
  answers: answersOf(perspectives, rows, comments),
  finished: rows.map(([person]) => person),
  agreements,
}

function agreed(
  element: StoryAgreement['element'],
  level: StoryAgreement['level'],
  rationale: string,
  evidence: string,
  isPriority = false,
): StoryAgreement {
  return { element, level, rationale, evidence: [evidence], isPriority }
}
