import type { Task } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import { openStatus } from './rules.ts'

/** The open actions that the asker owns: a row of Today each. */
export async function listTasks(db: Db, actor: Actor): Promise<Task[]> {
  if (!actor.membershipId) return []
  const rows = await db
    .selectFrom('improvement.actions')
    .select(['id', 'plan_id as planId', 'title', 'starts_on as startsOn', 'due_on as dueOn'])
    .where('owner_membership', '=', actor.membershipId)
    .where('done_at', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('due_on')
    .execute()
  return rows.map((row) => asTask(row, londonDay(new Date())))
}

type Row = { id: string; planId: string; title: string; startsOn: Day | null; dueOn: Day | null }

function asTask({ id, planId, title, startsOn, dueOn }: Row, today: Day): Task {
  return {
    label: title,
    href: `/improve/${planId}/actions/${id}`,
    note: 'Your action',
    status: openStatus(startsOn, today),
    dueOn,
    waitsFor: 'you',
  }
}
