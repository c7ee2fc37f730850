import type { AnswerRow, CommentRow } from '../answers.ts'
import { answersOf } from '../answers.ts'
import type { StoryAgreement, StoryPerspective, StorySelfReview } from '../story-of-self-reviews.ts'

const perspectives: StoryPerspective[] = [
  {
    key: 'executives',
    name: 'Executives',
    initial: 'E',
    mode: 'own_name',
    respondents: ['diane-prowse', 'bukola-adeyemi', 'jean-corrigan'],
    present: null,
  },
  {
    key: 'trustees',
    name: 'Trustees',
    initial: 'T',
    mode: 'in_the_room',
    respondents: ['graham-pell'],
    present: 5,
  },
  {
    key: 'headteachers',
    name: 'Headteachers',
    initial: 'H',
    mode: 'anonymous',
    respondents: ['mark-holroyd', 'ellen-sugden', 'comfort-mensah', 'ravi-menon'],
    present: null,
  },
]

const rows: AnswerRow[] = [
  // purpose, needs, culture, capacity, talent, pedagogy, leading, learning, curriculum, assessment, numbers, visiting
  ['diane-prowse', '433233234323'],
  ['bukola-adeyemi', '332223233333'],
  ['jean-corrigan', '4-322----24-'],
  ['graham-pell', '43332-3-4333'],
  ['mark-holroyd', '332232333233'],
  ['ellen-sugden', '333232222334'],
  ['comfort-mensah', '223121221234'],
  ['ravi-menon', '122121211223'],
]

const comments: CommentRow[] = [
  ['diane-prowse', 'purpose', 'We chose each other, and that still shows.'],
  ['diane-prowse', 'curriculum', 'Our shared curriculum is what other trusts come to see.'],
  [
    'diane-prowse',
    'talent',
    'We keep people. Four schools does not give them many places to go, and still they stay.',
  ],
  ['diane-prowse', 'numbers', 'We look at figures late and argue about whose are right.'],
  ['bukola-adeyemi', 'capacity', 'I am the capacity, some weeks.'],
  [
    'bukola-adeyemi',
    'curriculum',
    'Written by Saltmere and Marlinsea. I would like the other two to say whether it is theirs.',
  ],
  [
    'bukola-adeyemi',
    'needs',
    'Farrowdene’s families are not like Saltmere’s, and our plans read as if they were.',
  ],
  ['jean-corrigan', 'numbers', 'Finance and staffing are in good order. I see little of the rest.'],
  ['jean-corrigan', 'capacity', 'There is money for release. Nobody asks for it.'],
  ['graham-pell', 'purpose', 'Local schools, run locally, doing better together. We were all agreed.'],
  ['graham-pell', 'curriculum', 'We were shown it in January and were impressed.'],
  ['graham-pell', 'talent', 'We worry about who leads next, here and in the schools.'],
  ['mark-holroyd', 'curriculum', 'For us it works. We wrote most of it.'],
  ['mark-holroyd', 'visiting', 'I enjoy visiting the primaries more than they may know.'],
  ['ellen-sugden', 'capacity', 'We share well between two schools. Between four it is still an idea.'],
  ['ellen-sugden', 'curriculum', 'Good, and too full for a school with one and a half classes in each year.'],
  ['comfort-mensah', 'curriculum', 'It assumes a specialist for each subject. I have six teachers.'],
  ['comfort-mensah', 'capacity', 'When I ask for help I get kindness and a document.'],
  [
    'comfort-mensah',
    'visiting',
    'Bukola comes every fortnight and it is the best thing about being in this trust.',
  ],
  ['ravi-menon', 'purpose', 'We joined four years ago. I am still asked what it was like before.'],
  ['ravi-menon', 'curriculum', 'It arrived on a memory stick.'],
  ['ravi-menon', 'talent', 'My good people look to the city, because nobody has shown them anything here.'],
]

const agreements: StoryAgreement[] = [
  {
    element: 'purpose',
    level: 3,
    rationale:
      'Strong among those who founded the trust. The school that joined last has been welcomed and not yet included, and we did not see the difference.',
    evidence: ['Founding statement', 'Farrowdene joining plan, reviewed'],
    isPriority: false,
  },
  {
    element: 'needs',
    level: 3,
    rationale: 'Good knowledge of three communities out of four.',
    evidence: ['Family survey by school'],
    isPriority: false,
  },
  {
    element: 'culture',
    level: 3,
    rationale: 'People speak freely. We could do more with what they say.',
    evidence: ['Notes of heads’ meetings since September'],
    isPriority: false,
  },
  {
    element: 'capacity',
    level: 2,
    rationale: 'Too much rests on one director. We have money for release that is not being used.',
    evidence: ['Diary of school support', 'Release budget'],
    isPriority: true,
  },
  {
    element: 'talent',
    level: 2,
    rationale: 'People are loyal, and we have taken that for a plan.',
    evidence: ['Leavers, four years', 'Succession conversation with the board'],
    isPriority: false,
  },
  {
    element: 'pedagogy',
    level: 2,
    rationale: 'Much in common by habit, little of it written down or argued over.',
    evidence: ['Notes from joint visits'],
    isPriority: false,
  },
  {
    element: 'leading-teaching',
    level: 3,
    rationale:
      'Subject leads at Saltmere Academy work across schools; the primaries would like the traffic to go both ways.',
    evidence: ['Subject lead diaries'],
    isPriority: false,
  },
  {
    element: 'professional-learning',
    level: 2,
    rationale: 'Shared days are well liked. We have little to show for them yet.',
    evidence: ['Evaluation of shared days'],
    isPriority: false,
  },
  {
    element: 'curriculum',
    level: 2,
    rationale:
      'Executives and trustees are proud of it, and the two schools that wrote it use it well. The two that did not find it hard to carry. A shared curriculum that half of us share is not yet one.',
    evidence: ['Curriculum guide', 'Teacher time by school size', 'Book study in four schools'],
    isPriority: true,
  },
  {
    element: 'assessment',
    level: 3,
    rationale: 'Light and mostly useful.',
    evidence: ['Assessment calendar'],
    isPriority: false,
  },
  {
    element: 'numbers',
    level: 3,
    rationale: 'Sound on money and staffing, slower on learning.',
    evidence: ['Board pack, autumn'],
    isPriority: false,
  },
  {
    element: 'visiting',
    level: 3,
    rationale: 'Visits are frequent and valued. They depend on one person.',
    evidence: ['Visit log'],
    isPriority: false,
  },
]

/** Saltmere's self-review: proud at the centre of a curriculum that two of its four schools find hard to carry. */
export const saltmereSelfReview: StorySelfReview = {
  key: 'saltmere-2026',
  trust: 'saltmere',
  cycle: 2026,
  partnership: 'saltmere-with-hollinfold',
  leaders: ['diane-prowse', 'bukola-adeyemi'],
  contributorsInvitedOn: '2026-09-28',
  answersBy: '2026-10-14',
  revealedOn: '2026-10-15',
  agreedOn: '2026-11-06',
  disclosedOn: '2026-11-12',
  perspectives,
  answers: answersOf(perspectives, rows, comments),
  finished: rows.map(([person]) => person),
  agreements,
}
