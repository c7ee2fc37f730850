import type { Task } from '#src/modules/people/index.ts'
import { andList, capital, countWord, ownedBy } from '#src/ui/words.ts'
import { actsMissing, otherSide, type Partner, type Partnership, sideOf, stateOf } from './partnership.ts'

/** Who looks at a partnership: their organisation, and the roles they hold there and at the partnership. */
export type Viewer = { organisationId: string | null; roles: ReadonlySet<string> }

/** What the list needs besides the partnership: how far the viewer's own self-review is, and the open questions. */
export type Progress = {
  selfReview: 'setting up' | 'answering' | 'revealed' | 'agreed' | null
  /** Questions that wait for the viewer's trust to answer, and those their trust still waits for. */
  toAnswer: number
  awaited: number
  /** How many of the self-reviews that are open to the viewer they have read, and how many not yet. */
  read: number
  unread: number
  hasAgenda: boolean
}

/** What there is to do in a partnership for somebody, in the order of the journey; done and waiting rows included. */
export function tasksOf(partnership: Partnership, viewer: Viewer, progress: Progress): Task[] {
  if (partnership.withdrawnAt) return []
  const mine = sideOf(partnership, viewer.organisationId)
  if (mine) return tasksOfTrust(partnership, mine, viewer, progress)
  if (viewer.roles.has('programme_lead')) return tasksOfProgramme(partnership)
  return viewer.roles.has('associate') ? tasksOfAssociate(partnership, progress) : []
}

type Status = Task['status']
type Row = {
  label: string
  path: string
  status: Status
  note?: string
  dueOn?: string | null
  by?: 'you' | 'others'
}

function rowOf(partnership: Partnership, { label, path, status, note, dueOn, by }: Row): Task {
  const base = `/review/partnerships/${partnership.id}`
  return {
    label,
    href: path.startsWith('/') ? path : path ? `${base}/${path}` : base,
    ...(note ? { note } : {}),
    status,
    dueOn: status === 'done' ? null : (dueOn ?? null),
    waitsFor: by ?? (status === 'waiting' ? 'others' : 'you'),
  }
}

function tasksOfTrust(
  partnership: Partnership,
  mine: Partner,
  { roles }: Viewer,
  progress: Progress,
): Task[] {
  const row = (of: Row) => rowOf(partnership, of)
  const isChief = roles.has('chief_executive')
  const leads = isChief || roles.has('improvement_director')
  // Once it is open, what was signed stands under “Where each trust stands”.
  const agreement = leads && !partnership.openedAt ? agreementRows(partnership, mine, isChief) : []
  return [
    ...agreement,
    ...(partnership.openedAt ? selfReviewRows(partnership, mine, { leads, progress }) : []),
  ].map(row)
}

function agreementRows(partnership: Partnership, mine: Partner, isChief: boolean): Row[] {
  const state = stateOf(partnership)
  const hasAccepted = mine.decision === 'accepted'
  // What only the chief executive may do waits for others when somebody else of the trust looks.
  const by = isChief ? ('you' as const) : ('others' as const)
  const open = (isDone: boolean, note = ''): Pick<Row, 'status' | 'note'> =>
    isDone
      ? { status: 'done' }
      : state === 'proposed'
        ? { status: 'cannot-start', note: 'Once both trusts have accepted' }
        : note
          ? { status: 'cannot-start', note }
          : { status: 'not-yet' }
  const other = otherSide(partnership, mine.organisationId)
  return [
    {
      label: 'Accept or decline the proposal',
      path: isChief ? 'answer' : '',
      status: hasAccepted || mine.decision === 'declined' ? 'done' : 'not-yet',
      note: mine.decision === 'declined' ? 'You have declined' : undefined,
      by,
    },
    { label: 'Sign the principles', path: 'principles', by, ...open(mine.principles !== null) },
    {
      label: 'Name your safeguarding lead and data protection contact',
      path: 'contacts',
      ...open(mine.safeguarding !== null && mine.dataContact !== null),
    },
    {
      label: 'Sign the data-sharing agreement',
      path: 'agreement',
      by,
      ...open(mine.agreement !== null, mine.dataContact ? '' : 'Name your data protection contact first'),
    },
    ...waitingForOther(partnership, mine, other),
  ]
}

/** What the trust waits for; of a proposal only that it waits, never for whom. */
function waitingForOther(partnership: Partnership, mine: Partner, other: Partner | null): Row[] {
  const state = stateOf(partnership)
  if (state === 'proposed' && mine.decision === 'accepted')
    return [{ label: 'Both trusts accept the proposal', path: '', status: 'waiting' }]
  const missing = state === 'signing' && other ? actsMissing(other) : []
  if (!other || missing.length === 0 || actsMissing(mine).length > 0) return []
  return [{ label: `${other.name} signs`, path: '', status: 'waiting', note: `Still to ${andList(missing)}` }]
}

type Own = { leads: boolean; progress: Progress }

function selfReviewRows(partnership: Partnership, mine: Partner, { leads, progress }: Own): Row[] {
  const other = otherSide(partnership, mine.organisationId)
  const name = other?.name ?? 'your partner'
  const areBothOut = partnership.partners.every((partner) => partner.disclosedAt !== null)
  const rows: Row[] = []
  if (leads) rows.push(...disclosureRows(partnership, mine, progress))
  if (leads && mine.disclosedAt && !areBothOut)
    rows.push({ label: `${name} discloses its self-review`, path: '', status: 'waiting' })
  rows.push({
    label: `Explore ${ownedBy(name)} self-review`,
    path: 'explore',
    status: !areBothOut ? 'cannot-start' : partnership.exploringHeldOn ? 'done' : 'in-progress',
    note: areBothOut
      ? progress.awaited > 0
        ? `${capital(countWord(progress.awaited, 'question waits', 'questions wait'))} for ${name} to answer`
        : undefined
      : 'Once both trusts have disclosed',
    dueOn: partnership.exploringOn,
  })
  if (progress.toAnswer > 0)
    rows.push({
      label: `Answer ${ownedBy(name)} ${countWord(progress.toAnswer, 'probing question', 'probing questions').replace('one ', '')}`,
      path: `explore/${mine.organisationId}`,
      status: 'not-yet',
      dueOn: partnership.exploringOn,
    })
  return rows
}

function disclosureRows(partnership: Partnership, mine: Partner, { selfReview }: Progress): Row[] {
  const hasDisclosed = mine.disclosedAt !== null
  const conducting: Status =
    hasDisclosed || selfReview === 'agreed' ? 'done' : selfReview === 'setting up' ? 'not-yet' : 'in-progress'
  return [
    {
      label: 'Carry out your self-review',
      path: `/know/self-reviews/${mine.selfReviewId}`,
      status: conducting,
      dueOn: partnership.answersBy,
    },
    {
      label: 'Disclose your self-review',
      path: 'disclose',
      status: hasDisclosed ? 'done' : selfReview === 'agreed' ? 'not-yet' : 'cannot-start',
      note:
        hasDisclosed || selfReview === 'agreed' ? undefined : 'Once it is revealed and its levels are agreed',
      dueOn: partnership.exploringOn,
    },
  ]
}

function tasksOfAssociate(partnership: Partnership, { hasAgenda, read, unread }: Progress): Task[] {
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

function tasksOfProgramme(partnership: Partnership): Task[] {
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
