import type { Task } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { Partnership } from './partnership.ts'
import { progressFor } from './progress.ts'
import { listPartnerships, myOrganisation } from './queries.ts'
import { tasksOf } from './to-do/task-list.ts'

const partyRoles = ['chief_executive', 'improvement_director', 'explorer', 'associate', 'programme_lead']

/** What waits for somebody in their partnerships, or what they wait for: the rows of Today. */
export async function listPartnershipTasks(db: Db, actor: Actor): Promise<Task[]> {
  const roles = new Set(actor.positions.map((position) => position.role))
  if (!partyRoles.some((role) => roles.has(role))) return []
  const organisationId = await myOrganisation(db)
  const tasks: Task[] = []
  for (const partnership of await listPartnerships(db)) {
    const progress = await progressFor(db, actor, partnership, organisationId)
    const waiting = tasksOf(partnership, { organisationId, roles }, progress).filter((task) =>
      isForToday(task, partnership),
    )
    tasks.push(
      ...waiting.map((task) => ({
        ...task,
        note: [partnership.name, task.note].filter(Boolean).join(' · '),
      })),
    )
  }
  return tasks
}

/**
 * The self-review's own rows come from its module. What is done, cannot start, or was left undone until its meeting was
 * over is for the partnership's page alone.
 */
function isForToday({ status, href }: Task, { exploringHeldOn }: Partnership): boolean {
  if (exploringHeldOn && href.endsWith('/explore')) return false
  return !href.startsWith('/know/') && status !== 'done' && status !== 'cannot-start'
}
