import { listImprovementTasks } from '#src/modules/improvement/index.ts'
import { listPartnershipTasks, listProgrammeTasks, listReviewTasks } from '#src/modules/peer-review/index.ts'
import { listTasks as listPeopleTasks, type Task } from '#src/modules/people/index.ts'
import { listTasks as listSelfReviewTasks } from '#src/modules/self-review/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { inOrderOfWaiting } from './waiting.ts'

type Source = (db: Db, actor: Actor) => Promise<Task[]>

const sources: readonly Source[] = [
  listPeopleTasks,
  listProgrammeTasks,
  listSelfReviewTasks,
  listPartnershipTasks,
  listReviewTasks,
  listImprovementTasks,
]

/** Everything that waits, for the person and for others they depend on, each in its order; what is done waits for nobody. */
export async function listWaiting(db: Db, actor: Actor): Promise<{ forYou: Task[]; forOthers: Task[] }> {
  const all = await Promise.all(sources.map((source) => source(db, actor)))
  const open = all.flat().filter((task) => task.status !== 'done')
  const ordered = inOrderOfWaiting(open.map((task) => ({ ...task, due: task.dueOn })))
  return {
    forYou: ordered.filter((task) => task.waitsFor === 'you'),
    forOthers: ordered.filter((task) => task.waitsFor === 'others'),
  }
}
