import type { Day } from '#src/ui/dates.ts'
import type { ReviewFacts, Stage } from '../stages.ts'
import { stageOf, stages } from '../stages.ts'

/** One thing to do in a review: `path` is below the review's own address, null while it cannot start. */
export type ReviewTask = {
  label: string
  path: string | null
  /** Null for what is only there to be read. */
  status: 'done' | 'in-progress' | 'not-yet' | 'cannot-start' | 'waiting' | null
  note: string
  dueOn: Day | null
  /** Whether it waits for its reader; what is only to be read or looked at does not. */
  waits: boolean
}

/** What decides the tasks: the facts, the days agreed, the reader's roles in the review, and how many actions there are. */
export type TasksOf = {
  facts: ReviewFacts
  roles: readonly string[]
  dates: { focusBy: Day | null; visitFrom: Day | null; visitTo: Day | null; debriefOn: Day | null }
}

/** A task as one role's list writes it: what is left out is empty, and it waits while it can be begun. */
export type Task = Omit<ReviewTask, 'note' | 'dueOn' | 'waits'> & Partial<ReviewTask>

/** Whether a review stands at a stage or beyond it. */
export function reached(facts: ReviewFacts, stage: Stage): boolean {
  return stages.indexOf(stageOf(facts)) >= stages.indexOf(stage)
}

/** Planning the visit, which is the host coordinator's and the team's. */
export function planTask({ facts, dates }: Pick<TasksOf, 'facts' | 'dates'>): Task {
  return {
    label: 'Plan the activities of the visit',
    path: '/timetable',
    status: facts.isGathered ? 'done' : reached(facts, 'focusing') ? 'in-progress' : 'cannot-start',
    note: 'Schools, head office, central teams',
    dueOn: dates.visitFrom,
    waits: !facts.isGathered && reached(facts, 'focusing') && !reached(facts, 'gathering'),
  }
}

/** The debrief page, once there is something for it to rest on. */
export function debriefRow(facts: ReviewFacts): Task[] {
  return facts.areFindingsShared ? [{ label: 'Read the debrief page', path: '/debrief', status: null }] : []
}

/** Reading what was shared and what the host makes of it, which is the team's and the associate's. */
export function readTask(facts: ReviewFacts): Task {
  return {
    label: facts.areReflectionsReleased
      ? `Read what ${facts.host} makes of the findings`
      : 'Read the findings as shared',
    path: facts.areFindingsShared ? '/findings' : null,
    status: facts.areFindingsShared ? null : 'cannot-start',
    note: facts.areReflectionsReleased || !facts.areFindingsShared ? '' : `${facts.host} is reflecting`,
    waits: facts.areReflectionsReleased && !facts.isDebriefHeld,
  }
}
