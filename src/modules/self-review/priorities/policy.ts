import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** Whoever writes the plans of an organisation. */
const planners = ['chief_executive', 'improvement_director', 'executive', 'head_of_school']

/** Whether somebody may make this element an action of the plan: who writes the plan, and only of a priority. */
export function mayActOn(
  actor: { positions: readonly { place: string; role: string }[] },
  organisationId: string,
  row: { title: string; isPriority: boolean },
): Verdict {
  if (!row.isPriority) return refused(`${row.title} is not a priority. Make it one first, then an action.`)
  if (actor.positions.some(({ place, role }) => place === organisationId && planners.includes(role)))
    return allowed
  return refused(
    'The chief executive, the improvement director and the executives write the plan; of a school, its headteacher.',
  )
}
