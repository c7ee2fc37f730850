import type { AnswerRow, CommentRow } from '../answers.ts'
import { answersOf } from '../answers.ts'
import type { StoryAgreement, StoryPerspective, StorySelfReview } from '../story-of-self-reviews.ts'

const perspectives: StoryPerspective[] = [
  {
    key: 'executives',
    name: 'Executives',
    initial: 'E',
    mode: 'own_name',
    respondents: ['ada-penrose', 'sam-okafor', 'lucy-marsh', 'imogen-vale'],
    present: null,
  },
  {
    key: 'trustees',
    name: 'Trustees',
    initial: 'T',
    mode: 'in_the_room',
    respondents: ['margaret-ellery'],
    present: 5,
  },
  {
    key: 'headteachers',
    name: 'Headteachers',
    initial: 'H',
    mode: 'anonymous',
    respondents: ['joanne-tillotson', 'yusuf-demir', 'beth-hargreave', 'martin-oduya', 'kirsty-lorimer'],
    present: null,
  },
  {
    key: 'middle-leaders',
    name: 'Middle leaders',
    initial: 'M',
    mode: 'anonymous',
    respondents: ['priya-nair', 'tom-ashworth', 'ewa-kowalczyk', 'megan-pugh'],
    present: null,
  },
]

const rows: AnswerRow[] = [
  // purpose, needs, culture, capacity, talent, pedagogy, leading, learning, curriculum, assessment, numbers, visiting
  ['ada-penrose', '333334233242'],
  ['sam-okafor', '323233223132'],
  ['lucy-marsh', '333334-2-132'],
  ['imogen-vale', '32222323332-'],
  ['margaret-ellery', '23323-22-232'],
  ['joanne-tillotson', '322223232232'],
  ['yusuf-demir', '223213223132'],
  ['beth-hargreave', '322122223132'],
  ['martin-oduya', '212221222131'],
  ['kirsty-lorimer', '223112122221'],
  ['priya-nair', '322213232131'],
  ['tom-ashworth', '211111222121'],
  ['ewa-kowalczyk', '223222223132'],
  ['megan-pugh', '322212222221'],
]

const comments: CommentRow[] = [
  ['ada-penrose', 'purpose', 'We wrote it in August. It has not been lived in yet.'],
  ['ada-penrose', 'talent', 'Good people stay because they like one another, which is not a plan.'],
  ['ada-penrose', 'numbers', 'Nine dashboards, and I read two of them.'],
  ['sam-okafor', 'culture', 'We announce. I should like us to ask.'],
  ['sam-okafor', 'visiting', 'I go where there is trouble. So schools see trouble when they see me.'],
  ['sam-okafor', 'assessment', 'Six windows a year because nobody has closed one.'],
  ['lucy-marsh', 'capacity', 'Whoever is asked says yes. It is the same people every time.'],
  ['lucy-marsh', 'needs', 'Quillbrook joined and we sent it our forms.'],
  ['imogen-vale', 'curriculum', 'Better than its paperwork.'],
  ['imogen-vale', 'needs', 'Families new to the estates reach us last.'],
  ['margaret-ellery', 'purpose', 'Three of the five could say it; two read it off the wall.'],
  ['margaret-ellery', 'numbers', 'We see attainment, and little of what comes before it.'],
  ['margaret-ellery', 'talent', 'We have never asked who might leave.'],
  ['joanne-tillotson', 'culture', 'Changes come on a Friday.'],
  ['joanne-tillotson', 'capacity', 'Help came, from a school that needed it as much.'],
  ['joanne-tillotson', 'purpose', 'It is ours, mostly.'],
  ['yusuf-demir', 'talent', 'I lose a subject leader every July.'],
  ['yusuf-demir', 'visiting', 'Two visits, both after a bad week.'],
  ['yusuf-demir', 'assessment', 'We enter it. I have not met who reads it.'],
  ['beth-hargreave', 'capacity', 'We lent two and got a thank-you card.'],
  ['beth-hargreave', 'leading-teaching', 'Good in pairs, thin across the trust.'],
  ['martin-oduya', 'culture', 'Nobody has told me of a mistake that somebody made.'],
  ['martin-oduya', 'visiting', 'A visit still means that something is wrong.'],
  ['kirsty-lorimer', 'talent', 'There is one ladder, and I am on the top of it.'],
  ['kirsty-lorimer', 'needs', 'We know our own street.'],
  ['priya-nair', 'talent', 'Nobody has asked me what I want next.'],
  ['priya-nair', 'professional-learning', 'One good day a year.'],
  ['tom-ashworth', 'culture', 'I hear of changes from the pupils.'],
  ['tom-ashworth', 'talent', 'I am looking.'],
  ['tom-ashworth', 'purpose', 'It is on the lanyard.'],
  ['ewa-kowalczyk', 'pedagogy', 'Teaching here is talked about properly. I would not leave that.'],
  ['ewa-kowalczyk', 'numbers', 'Clear, and monthly.'],
  ['megan-pugh', 'professional-learning', 'The best of it is over a cup of tea.'],
  ['megan-pugh', 'assessment', 'We test on the same day that we report.'],
]

