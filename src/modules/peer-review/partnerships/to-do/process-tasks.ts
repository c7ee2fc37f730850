import type { Task } from '#src/modules/people/index.ts'
import { andList } from '#src/ui/words.ts'
import { actsMissing, type Partnership } from '../partnership.ts'
import { type Progress, type Row, rowOf, type Status } from './row.ts'

/** What there is to do for the associate, who keeps time and process. */
export function tasksOfAssociate(partnership: Partnership, { hasAgenda, read, unread }: Progress): Task[] {
  const row = (of: Row) => rowOf(partnership, of)
  if (!partnership.openedAt)
    return [row({ label: 'Both trusts accept and sign', path: '', status: 'waiting' })]
  const areBothOut = partnership.partners.every((partner) => partner.disclosedAt !== null)
  const isHeld = partnership.exploringHeldOn !== null
  const rows: Row[] = [
    datesRow(partnership),
    ...partnership.partners
      .filter((partner) => !partner.disclosedAt)
      .map(({ name }): Row => ({ label: `${name} discloses its self-review`, path: '', status: 'waiting' })),
    {
      label: 'Read both self-reviews',
      path: 'explore',
      status: areBothOut ? readStatus(read, unread) : 'cannot-start',
      note: areBothOut ? undefined : 'Once both trusts have disclosed',
    },
    ...(isHeld && !hasAgenda ? [] : [agendaRow(partnership, hasAgenda)]),
    {
      label: 'Say that the exploring meeting was held',
      path: 'dates',
      status: isHeld ? 'done' : areBothOut ? 'not-yet' : 'cannot-start',
      dueOn: partnership.exploringOn,
    },
  ]
  return rows.map(row)
}

function readStatus(read: number, unread: number): Status {
  if (unread === 0) return 'done'
  return read > 0 ? 'in-progress' : 'not-yet'
}

function agendaRow({ exploringOn }: Partnership, hasAgenda: boolean): Row {
  return {
    label: 'Plan the exploring meeting',
    path: 'agenda',
    status: hasAgenda ? 'done' : 'not-yet',
    dueOn: exploringOn,
  }
}

function datesRow({ answersBy, exploringOn, reviews }: Partnership): Row {
  const days = [
    answersBy,
    exploringOn,
    ...reviews.flatMap((one) => [one.focusBy, one.visitFrom, one.debriefOn]),
  ]
  const set = days.filter((day) => day !== null).length
  return {
    label: 'Set the dates',
    path: 'dates',
    status: set === days.length ? 'done' : set === 0 ? 'not-yet' : 'in-progress',
    note: set === days.length ? undefined : `${set} of ${days.length} set`,
  }
}

/** What there is to do for the programme lead: dates, answers and signatures. */
export function tasksOfProgramme(partnership: Partnership): Task[] {
  const row = (of: Row) => rowOf(partnership, of)
  const declined = partnership.partners.filter((partner) => partner.decision === 'declined')
  const rows: Row[] = [datesRow(partnership)]
  if (declined.length > 0)
    rows.unshift({
      label: 'Withdraw the proposal, or speak to the trust',
      path: 'withdraw',
      status: 'not-yet',
      note: `${andList(declined.map((one) => one.name))} ${declined.length === 1 ? 'has' : 'have'} declined; nobody else has been told`,
    })
  for (const partner of partnership.partners) {
    const missing = actsMissing(partner)
    if (missing.length > 0 && partner.decision !== 'declined' && !partnership.openedAt)
      rows.push({
        label: `${partner.name} answers and signs`,
        path: '',
        status: 'waiting',
        note: `Still to ${andList(missing)}`,
      })
  }
  return rows.map(row)
}
