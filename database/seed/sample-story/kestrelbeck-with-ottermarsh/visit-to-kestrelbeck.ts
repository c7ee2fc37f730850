import { type NotePage, notesOf } from '../notes.ts'
import type { StoryActivity, StoryFinding, StoryReview } from '../story-of-reviews.ts'

const activities: StoryActivity[] = [
  {
    key: 'kb-papers',
    kind: 'document',
    title: 'Assessment calendar, three reports to the board, marked papers from each school',
    placeKind: 'head_office',
    place: 'Kestrelbeck office',
    on: '2026-11-02',
    startsAt: '13:00',
    ledBy: 'owen-meredith',
    lines: ['use', 'cost'],
  },
  {
    key: 'kb-executives',
    kind: 'interview',
    title: 'Chief executive and director of education',
    placeKind: 'head_office',
    place: 'Kestrelbeck office',
    on: '2026-11-03',
    startsAt: '09:00',
    ledBy: 'owen-meredith',
    lines: ['use'],
  },
  {
    key: 'kb-teachers',
    kind: 'focus_group',
    title: 'Teachers from all three schools',
    placeKind: 'school',
    place: 'kestrelbeck-primary',
    on: '2026-11-03',
    startsAt: '13:15',
    ledBy: 'hilary-frayne',
    lines: ['use', 'cost'],
  },
  {
    key: 'kb-walk',
    kind: 'learning_walk',
    title: 'Reading and mathematics, every class',
    placeKind: 'school',
    place: 'tallowby-primary',
    on: '2026-11-04',
    startsAt: '09:30',
    ledBy: 'owen-meredith',
    lines: ['use'],
  },
  {
    key: 'kb-oxlode',
    kind: 'interview',
    title: 'Subject leaders, two together',
    placeKind: 'school',
    place: 'oxlode-primary',
    on: '2026-11-04',
    startsAt: '13:30',
    ledBy: 'hilary-frayne',
    lines: ['use', 'cost'],
  },
]

const pages: NotePage[] = [
  {
    activity: 'kb-papers',
    author: 'owen-meredith',
    rows: [
      [
        'cost',
        'central team',
        'read',
        'Eleven assessments a year in each class; seven go into the trust’s spreadsheet.',
      ],
      [
        'use',
        'executive',
        'read',
        'Three reports to the board in a row have the same two charts and one sentence each.',
      ],
      [
        'use',
        'teacher',
        'read',
        'On the marked papers from two schools the next lesson is sketched in the margin.',
      ],
    ],
  },
  {
    activity: 'kb-executives',
    author: 'owen-meredith',
    rows: [
      [
        'use',
        'executive',
        'heard',
        '“I look at it the evening before the board, and then I close it.”',
        'quote',
      ],
      [
        'use',
        'executive',
        'heard',
        'Could name one decision that the figures had changed: an extra teacher for reading at the smallest school.',
      ],
    ],
  },
  {
    activity: 'kb-teachers',
    author: 'hilary-frayne',
    rows: [
      [
        'use',
        'teacher',
        'heard',
        '“The reading check tells me who sits with me tomorrow. I would keep that one if you paid me to stop.”',
        'quote',
      ],
      [
        'cost',
        'teacher',
        'heard',
        'Four of six spend a Sunday on the spreadsheet each half-term. Nobody had been asked whether it helps.',
      ],
      [
        'cost',
        'teacher',
        'heard',
        '“I fill it in. I have never been in a room where somebody had it open.”',
        'quote',
      ],
      [
        'use',
        'early-career teacher',
        'heard',
        'Learnt from a colleague, and from nobody else, how to use the reading check to plan.',
      ],
    ],
  },
  {
    activity: 'kb-walk',
    author: 'owen-meredith',
    rows: [
      [
        'use',
        'visitor',
        'seen',
        'In every class the groups on the wall had been changed since the last reading check.',
      ],
      ['use', 'visitor', 'seen', 'In mathematics the groups were those of the summer.'],
      ['use', 'teacher', 'heard', 'Teachers could say what each group was working on and why.'],
    ],
  },
  {
    activity: 'kb-oxlode',
    author: 'hilary-frayne',
    rows: [
      [
        'use',
        'middle leader',
        'heard',
        '“I get my own school’s figures. I should love to see how the other two taught it.”',
        'quote',
      ],
      [
        'cost',
        'middle leader',
        'heard',
        'Would stop the two writing tests at once; both said so before the question was finished.',
      ],
      [
        'use',
        'middle leader',
        'heard',
        'Reading leaders of the three schools meet after each check and swap a lesson.',
      ],
    ],
  },
]

