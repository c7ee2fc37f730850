import type { StoryPartnership } from './story-of-reviews.ts'
import type { StorySelfReview } from './story-of-self-reviews.ts'

/**
 * The shape of the sample story: plain data, no SQL. Things refer to each other by key (a slug), never by
 * identifier, so that a loader may choose its own. Dates are those of the week that ends on 21 November 2026;
 * `dates.ts` moves them to the week in which the story is loaded.
 */

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

/** Where something is worked on; `schools` and `cluster` where somebody said which. */
export type StoryWhere = { level: 'trust' | 'cluster' | 'school'; schools?: Key[]; cluster?: string }

/** Everything that loading the sample makes. */
export type Story = {
  programme: StoryProgramme
  trusts: StoryTrust[]
  schools: StorySchool[]
  people: StoryPerson[]
  selfReviews: StorySelfReview[]
  partnerships: StoryPartnership[]
}
