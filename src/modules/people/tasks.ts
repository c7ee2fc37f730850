import { countRegister, findImportToSettle } from '#src/modules/organisations/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { listProgrammes } from './programmes.ts'
import { getWhom, listInvitations, listMembers } from './queries.ts'

/** Something that waits for a person, or that they wait for: a row of Today. `dueOn` is a date, `2026-11-24`. */
export type Task = {
  label: string
  href: string
  note?: string
  status: 'done' | 'in-progress' | 'not-yet' | 'cannot-start' | 'overdue' | 'waiting'
  dueOn: string | null
  waitsFor: 'you' | 'others'
}

/** What waits for those who look after the installation, and for whoever leads a trust or a school and is its only person. */
export async function listTasks(db: Db, actor: Actor): Promise<Task[]> {
  const { role, organisationId } = await getWhom(db, actor)
  if (role === 'administrator') return tasksOfAdministrator(db)
  if (role === 'chief_executive' && organisationId)
    return tasksOfChief(
      db,
      organisationId,
      'Your improvement director first: they usually lead the self-review',
    )
  if (role === 'head_of_school' && organisationId)
    return tasksOfChief(db, organisationId, 'Your senior leaders and your chair of governors first')
  return []
}

const fresh = { status: 'not-yet', dueOn: null, waitsFor: 'you' } as const

async function tasksOfAdministrator(db: Db): Promise<Task[]> {
  const tasks: Task[] = []
  const toSettle = await findImportToSettle(db)
  if (toSettle)
    tasks.push({
      ...fresh,
      label: 'Decide about an import of the register',
      href: `/register/imports/${toSettle.id}`,
      note: 'It waits for you to confirm it or to give it up',
    })
  else if ((await countRegister(db)).openTrusts === 0)
    tasks.push({
      ...fresh,
      label: 'Import the national register',
      href: '/register',
      note: 'Every trust and school in England, from the GIAS files',
    })
  if ((await listProgrammes(db)).length === 0)
    tasks.push({
      ...fresh,
      label: 'Open a programme',
      href: '/installation/programmes/new',
      note: 'A programme pairs trusts; its lead invites them',
    })
  return tasks
}

async function tasksOfChief(db: Db, organisationId: string, note: string): Promise<Task[]> {
  if ((await listMembers(db, organisationId)).length > 1) return []
  if ((await listInvitations(db, organisationId)).length > 0) return []
  return [
    {
      ...fresh,
      label: 'Invite your people',
      href: '/people/invite',
      note,
    },
  ]
}