const findings: StoryFinding[] = [
  {
    key: 'kb-reading',
    kind: 'strength',
    line: 'use',
    sentence:
      'The reading check changes what happens the next day, in every class that we saw: teachers plan from it, regroup after it and would miss it.',
    heardOnce: false,
    notes: ['kb-papers-3', 'kb-teachers-1', 'kb-walk-1', 'kb-walk-3', 'kb-oxlode-3'],
    quotes: ['kb-teachers-1'],
    reflection: {
      by: 'angela-stroud',
      recognition: 'we_recognise_this',
      text: 'We hoped so and had not heard it said. What the three reading leaders do after each check is something that we never asked for, and it is the reason.',
    },
  },
  {
    key: 'kb-spreadsheet',
    kind: 'question',
    line: 'cost',
    sentence:
      'Most of what is assessed is entered and not opened again. If each assessment had to name the person who waits for it, which would be left?',
    heardOnce: false,
    notes: ['kb-papers-1', 'kb-papers-2', 'kb-teachers-2', 'kb-teachers-3', 'kb-oxlode-2'],
    quotes: ['kb-teachers-3'],
    reflection: null,
  },
  {
    key: 'kb-board',
    kind: 'heard_differently',
    line: 'use',
    sentence:
      'Those who lead the trust describe the figures as something for the board; those who lead a subject would like to learn from each other’s.',
    heardOnce: false,
    notes: ['kb-executives-1', 'kb-papers-2', 'kb-oxlode-1'],
    quotes: ['kb-oxlode-1'],
    reflection: null,
  },
]

/** Ottermarsh's review of Kestrelbeck: its findings are shared, and Kestrelbeck has begun to reflect on them. */
export const visitToKestrelbeck: StoryReview = {
  key: 'ottermarsh-visits-kestrelbeck',
  host: 'kestrelbeck',
  visitor: 'ottermarsh',
  hostCoordinator: 'sarah-quigley',
  circle: ['naomi-feld'],
  element: 'assessment',
  priority: 'Who uses what our assessments tell us, and what do they do differently because of it?',
  positionStatement:
    'We are careful assessors. Three schools use the same tests on the same days, and the marks are sound. When we agreed our self-review none of us could name many decisions that the marks had changed, and our trustees could not say what to ask. We think that reading is different and do not know why. Please ask the people who give the tests.',
  focusStatedOn: '2026-09-18',
  lines: [
    { key: 'use', question: 'Who reads an assessment once it has been marked, and what happens next?' },
    { key: 'cost', question: 'What do our assessments cost teachers, and which of them would nobody miss?' },
  ],
  team: [
    { person: 'owen-meredith', isLead: true },
    { person: 'hilary-frayne', isLead: false },
  ],
  teamAcceptedOn: '2026-10-05',
  visitFrom: '2026-11-03',
  visitTo: '2026-11-04',
  gatheredOn: '2026-11-06',
  activities,
  notes: notesOf(activities, pages),
  findings,
  findingsSharedOn: '2026-11-13',
  reflectionsReleasedOn: null,
  debriefOn: '2026-12-09',
  debrief: null,
  planPriority: null,
  actions: [],
  closedOn: null,
}
