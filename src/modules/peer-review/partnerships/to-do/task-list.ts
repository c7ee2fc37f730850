import type { Task } from '#src/modules/people/index.ts'
import { type Partnership, sideOf } from '../partnership.ts'
import { tasksOfAssociate, tasksOfProgramme } from './process-tasks.ts'
import type { Progress, Viewer } from './row.ts'
import { tasksOfTrust } from './trust-tasks.ts'

/** What there is to do in a partnership for somebody, in the order of the journey; done and waiting rows included. */
export function tasksOf(partnership: Partnership, viewer: Viewer, progress: Progress): Task[] {
  if (partnership.withdrawnAt) return []
  const mine = sideOf(partnership, viewer.organisationId)
  if (mine) return tasksOfTrust(partnership, mine, viewer, progress)
  if (viewer.roles.has('programme_lead')) return tasksOfProgramme(partnership)
  return viewer.roles.has('associate') ? tasksOfAssociate(partnership, progress) : []
}
