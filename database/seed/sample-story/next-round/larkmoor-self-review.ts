import type { AnswerRow, CommentRow } from '../answers.ts'
import { answersOf } from '../answers.ts'
import type { StoryPerspective, StorySelfReview } from '../story-of-self-reviews.ts'

const perspectives: StoryPerspective[] = [
  {
    key: 'executives',
    name: 'Executives',
    initial: 'E',
    mode: 'own_name',
    respondents: ['ada-penrose', 'sam-okafor', 'lucy-marsh', 'gareth-pryce'],
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
  // a short row has not come further yet; who has no row has not begun
  ['sam-okafor', '433333323343'],
  ['lucy-marsh', '4332'],
  ['yusuf-demir', '333333323243'],
  ['beth-hargreave', '33323232'],
  ['priya-nair', '433233342232'],
]

const comments: CommentRow[] = [
  [
    'sam-okafor',
    'culture',
    'Two of this year’s changes began in a school. Last year I could not have said that.',
  ],
  [
    'sam-okafor',
    'talent',
    'The conversations have begun. It is too early to know what people heard in them.',
  ],
  ['sam-okafor', 'visiting', 'Those who visit now leave a question. I have kept all of mine.'],
  ['sam-okafor', 'assessment', 'We stopped one and nobody has asked where it went.'],
  ['lucy-marsh', 'purpose', 'Quillbrook’s staff wrote their own page of it, which is better than ours.'],
  ['lucy-marsh', 'capacity', 'The same few people are still lent, but their schools are thanked now.'],
  ['yusuf-demir', 'talent', 'One of my leaders was asked what she wanted next, and came back taller.'],
  ['yusuf-demir', 'visiting', 'The last visit was to a school that is doing well. We noticed.'],
  ['yusuf-demir', 'capacity', 'Help came in four days.'],
  ['beth-hargreave', 'culture', 'I was asked first, for once.'],
  [
    'priya-nair',
    'talent',
    'Somebody who is not my line manager asked me what I hope for. I did not have an answer ready.',
  ],
  [
    'priya-nair',
    'professional-learning',
    'We went back six weeks later to see what had changed. We had not done that before.',
  ],
]

/** Larkmoor's next self-review: three groups have begun, the board has not met yet, nothing has been revealed. */
export const larkmoorNextSelfReview: StorySelfReview = {
  key: 'larkmoor-2027',
  trust: 'larkmoor',
  cycle: 2027,
  partnership: 'larkmoor-with-kestrelbeck',
  leaders: ['ada-penrose', 'sam-okafor'],
  contributorsInvitedOn: '2026-11-12',
  answersBy: '2027-01-15',
  revealedOn: null,
  agreedOn: null,
  disclosedOn: null,
  perspectives,
  answers: answersOf(perspectives, rows, comments),
  finished: ['sam-okafor', 'yusuf-demir', 'priya-nair'],
  agreements: [],
  evidence: [
    {
      person: 'sam-okafor',
      element: 'culture',
      title: 'List of trust-wide changes and who proposed them',
      link: 'https://larkmoor.sample.invalid/changes',
    },
    {
      person: 'lucy-marsh',
      element: 'capacity',
      title: 'Record of deployments since September',
      link: null,
    },
    { person: 'yusuf-demir', element: 'visiting', title: 'What we wrote after the last visit', link: null },
  ],
  sheets: [
    { perspective: 'middle-leaders', typedBy: 'sam-okafor', on: '2026-11-18', levels: '33322233-222' },
  ],
  toldOn: '2026-11-12',
}
