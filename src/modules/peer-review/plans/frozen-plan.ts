import type { PlanAction } from '#src/modules/improvement/index.ts'

/** One action as it crosses: what and by when, never who. */
export type FrozenAction = Pick<
  PlanAction,
  'title' | 'shouldChange' | 'level' | 'nature' | 'startsOn' | 'dueOn' | 'doneOn' | 'doneNote'
>

/** A plan as it crosses to a partner. */
export type FrozenPlan = { priority: string; actions: FrozenAction[] }

/**
 * The copy of a plan that a partner reads: its priority and its actions. Who sees to an action and which finding it
 * answers stay at home: a name was given for the trust's own use, and a finding was shared with named people.
 */
export function asFrozenPlan({ priority, actions }: FrozenPlan): FrozenPlan {
  return {
    priority,
    actions: actions.map(
      ({ title, shouldChange, level, nature, startsOn, dueOn, doneOn, doneNote }): FrozenAction => ({
        ...{ title, shouldChange, level, nature, startsOn, dueOn, doneOn, doneNote },
      }),
    ),
  }
}

/** Whether two copies say the same; a copy that was kept comes back with its fields in another order. */
export function isSamePlan(one: FrozenPlan, other: FrozenPlan): boolean {
  return JSON.stringify(asFrozenPlan(one)) === JSON.stringify(asFrozenPlan(other))
}