const agreed = (
  element: StoryAgreement['element'],
  level: StoryAgreement['level'],
  rationale: string,
  evidence: string[],
  isPriority = false,
): StoryAgreement => ({ element, level, rationale, evidence, isPriority })

const agreements: StoryAgreement[] = [
  agreed(
    'purpose',
    3,
    'It is new, most people can say it, and few can name a decision that it has settled.',
    ['Our purpose on a page', 'Autumn staff survey'],
    true,
  ),
  agreed('needs', 2, 'Each school knows its own street. Together we know less than we thought.', [
    'Nine school portraits',
  ]),
  agreed(
    'culture',
    2,
    'We tell more than we ask. Heads hear of changes on a Friday, and middle leaders later than that.',
    ['Autumn staff survey, questions on speaking up'],
    true,
  ),
  agreed(
    'capacity',
    2,
    'Help comes from the same few people, and nobody counts what it costs their schools.',
    ['Record of deployments, summer term'],
  ),
  agreed('talent', 1, 'Good people leave in July and we learn of it in May. Nobody asks before.', [
    'Leavers by role and school, three years',
  ]),
  agreed('pedagogy', 3, 'Teaching is talked about with care, most of all in the primary schools.', [
    'Joint lesson study notes',
  ]),
  agreed('leading-teaching', 2, 'Strong in pairs of schools, thin across all of them.', [
    'Subject network attendance',
  ]),
  agreed('professional-learning', 2, 'One good day a year, and much that nobody goes back to.', [
    'Evaluation of the trust day',
  ]),
  agreed('curriculum', 2, 'Better in classrooms than on paper, and not yet in one order across phases.', [
    'Curriculum maps of four schools',
  ]),
  agreed(
    'assessment',
    1,
    'Six windows a year, much data entered, and little that anybody did because of it.',
    ['Calendar of assessments'],
  ),
  agreed('numbers', 3, 'Everybody sees the numbers every month; trustees ask for what comes before them.', [
    'Monthly dashboard',
  ]),
  agreed(
    'visiting',
    2,
    'We visit where something is wrong, and so a visit means that something is wrong.',
    ['Pattern of visits over a year'],
    true,
  ),
]

/** Larkmoor looks at itself for the first time, by itself, before it has a partner: what every later year is put beside. */
export const larkmoorFirstSelfReview: StorySelfReview = {
  key: 'larkmoor-2025',
  trust: 'larkmoor',
  cycle: 2025,
  partnership: null,
  leaders: ['ada-penrose', 'sam-okafor'],
  contributorsInvitedOn: '2025-09-22',
  answersBy: '2025-10-10',
  revealedOn: '2025-10-14',
  agreedOn: '2025-11-06',
  disclosedOn: null,
  perspectives,
  answers: answersOf(perspectives, rows, comments),
  finished: rows.map(([person]) => person),
  agreements,
}
