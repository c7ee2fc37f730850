import { type NotePage, notesOf } from '../notes.ts'
import type { StoryActivity, StoryReview } from '../story-of-reviews.ts'

const activities: StoryActivity[] = [
  {
    key: 'om-papers',
    kind: 'document',
    title: 'Minutes of leaders’ meetings, the list of ideas, two newsletters',
    placeKind: 'head_office',
    place: 'Ottermarsh office',
    on: '2026-11-16',
    startsAt: '13:30',
    ledBy: 'liam-doherty',
    lines: ['ideas'],
  },
  {
    key: 'om-heads',
    kind: 'interview',
    title: 'Both heads of school',
    placeKind: 'school',
    place: 'ottermarsh-primary',
    on: '2026-11-19',
    startsAt: '09:15',
    ledBy: 'liam-doherty',
    lines: ['ideas', 'trying'],
  },
  {
    key: 'om-teachers',
    kind: 'focus_group',
    title: 'Teachers and teaching assistants',
    placeKind: 'school',
    place: 'ottermarsh-primary',
    on: '2026-11-19',
    startsAt: '13:15',
    ledBy: 'naomi-feld',
    lines: ['ideas', 'trying'],
  },
  {
    key: 'om-office',
    kind: 'interview',
    title: 'The two school offices',
    placeKind: 'central_team',
    place: 'School offices',
    on: '2026-11-24',
    startsAt: '09:30',
    ledBy: 'amir-haddad',
    lines: ['ideas'],
  },
  {
    key: 'om-walk',
    kind: 'learning_walk',
    title: 'What was tried this term, with those who tried it',
    placeKind: 'school',
    place: 'fennimere-primary',
    on: '2026-11-24',
    startsAt: '13:15',
    ledBy: 'sarah-quigley',
    lines: ['trying'],
  },
]

const pages: NotePage[] = [
  {
    activity: 'om-papers',
    author: 'liam-doherty',
    rows: [
      ['ideas', 'executive', 'read', 'Of fourteen ideas on the list nine came from the same person.'],
      [
        'ideas',
        'headteacher',
        'read',
        'Minutes have a heading for ideas; it is the last one, and empty in four meetings of five.',
      ],
    ],
  },
  {
    activity: 'om-heads',
    author: 'liam-doherty',
    rows: [
      ['ideas', 'headteacher', 'heard', '“I tell one person and hope he has a quiet week.”', 'quote'],
      [
        'trying',
        'headteacher',
        'heard',
        'Tried a later lunch for a month, and had nobody to tell when it worked.',
      ],
      ['trying', 'headteacher', 'heard', 'Would like to see the other school try something that failed.'],
    ],
  },
  {
    activity: 'om-teachers',
    author: 'naomi-feld',
    rows: [
      [
        'ideas',
        'teacher',
        'heard',
        '“You say it in the staff room, and if it comes back to you a year later, that was a yes.”',
        'quote',
      ],
      ['ideas', 'support staff', 'heard', 'Had never been asked. Three ideas followed in ten minutes.'],
      [
        'trying',
        'teacher',
        'heard',
        'Nobody minds when something does not work; nobody writes it down either.',
      ],
    ],
  },
]

/** Kestrelbeck's review of Ottermarsh: the visit is under way and half of its notes are taken. */
export const visitToOttermarsh: StoryReview = {
  key: 'kestrelbeck-visits-ottermarsh',
  host: 'ottermarsh',
  visitor: 'kestrelbeck',
  hostCoordinator: 'pauline-judd',
  circle: ['hilary-frayne'],
  element: 'culture',
  priority: 'When somebody in one of our schools has an idea, what happens to it?',
  positionStatement:
    'We think of ourselves as open, and people tell us that we are. Our self-review showed that almost every idea goes through one person who works in both schools. We do not know how many never reach him, or what people do with those that he has no time for. Please find out where ideas begin, and where they stop.',
  focusStatedOn: '2026-09-25',
  lines: [
    { key: 'ideas', question: 'Where do ideas begin here, whom do they reach, and where do they stop?' },
    { key: 'trying', question: 'What happens when somebody tries something, and who hears how it went?' },
  ],
  team: [
    { person: 'liam-doherty', isLead: true },
    { person: 'sarah-quigley', isLead: false },
    { person: 'naomi-feld', isLead: false },
    { person: 'amir-haddad', isLead: false },
  ],
  teamAcceptedOn: '2026-10-12',
  visitFrom: '2026-11-19',
  visitTo: '2026-11-24',
  gatheredOn: null,
  activities,
  notes: notesOf(activities, pages),
  findings: [],
  findingsSharedOn: null,
  reflectionsReleasedOn: null,
  debriefOn: '2026-12-16',
  debrief: null,
  planPriority: null,
  actions: [],
  closedOn: null,
}
