import type { AnswerRow } from '../answers.ts'
import { answersOf } from '../answers.ts'
import type { StoryAgreement, StoryPerspective, StorySelfReview } from '../story-of-self-reviews.ts'
import { comments } from './comments.ts'

const perspectives: StoryPerspective[] = [
  {
    key: 'executives',
    name: 'Executives',
    initial: 'E',
    mode: 'own_name',
    respondents: ['marcus-delaney', 'farah-siddiqui', 'peter-lindqvist', 'olivia-trent', 'ruth-abara'],
    present: null,
  },
  {
    key: 'trustees',
    name: 'Trustees',
    initial: 'T',
    mode: 'in_the_room',
    respondents: ['alan-whitlock'],
    present: 5,
  },
  {
    key: 'headteachers',
    name: 'Headteachers',
    initial: 'H',
    mode: 'own_name',
    respondents: [
      'catherine-oakes',
      'jerome-walters',
      'anita-deshmukh',
      'paul-scargill',
      'fiona-meldrum',
      'leon-achterberg',
      'grace-ndlovu',
    ],
    present: null,
  },
  {
    key: 'middle-leaders',
    name: 'Middle leaders',
    initial: 'M',
    mode: 'anonymous',
    respondents: [
      'hannah-croft',
      'kwame-boateng',
      'lucia-ferrante',
      'ben-thackray',
      'aisha-mirza',
      'jodie-sharp',
    ],
    present: null,
  },
]

const rows: AnswerRow[] = [
  // purpose, needs, culture, capacity, talent, pedagogy, leading, learning, curriculum, assessment, numbers, visiting
  ['marcus-delaney', '332333323442'],
  ['farah-siddiqui', '322333323342'],
  ['peter-lindqvist', '433323323442'],
  ['olivia-trent', '3-233----44-'],
  ['ruth-abara', '322233332343'],
  ['alan-whitlock', '33333--33442'],
  ['catherine-oakes', '333333433344'],
  ['jerome-walters', '333333334234'],
  ['anita-deshmukh', '434333333344'],
  ['paul-scargill', '332333323233'],
  ['fiona-meldrum', '233232332234'],
  ['leon-achterberg', '323323333344'],
  ['grace-ndlovu', '343333333233'],
  ['hannah-croft', '334333443133'],
  ['kwame-boateng', '323333333132'],
  ['lucia-ferrante', '4343343332-3'],
  ['ben-thackray', '333233343123'],
  ['aisha-mirza', '344333344233'],
  ['jodie-sharp', '2333323321-4'],
]

const agreements: StoryAgreement[] = [
  {
    element: 'purpose',
    level: 3,
    rationale:
      'Clear in the schools that have been with us longest. Thornacre came to us recently and its people are honest that they are still working out what has changed.',
    evidence: ['The Whinfell promise', 'Notes from the Thornacre welcome year'],
    isPriority: false,
  },
  {
    element: 'needs',
    level: 3,
    rationale:
      'Each school has a portrait of its community, written with families. Executives marked themselves lower than the schools did, mainly for what we do not know about families who move in and out during the year.',
    evidence: ['Eight community portraits', 'Figures on pupils who join in-year'],
    isPriority: false,
  },
  {
    element: 'culture',
    level: 3,
    rationale:
      'The surprise of our self-review: we on the executive thought we told too much and listened too little, and the middle leaders told us that they feel trusted to try things. We have agreed to believe them and to ask what makes it so.',
    evidence: ['Inquiry fair programme', 'Staff survey, questions on trying things'],
    isPriority: false,
  },
  {
    element: 'capacity',
    level: 3,
    rationale:
      'We plan deployments a year ahead and pay for the gap they leave. The two smallest schools still find it hard to let anyone go.',
    evidence: ['Deployment plan', 'Budget line for releasing staff'],
    isPriority: false,
  },
  {
    element: 'talent',
    level: 3,
    rationale:
      'People can see a path and most have someone to talk to about it. Physics, languages and special needs remain hard to fill.',
    evidence: ['Career map', 'Vacancies and leavers, three years'],
    isPriority: false,
  },
  {
    element: 'pedagogy',
    level: 3,
    rationale: 'Five shared habits of teaching, argued over for a year before anyone wrote them down.',
    evidence: ['Five habits', 'Notes from lesson study groups'],
    isPriority: false,
  },
  {
    element: 'leading-teaching',
    level: 3,
    rationale:
      'Middle leaders have time and coaching. We would like more of them to lead work beyond their own school.',
    evidence: ['Coaching pairs, autumn and spring', 'Timetables of subject leaders'],
    isPriority: false,
  },
  {
    element: 'professional-learning',
    level: 3,
    rationale:
      'Inquiry groups are changing classrooms, say the people in them. The executive is not yet able to show it, which is why we marked ourselves down.',
    evidence: ['Inquiry group write-ups', 'Professional learning calendar'],
    isPriority: true,
  },
  {
    element: 'curriculum',
    level: 3,
    rationale:
      'Reading and mathematics join up well across phases. Foundation subjects are at different points in different schools, some on purpose.',
    evidence: ['Reading spine', 'Curriculum maps for geography and art'],
    isPriority: false,
  },
  {
    element: 'assessment',
    level: 2,
    rationale:
      'Executives and trustees see clear, quick, reliable information. The people who make it see hours of entry and little come back. Both are describing the same system. We have settled on the level nearer the classroom, because that is where assessment is meant to help.',
    evidence: [
      'Assessment calendar',
      'Time diary kept by twelve teachers',
      'Standardised results, three years',
    ],
    isPriority: true,
  },
  {
    element: 'numbers',
    level: 4,
    rationale: 'Timely, careful with small numbers, and used in every meeting we could think of.',
    evidence: ['Trust dashboard', 'Board scrutiny notes'],
    isPriority: false,
  },
  {
    element: 'visiting',
    level: 3,
    rationale:
      'The executive thinks it visits too little; heads say that the visits they get are the most useful hour of the month. Quality before quantity, then, though the trustees would like to understand the pattern.',
    evidence: ['Visit notes as shared with schools', 'Visit pattern by school'],
    isPriority: false,
  },
]

/** Whinfell's self-review: warm where its leaders feared otherwise, and divided on what assessment is for. */
export const whinfellSelfReview: StorySelfReview = {
  key: 'whinfell-2026',
  trust: 'whinfell',
  cycle: 2026,
  partnership: 'larkmoor-with-whinfell',
  leaders: ['marcus-delaney', 'farah-siddiqui'],
  contributorsInvitedOn: '2026-04-21',
  answersBy: '2026-05-08',
  revealedOn: '2026-05-14',
  agreedOn: '2026-06-04',
  disclosedOn: '2026-06-12',
  perspectives,
  answers: answersOf(perspectives, rows, comments),
  finished: rows.map(([person]) => person),
  agreements,
}
