import type { AnswerRow, CommentRow } from '../answers.ts'
import { answersOf } from '../answers.ts'
import type { StoryAgreement, StoryPerspective, StorySelfReview } from '../story-of-self-reviews.ts'

const perspectives: StoryPerspective[] = [
  {
    key: 'executives',
    name: 'Executives',
    initial: 'E',
    mode: 'own_name',
    respondents: ['stephen-amadi', 'kathryn-bellis', 'waseem-akhtar'],
    present: null,
  },
  {
    key: 'trustees',
    name: 'Trustees',
    initial: 'T',
    mode: 'in_the_room',
    respondents: ['lorna-pickup'],
    present: 4,
  },
  {
    key: 'headteachers',
    name: 'Headteachers',
    initial: 'H',
    mode: 'own_name',
    respondents: ['julia-hartnoll', 'simon-fettes', 'parveen-kaur', 'rebecca-slade'],
    present: null,
  },
]

const rows: AnswerRow[] = [
  // purpose, needs, culture, capacity, talent, pedagogy, leading, learning, curriculum, assessment, numbers, visiting
  ['stephen-amadi', '332323322342'],
  ['kathryn-bellis', '333233332342'],
  ['waseem-akhtar', '3-343----34-'],
  ['lorna-pickup', '33343-3--344'],
  ['julia-hartnoll', '323223333343'],
  ['simon-fettes', '333132332333'],
  ['parveen-kaur', '233124322231'],
  ['rebecca-slade', '344122231-23'],
]

const comments: CommentRow[] = [
  ['stephen-amadi', 'culture', 'I ask for candour. I should notice how often I then explain.'],
  [
    'stephen-amadi',
    'visiting',
    'We see our schools at the set times and in the set order. I could not tell you about a wet Thursday.',
  ],
  ['stephen-amadi', 'numbers', 'As good as I have seen anywhere, and Waseem should take the credit.'],
  ['kathryn-bellis', 'capacity', 'Hollinfold High gives and gives. It is not sustainable.'],
  ['kathryn-bellis', 'visiting', 'My visits are checks with biscuits.'],
  [
    'kathryn-bellis',
    'professional-learning',
    'Coaching has begun to work at Wrenthwaite. I would like to know why there first.',
  ],
  [
    'waseem-akhtar',
    'capacity',
    'We spend more on support for schools than any trust of our size that I know.',
  ],
  ['waseem-akhtar', 'numbers', 'One page, every half-term, no surprises.'],
  ['lorna-pickup', 'capacity', 'Resourcing is generous. We assumed that it reached everyone.'],
  ['lorna-pickup', 'visiting', 'Trustees visit each school termly and write a page afterwards.'],
  ['lorna-pickup', 'culture', 'Meetings are open and good-humoured.'],
  [
    'julia-hartnoll',
    'capacity',
    'My subject leaders are out one day in five. I am proud of them and I am short of them.',
  ],
  ['julia-hartnoll', 'visiting', 'Visits are fine. I always know what day to wear a jacket.'],
  [
    'simon-fettes',
    'capacity',
    'A secondary subject leader came to help us with phonics. She was charming about it.',
  ],
  ['simon-fettes', 'professional-learning', 'Coaching works here because two teachers asked for it.'],
  ['parveen-kaur', 'visiting', 'I have had nine visits and no conversation.'],
  ['parveen-kaur', 'capacity', 'What is offered is what the high school has, not what we need.'],
  ['parveen-kaur', 'pedagogy', 'We have worked this out together and I would show it to anybody.'],
  ['rebecca-slade', 'capacity', 'Nobody has offered, and to be fair I have not asked.'],
  ['rebecca-slade', 'needs', 'The trust asked our families properly, and acted on it.'],
  [
    'rebecca-slade',
    'curriculum',
    'The trust’s curriculum is not ours and nobody has said whether it should be.',
  ],
]

const agreements: StoryAgreement[] = [
  {
    element: 'purpose',
    level: 3,
    rationale: 'Well understood, with a little fraying where schools have joined more recently.',
    evidence: ['Purpose statement', 'Staff survey'],
    isPriority: false,
  },
  {
    element: 'needs',
    level: 3,
    rationale:
      'Our work with families at Brambleholt taught us how to ask. We have begun to do it elsewhere.',
    evidence: ['Brambleholt family conversations'],
    isPriority: false,
  },
  {
    element: 'culture',
    level: 3,
    rationale: 'Open and good-humoured. The chief executive marks himself lower than others do.',
    evidence: ['Staff survey'],
    isPriority: false,
  },
  {
    element: 'capacity',
    level: 2,
    rationale:
      'We spend a good deal, and almost all of it leaves from one school. Those who pay for support see plenty; those who receive it see what somebody happened to have.',
    evidence: ['Spending on school support', 'Days given and received, by school'],
    isPriority: true,
  },
  {
    element: 'talent',
    level: 3,
    rationale: 'Good people, growing. Too few routes between phases.',
    evidence: ['Internal appointments'],
    isPriority: false,
  },
  {
    element: 'pedagogy',
    level: 3,
    rationale: 'Worked out together over three years; Candlegate is ahead of the rest.',
    evidence: ['Teaching agreement'],
    isPriority: false,
  },
  {
    element: 'leading-teaching',
    level: 3,
    rationale: 'Strong in the high school and growing in the primaries.',
    evidence: ['Leadership time, by school'],
    isPriority: false,
  },
  {
    element: 'professional-learning',
    level: 3,
    rationale: 'Coaching has taken hold in one school and started in two.',
    evidence: ['Coaching log'],
    isPriority: false,
  },
  {
    element: 'curriculum',
    level: 2,
    rationale: 'We have not yet decided what should be in common, and for whom.',
    evidence: ['Curriculum maps'],
    isPriority: false,
  },
  {
    element: 'assessment',
    level: 3,
    rationale: 'Steady and light.',
    evidence: ['Assessment calendar'],
    isPriority: false,
  },
  {
    element: 'numbers',
    level: 4,
    rationale: 'One page, on time, and people act on it.',
    evidence: ['Half-termly page, four examples'],
    isPriority: false,
  },
  {
    element: 'visiting',
    level: 2,
    rationale:
      'Trustees visit and enjoy it; executives doubt their own visits; one head has had nine and no conversation. We visit enough, and we do not yet visit well.',
    evidence: ['Visit calendar', 'Notes left with schools'],
    isPriority: true,
  },
]

/** Hollinfold's self-review: generous with support that all flows from one school, and unsure what its visits are for. */
export const hollinfoldSelfReview: StorySelfReview = {
  key: 'hollinfold-2026',
  trust: 'hollinfold',
  cycle: 2026,
  partnership: 'saltmere-with-hollinfold',
  leaders: ['stephen-amadi', 'kathryn-bellis'],
  contributorsInvitedOn: '2026-09-29',
  answersBy: '2026-10-14',
  revealedOn: '2026-10-16',
  agreedOn: '2026-11-05',
  disclosedOn: '2026-11-13',
  perspectives,
  answers: answersOf(perspectives, rows, comments),
  finished: rows.map(([person]) => person),
  agreements,
}
