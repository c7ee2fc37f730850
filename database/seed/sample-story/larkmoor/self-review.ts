import type { AnswerRow } from '../answers.ts'
import { answersOf } from '../answers.ts'
import type { StoryAgreement, StoryPerspective, StorySelfReview } from '../story-of-self-reviews.ts'
import { comments } from './comments.ts'
import { priorityActions, weighings } from './planning.ts'

const perspectives: StoryPerspective[] = [
  {
    key: 'executives',
    name: 'Executives',
    initial: 'E',
    mode: 'own_name',
    respondents: ['ada-penrose', 'sam-okafor', 'lucy-marsh', 'imogen-vale', 'gareth-pryce', 'nadia-rahman'],
    present: null,
  },
  {
    key: 'trustees',
    name: 'Trustees',
    initial: 'T',
    mode: 'in_the_room',
    respondents: ['margaret-ellery'],
    present: 6,
  },
  {
    key: 'headteachers',
    name: 'Headteachers',
    initial: 'H',
    mode: 'anonymous',
    respondents: [
      'joanne-tillotson',
      'yusuf-demir',
      'beth-hargreave',
      'martin-oduya',
      'sian-kelleher',
      'rachel-fenn',
      'dominic-asante',
      'kirsty-lorimer',
    ],
    present: null,
  },
  {
    key: 'middle-leaders',
    name: 'Middle leaders',
    initial: 'M',
    mode: 'anonymous',
    respondents: [
      'priya-nair',
      'tom-ashworth',
      'ewa-kowalczyk',
      'chloe-danvers',
      'ibrahim-saeed',
      'megan-pugh',
      'callum-reeve',
    ],
    present: null,
  },
]

const rows: AnswerRow[] = [
  // purpose, needs, culture, capacity, talent, pedagogy, leading, learning, curriculum, assessment, numbers, visiting
  ['ada-penrose', '434334333243'],
  ['sam-okafor', '433233323243'],
  ['lucy-marsh', '434344-2-243'],
  ['imogen-vale', '4222333333-2'],
  ['gareth-pryce', '4-432-----4-'],
  ['nadia-rahman', '333232323133'],
  ['margaret-ellery', '33433-33-243'],
  ['joanne-tillotson', '432233333342'],
  ['yusuf-demir', '333323323243'],
  ['beth-hargreave', '332222324232'],
  ['martin-oduya', '322221332142'],
  ['sian-kelleher', '433323333243'],
  ['rachel-fenn', '322122232232'],
  ['dominic-asante', '343233-2214-'],
  ['kirsty-lorimer', '223122222231'],
  ['priya-nair', '433223342232'],
  ['tom-ashworth', '322111332122'],
  ['ewa-kowalczyk', '333233333243'],
  ['chloe-danvers', '332213323232'],
  ['ibrahim-saeed', '2212122211-1'],
  ['megan-pugh', '4323123332-3'],
  ['callum-reeve', '3-221-22-132'],
]

