import type { ElementKey } from './elements.ts'
import type { Day, Key, StoryWhere } from './story.ts'
import type { StoryAction } from './story-of-reviews.ts'

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

/** What is done about a priority of a self-review, before or beside any visit. */
export type StoryPriorityAction = Omit<StoryAction, 'finding'> & { element: ElementKey }
