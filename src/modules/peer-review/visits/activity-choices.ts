import type { z } from 'zod'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { KnownReview } from '../review-facts.ts'
import type { ActivityPlan } from './commands/plan-activity.ts'
import type { activityForm } from './forms.ts'
import { listLines } from './queries/focus.ts'
import { listSeated } from './queries/team.ts'
import { listSchoolNames } from './schools.ts'

/** What the form of an activity offers to choose from: the lines, the host's schools, who could lead. */
export async function planChoices(db: Db, actor: Actor, review: KnownReview) {
  const team = await listSeated(db, review.id, ['lead_reviewer', 'visitor'])
  return {
    lines: await listLines(db, actor, review.id),
    schools: await listSchoolNames(db, review.hostId),
    leaders: team.map(({ membershipId, name }) => ({ value: membershipId, label: name })),
    visit: { from: review.dates.visitFrom, to: review.dates.visitTo },
  }
}

/** What was filled in, as a plan. */
export function asPlan(value: z.output<typeof activityForm>): ActivityPlan {
  return { ...value, on: value.on || null, at: value.at || null }
}