const agreements: StoryAgreement[] = [
  {
    element: 'purpose',
    level: 4,
    rationale:
      'Nearly everyone could say it in their own words, and could name a decision it had settled. Quillbrook is still finding its way in, and we owe its staff more than a leaflet.',
    evidence: ['Our purpose on a page', 'Board minute on the sixth-form decision', 'Spring staff survey'],
    isPriority: false,
  },
  {
    element: 'needs',
    level: 3,
    rationale:
      'We know our communities school by school. We hear least from families who have joined since the new estates were built, and from the parents of pupils at Greywethers.',
    evidence: ['Nine school portraits', 'Family listening week: what we heard'],
    isPriority: false,
  },
  {
    element: 'culture',
    level: 2,
    rationale:
      'Executives and trustees see a trust that learns from its mistakes. Heads and middle leaders hear about changes more often than they start them. Having read the comments, the leaders moved towards the schools.',
    evidence: [
      'Spring staff survey, questions on speaking up',
      'List of trust-wide changes and who proposed them',
    ],
    isPriority: true,
  },
  {
    element: 'capacity',
    level: 2,
    rationale:
      'Help arrives and it is good, but it comes from the same few people, and the schools that lend them feel it.',
    evidence: ['Record of deployments since September', 'Cover costs of lending schools'],
    isPriority: true,
  },
  {
    element: 'talent',
    level: 2,
    rationale:
      'The first two years are a real strength. After that the picture depends on where you work and whom you know. This is where we differ most, and the people who would leave are the ones who told us.',
    evidence: [
      'Leavers by length of service, three years',
      'Internal moves and promotions',
      'Exit conversations, themes',
    ],
    isPriority: true,
  },
  {
    element: 'pedagogy',
    level: 3,
    rationale:
      'Our teaching handbook was written with teachers and is used. Two schools that joined later did not help to write it and say so.',
    evidence: ['Teaching handbook, third edition', 'Notes from joint classroom visits'],
    isPriority: false,
  },
  {
    element: 'leading-teaching',
    level: 3,
    rationale:
      'Subject networks have given middle leaders colleagues elsewhere. Time is protected in most schools and not in all.',
    evidence: ['Subject network calendar and attendance', 'Middle leaders’ timetables from four schools'],
    isPriority: false,
  },
  {
    element: 'professional-learning',
    level: 2,
    rationale:
      'The content is better than it was. What happens in the six weeks afterwards is left to each school, and we seldom go back to look.',
    evidence: ['Professional learning plan', 'Coaching log from three schools'],
    isPriority: false,
  },
  {
    element: 'curriculum',
    level: 3,
    rationale:
      'Primary subjects are shared and loved. Between the primaries and the secondaries there are still meetings rather than a shared curriculum.',
    evidence: ['Curriculum maps for science and history', 'Transition meeting notes'],
    isPriority: false,
  },
  {
    element: 'assessment',
    level: 2,
    rationale:
      'We could say who sees each assessment, and not always who uses it. All four groups agree, which is rare on this page.',
    evidence: ['Assessment calendar with purposes', 'Workload survey, the assessment questions'],
    isPriority: false,
  },
  {
    element: 'numbers',
    level: 4,
    rationale:
      'The core data set is trusted and on time. The middle leaders’ wish to see it more often is easy to grant.',
    evidence: ['Core data set and calendar', 'A dashboard as a head and as a trustee see it'],
    isPriority: false,
  },
  {
    element: 'visiting',
    level: 2,
    rationale:
      'Executives visit often and with care. Schools that are doing well say they are seen least, and some staff still feel a visit means that something is wrong.',
    evidence: ['Pattern of visits over a year', 'What schools wrote after visits'],
    isPriority: false,
  },
]

/** Larkmoor's self-review: the two ends of the trust see it differently, most of all on keeping good people. */
export const larkmoorSelfReview: StorySelfReview = {
  key: 'larkmoor-2026',
  trust: 'larkmoor',
  cycle: 2026,
  partnership: 'larkmoor-with-whinfell',
  leaders: ['ada-penrose', 'sam-okafor', 'lucy-marsh'],
  contributorsInvitedOn: '2026-04-20',
  answersBy: '2026-05-08',
  revealedOn: '2026-05-12',
  agreedOn: '2026-06-05',
  disclosedOn: '2026-06-11',
  plannedOn: '2026-06-19',
  weighings,
  actions: priorityActions,
  perspectives,
  answers: answersOf(perspectives, rows, comments),
  finished: rows.map(([person]) => person),
  agreements,
  evidence: [
    {
      person: 'imogen-vale',
      element: 'needs',
      title: 'Family listening week: what we heard',
      link: 'https://larkmoor.sample.invalid/listening-week',
    },
    { person: 'gareth-pryce', element: 'numbers', title: 'Monthly dashboard, spring term', link: null },
    { person: 'margaret-ellery', element: 'purpose', title: 'Board minute on the sixth form', link: null },
    { person: 'priya-nair', element: 'talent', title: 'Leavers by role and school, three years', link: null },
  ],
}
