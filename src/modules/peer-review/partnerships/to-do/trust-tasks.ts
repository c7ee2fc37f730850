import type { Task } from '#src/modules/people/index.ts'
import { andList, capital, countWord, ownedBy } from '#src/ui/words.ts'
import { actsMissing, otherSide, type Partner, type Partnership, stateOf } from '../partnership.ts'
import { type Progress, type Row, rowOf, type Status, type Viewer } from './row.ts'

/** What there is to do for somebody of one of the two trusts: signing first, then the self-review, then exploring. */
export function tasksOfTrust(
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
