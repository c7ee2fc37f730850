import type { AnswerRow, CommentRow } from '../answers.ts'
import { answersOf } from '../answers.ts'
import type { StoryAgreement, StoryPerspective, StorySelfReview } from '../story-of-self-reviews.ts'

const perspectives: StoryPerspective[] = [
  {
    key: 'executives',
    name: 'Executives',
    initial: 'E',
    mode: 'own_name',
    respondents: ['rosalind-adair', 'owen-meredith', 'pauline-judd'],
    present: null,
  },
  {
    key: 'trustees',
    name: 'Trustees',
    initial: 'T',
    mode: 'in_the_room',
    respondents: ['keith-barraclough'],
    present: 5,
  },
]

const rows: AnswerRow[] = [
  // purpose, needs, culture, capacity, talent, pedagogy, leading, learning, curriculum, assessment, numbers, visiting
  ['rosalind-adair', '443323333334'],
  ['owen-meredith', '332223332333'],
  ['pauline-judd', '33223-----33'],
  ['keith-barraclough', '43432-33-343'],
]

const comments: CommentRow[] = [
  ['rosalind-adair', 'culture', 'My door is open. I had thought that this was enough.'],
  ['rosalind-adair', 'purpose', 'Two schools that share a river and a way of doing things.'],
  ['owen-meredith', 'culture', 'Ideas reach me in corridors, and stop with me when I am busy.'],
  ['owen-meredith', 'capacity', 'I am in both schools and therefore in neither.'],
  ['owen-meredith', 'leading-teaching', 'The subject leaders meet. I should like to stop chairing.'],
  ['pauline-judd', 'culture', 'The office staff have ideas too.'],
  ['pauline-judd', 'numbers', 'Everything adds up. I am not sure who reads it.'],
  ['keith-barraclough', 'culture', 'We hear about ideas once they have worked.'],
  ['keith-barraclough', 'needs', 'We know both villages well.'],
  [
    'keith-barraclough',
    'visiting',
    'We are always made welcome, and always shown round by the same children’s teachers.',
  ],
]

const agreements: StoryAgreement[] = [
  agreed(
    'purpose',
    4,
    'Everyone could say it, and each of us could name a decision it had settled.',
    'Minute on the offer to grow',
  ),
  agreed(
    'needs',
    3,
    'We know both villages, and least about those who have just moved there.',
    'Two school portraits',
  ),
  agreed(
    'culture',
    2,
    'Executives see an open door. The one person who works in both schools sees that ideas come through him or not at all.',
    'List of ideas and where they went',
    true,
  ),
  agreed('capacity', 2, 'A great deal rests on one person.', 'Owen’s diary for two weeks'),
  agreed(
    'talent',
    2,
    'We have grown two heads of school. After them nobody can see a next step.',
    'Posts over five years',
  ),
  agreed('pedagogy', 3, 'Agreed, written down and visible in both schools.', 'Teaching page'),
  agreed(
    'leading-teaching',
    3,
    'Subject leaders work across both schools and are given the time.',
    'Timetables',
  ),
  agreed(
    'professional-learning',
    3,
    'Well chosen, and returned to after half a term.',
    'Professional learning plan',
  ),
  agreed(
    'curriculum',
    2,
    'Shared in the core subjects; the rest are two curricula with one name.',
    'Curriculum maps',
  ),
  agreed('assessment', 3, 'Little of it, and used.', 'Assessment calendar'),
  agreed('numbers', 3, 'The board knows what it looks at.', 'Core data set'),
  agreed('visiting', 3, 'Frequent and friendly.', 'Pattern of visits over a year'),
]

/** Ottermarsh's self-review of the spring: a small trust in which everything, ideas included, goes through one person. */
export const ottermarshSelfReview: StorySelfReview = {
  key: 'ottermarsh-2026',
  trust: 'ottermarsh',
  cycle: 2026,
  partnership: 'kestrelbeck-with-ottermarsh',
  leaders: ['rosalind-adair', 'owen-meredith'],
  contributorsInvitedOn: '2026-04-21',
  answersBy: '2026-05-15',
  revealedOn: '2026-05-18',
  agreedOn: '2026-06-04',
  disclosedOn: '2026-06-11',
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
