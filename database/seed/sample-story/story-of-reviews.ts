import type { ElementKey } from './elements.ts'
import type { Day, Key, StoryWhere } from './story.ts'

export type StoryPartner = {
  trust: Key
  decision: 'waiting' | 'accepted'
  decidedOn: Day | null
  signedOn: Day | null
  safeguardingLead: { person: Key; telephone: string }
  dataContact: { person: Key }
  /** The people who read the other side's disclosed self-review. */
  explorers: Key[]
}

/** A probing question that one trust asks of the other's self-review. */
export type StoryQuestion = {
  askedBy: Key
  askedOf: Key
  element: ElementKey
  askedOn: Day
  question: string
  answer: { by: Key; on: Day; text: string } | null
}

export type StoryPartnership = {
  key: Key
  name: string
  cohort: string
  programme: Key
  associate: Key
  proposedBy: Key
  proposedOn: Day
  openedOn: Day | null
  answersBy: Day | null
  exploringOn: Day | null
  isExploringHeld: boolean
  /** A review, by its host, whose focusing the associate opened before its gate held. */
  focusingOpenedEarly: { host: Key; on: Day; because: string } | null
  partners: [StoryPartner, StoryPartner]
  questions: StoryQuestion[]
  reviews: StoryReview[]
}

export type StoryLine = { key: Key; question: string }

export type StoryVisitor = { person: Key; isLead: boolean }

export type StoryActivityKind =
  | 'interview'
  | 'learning_walk'
  | 'document'
  | 'focus_group'
  | 'observation'
  | 'data'

/** `place` is a school's key, or what the office or team is called. `startsAt` is a time such as `09:30`. */
export type StoryActivity = {
  key: Key
  kind: StoryActivityKind
  title: string
  placeKind: 'school' | 'head_office' | 'central_team'
  place: string
  on: Day
  startsAt: string
  ledBy: Key
  lines: Key[]
}

export type StoryHow = 'seen' | 'heard' | 'read'

/** `view` is the role whose view it is; the visitor's own eyes count as one. `at` is a time on the activity's day. */
export type StoryNote = {
  key: Key
  activity: Key
  author: Key
  line: Key
  view: StoryView
  how: StoryHow
  text: string
  mayQuote: boolean
  at: string
}

export type StoryView =
  | 'trustee'
  | 'executive'
  | 'central team'
  | 'headteacher'
  | 'senior leader'
  | 'middle leader'
  | 'teacher'
  | 'early-career teacher'
  | 'support staff'
  | 'local governor'
  | 'visitor'

export type StoryFindingKind = 'strength' | 'question' | 'heard_differently'

/** `quotes` are those of its notes whose words stand with it: read in a document, or said and quoted with consent. */
export type StoryFinding = {
  key: Key
  kind: StoryFindingKind
  line: Key
  sentence: string
  heardOnce: boolean
  notes: Key[]
  quotes: Key[]
  reflection: StoryReflection | null
}

export type StoryReflection = {
  by: Key
  recognition: 'we_recognise_this' | 'this_surprises_us' | 'we_see_it_differently'
  text: string
}

export type StoryAction = StoryWhere & {
  finding: Key
  title: string
  owner: Key
  nature: 'assurance' | 'networking'
  startsOn: Day
  dueOn: Day
  shouldChange: string
  done: { on: Day; note: string } | null
}

/** One visit, as far as it has come: what has not happened yet has no day. */
export type StoryReview = {
  key: Key
  host: Key
  visitor: Key
  hostCoordinator: Key
  /** The host's people who read the findings, beside the chief executive and the improvement director. */
  circle: Key[]
  element: ElementKey
  /** The focus, put as a question. */
  priority: string
  positionStatement: string
  focusStatedOn: Day
  lines: StoryLine[]
  team: StoryVisitor[]
  teamAcceptedOn: Day
  visitFrom: Day
  visitTo: Day
  gatheredOn: Day | null
  activities: StoryActivity[]
  notes: StoryNote[]
  findings: StoryFinding[]
  findingsSharedOn: Day | null
  reflectionsReleasedOn: Day | null
  debriefOn: Day
  debrief: { agenda: string; heard: string; nextSteps: string } | null
  /** The priority under which its actions stand; null while there is no plan. */
  planPriority: string | null
  actions: StoryAction[]
  closedOn: Day | null
}
