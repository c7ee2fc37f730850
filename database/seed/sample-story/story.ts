/**
 * The shape of the sample story: plain data, no SQL. Things refer to each other by key (a slug), never by
 * identifier, so that a loader may choose its own. Dates are those of the week that ends on 21 November 2026;
 * `dates.ts` moves them to the week in which the story is loaded.
 */

import type { ElementKey } from './elements.ts'

/** A day, as `2026-11-21`. */
export type Day = string

/** The key of a person, an organisation or another thing in the story. */
export type Key = string

export type StoryRole =
  | 'chief_executive'
  | 'improvement_director'
  | 'executive'
  | 'trustee'
  | 'headteacher'
  | 'middle_leader'
  | 'governance_professional'
  | 'safeguarding_lead'
  | 'data_protection_officer'
  | 'programme_lead'
  | 'associate'
  | 'head_of_school'
  | 'senior_leader'
  | 'teacher'
  | 'governor'

/** The programme that brings the trusts together. */
export type StoryProgramme = { key: Key; name: string; town: string }

/** `uid` is the trust's number in the register: far above any that is in use. */
export type StoryTrust = { key: Key; uid: number; name: string; town: string; openedOn: Day }

/** `urn` is the school's number in the register: far above any that is in use. */
export type StorySchool = {
  key: Key
  urn: number
  trust: Key
  name: string
  phase: 'Primary' | 'Secondary' | 'All-through' | 'Special'
  pupils: number
  town: string
  joinedOn: Day
}

/** `title` is what the person is called there, as a badge would say it. */
export type StoryPosition = { organisation: Key; role: StoryRole; title: string }

export type StoryPerson = { key: Key; name: string; email: string; positions: StoryPosition[] }

/** A level by its place on the scale of four, from the weaker end. Pages show its word. */
export type StoryLevel = 1 | 2 | 3 | 4

export type StoryMode = 'own_name' | 'in_the_room' | 'anonymous'

/** `present` counts the people in the room, of whom one (the only respondent) gives the answer. */
export type StoryPerspective = {
  key: Key
  name: string
  /** One or two letters for the strip that shows who stands where. */
  initial: string
  mode: StoryMode
  respondents: Key[]
  present: number | null
}

/** `level` is null where the person said that it was not theirs to judge. */
export type StoryAnswer = {
  perspective: Key
  person: Key
  element: ElementKey
  level: StoryLevel | null
  comment: string | null
}

export type StoryAgreement = {
  element: ElementKey
  level: StoryLevel
  rationale: string
  evidence: string[]
  isPriority: boolean
}

/** What the leaders say of an element when they plan; `plan` where somebody sees to it. */
export type StoryWeighing = {
  element: ElementKey
  importance: 'a little' | 'somewhat' | 'very' | 'most of all'
  control: 'ours' | 'partly ours' | 'not ours'
  plan: (StoryWhere & { owner: Key; risk: string; inPlace: string }) | null
}

/** Where something is worked on; `schools` and `cluster` where somebody said which. */
export type StoryWhere = { level: 'trust' | 'cluster' | 'school'; schools?: Key[]; cluster?: string }

/** What somebody puts beside an answer: a title, and an address that leads nowhere. */
export type StoryEvidence = { person: Key; element: ElementKey; title: string; link: string | null }

/** A sheet that came back on paper: levels as in a row of answers, for an anonymous perspective. */
export type StorySheet = { perspective: Key; typedBy: Key; on: Day; levels: string }

/**
 * One trust's self-review; `partnership` is null where it looks at itself alone. `finished` names the people who have said
 * that they have answered. On `toldOn` each group is told what came of the year before; on `plannedOn` the leaders say what
 * matters, and what they do about it.
 */
export type StorySelfReview = {
  key: Key
  trust: Key
  cycle: number
  partnership: Key | null
  leaders: Key[]
  contributorsInvitedOn: Day
  answersBy: Day
  revealedOn: Day | null
  agreedOn: Day | null
  disclosedOn: Day | null
  perspectives: StoryPerspective[]
  answers: StoryAnswer[]
  finished: Key[]
  agreements: StoryAgreement[]
  evidence?: StoryEvidence[]
  sheets?: StorySheet[]
  toldOn?: Day
  plannedOn?: Day
  weighings?: StoryWeighing[]
  actions?: StoryPriorityAction[]
}

/** What a school says of one element where it is weaker, and where it is stronger. */
export type StoryReasons = [weaker: string, stronger: string]

/** One self-review of a school; `levels` are in the order of the framework, `priorities` places in it, from 0. */
export type StorySchoolYear = {
  cycle: number
  levels: string
  priorities: number[]
  openedOn: Day
  revealedOn: Day
  agreedOn: Day
  sharedOn: Day
  /** Whether it was shared with the chief executive and the improvement director of its trust. */
  isShared: boolean
}

/** A school that reviews itself: who leads it, who belongs to it, and what it agreed in which year. */
export type StorySchoolLife = {
  school: Key
  head: { key: Key; name: string }
  people: ['senior_leader' | 'teacher' | 'governor', name: string, title: string][]
  years: StorySchoolYear[]
}

/** The schools of one trust that take part, and those that were invited and have yet to join. */
export type StorySchoolReviews = {
  trust: Key
  takenInBy: Key
  takenInOn: Day
  invited: { school: Key; name: string; email: string; on: Day }[]
  schools: StorySchoolLife[]
}

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

/** What is done about a priority of a self-review, before or beside any visit. */
export type StoryPriorityAction = Omit<StoryAction, 'finding'> & { element: ElementKey }

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

/** Everything that loading the sample makes. */
export type Story = {
  programme: StoryProgramme
  trusts: StoryTrust[]
  schools: StorySchool[]
  people: StoryPerson[]
  selfReviews: StorySelfReview[]
  partnerships: StoryPartnership[]
}
