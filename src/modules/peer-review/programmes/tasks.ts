import { getWhom, type Task } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { listPartnerships } from '../partnerships/queries.ts'
import { mayBeProposed } from './policy.ts'
import { getProgramme, type Programme, programmesLedBy } from './queries.ts'

const fresh = { status: 'not-yet', dueOn: null, waitsFor: 'you' } as const
const awaited = { status: 'waiting', dueOn: null, waitsFor: 'others' } as const

/**
 * What waits before there is a partnership: a programme lead brings trusts and an associate in and proposes; a chief
 * executive or an associate waits to be proposed.
 */
export async function listProgrammeTasks(db: Db, actor: Actor): Promise<Task[]> {
  const tasks: Task[] = []
  const led = programmesLedBy(actor)
  for (const id of led) tasks.push(...(await tasksOfLead(db, await getProgramme(db, actor, id))))
  if (led.length > 0) return tasks
  const { role } = await getWhom(db, actor)
  if (role !== 'chief_executive' && role !== 'associate') return []
  return (await listPartnerships(db)).length > 0 ? [] : [waitsToBeProposed(role)]
}

function waitsToBeProposed(role: 'chief_executive' | 'associate'): Task {
  if (role === 'associate')
    return {
      ...awaited,
      label: 'Two trusts to accompany',
      href: '/review',
      note: 'Your programme proposes two trusts to each other, with you beside them',
    }
  return {
    ...awaited,
    label: 'A partner for your trust',
    href: '/review',
    note: 'The programme that invited you proposes one; you accept or decline in private',
  }
}

async function tasksOfLead(db: Db, programme: Programme): Promise<Task[]> {
  const partnerships = await listPartnerships(db, { programmeId: programme.id })
  const paired = new Set(
    partnerships
      .filter((one) => !one.withdrawnAt)
      .flatMap((one) => one.partners.map(({ organisationId }) => organisationId)),
  )
  const free = programme.trusts.filter((trust) => !paired.has(trust.id))
  const hasAssociate = programme.associates.length > 0
  const note = programme.name
  const tasks: Task[] = []
  if (free.length < 2 && paired.size === 0)
    tasks.push({ ...fresh, note, label: 'Find a trust and invite its chief executive', href: '/trusts' })
  if (!hasAssociate)
    tasks.push({ ...fresh, note, label: 'Invite an associate', href: '/people/invite?role=associate' })
  if (hasAssociate && free.filter((trust) => mayBeProposed(trust).ok).length >= 2)
    tasks.push({
      ...fresh,
      note,
      label: 'Propose a partnership',
      href: `/review/programmes/${programme.id}/propose`,
    })
  const joining = free.filter((trust) => trust.chief === 'invited')
  return [
    ...tasks,
    ...joining.map(({ name }) => ({
      ...awaited,
      note: 'Invited, has yet to accept',
      label: `The chief executive of ${name} joins`,
      href: `/review/programmes/${programme.id}`,
    })),
  ]
}
