import { allowed, refused, type Verdict } from '#src/verdict.ts'
import { type Partner, type Partnership, stateOf } from './partnership.ts'

/** Which role may attempt what in `partnerships/`. */
export const partnershipAttempts = {
  'peer-review.see-partnership': [
    'chief_executive',
    'improvement_director',
    'explorer',
    'associate',
    'programme_lead',
  ],
  'peer-review.see-agreement': [
    'chief_executive',
    'improvement_director',
    'explorer',
    'associate',
    'programme_lead',
  ],
  'peer-review.answer-proposal': ['chief_executive'],
  'peer-review.sign': ['chief_executive'],
  'peer-review.name-contacts': ['chief_executive', 'improvement_director'],
  'peer-review.set-dates': ['programme_lead', 'associate'],
  'peer-review.name-own-people': ['chief_executive'],
  'peer-review.withdraw-proposal': ['programme_lead'],
  'peer-review.open-stage-early': ['associate'],
} as const

type Known = Pick<Partnership, 'openedAt' | 'withdrawnAt' | 'partners'>

const withdrawn = refused('The programme has withdrawn this proposal, so there is nothing left to do here.')

/** Decides whether a trust may accept or decline: while the proposal stands and it has not accepted. */
export function mayAnswer(partnership: Known, mine: Pick<Partner, 'decision'> | null): Verdict {
  if (!mine) return refused('Only the chief executive of one of the two trusts answers this proposal.')
  if (partnership.withdrawnAt) return withdrawn
  if (mine.decision !== 'accepted') return allowed
  return refused('Your trust has accepted this already. To step back, speak to your programme lead.')
}

/** Decides whether a trust may sign the principles: once both have accepted, and once only. */
export function maySignPrinciples(partnership: Known, mine: Partner | null): Verdict {
  const open = maySign(partnership, mine)
  if (!open.ok) return open
  return mine?.principles ? refused('Your trust has signed the principles already.') : allowed
}

/** Decides whether a trust may sign the agreement: like the principles, and its text must name a contact. */
export function maySignAgreement(partnership: Known, mine: Partner | null): Verdict {
  const open = maySign(partnership, mine)
  if (!open.ok) return open
  if (mine?.agreement) return refused('Your trust has signed the data-sharing agreement already.')
  if (mine?.dataContact) return allowed
  return refused('The agreement names your data protection contact. Name them first, then sign.')
}

function maySign(partnership: Known, mine: Partner | null): Verdict {
  if (!mine) return refused('Only the two trusts sign.')
  const state = stateOf(partnership)
  if (state === 'withdrawn') return withdrawn
  return state === 'proposed' ? refused('You can sign once both trusts have accepted the proposal.') : allowed
}

/** Decides whether a trust may name or change its contacts: from both trusts' acceptance on, also while it runs. */
export function mayNameContacts(partnership: Known, mine: Partner | null): Verdict {
  if (!mine) return refused('Each trust names its own contacts.')
  const state = stateOf(partnership)
  if (state === 'withdrawn') return withdrawn
  return state === 'proposed'
    ? refused('You can name them once both trusts have accepted the proposal.')
    : allowed
}

type Holder = { positions: readonly { place: string; role: string }[] }

/** Decides whether the dates may be changed: by the programme's lead or this partnership's associate, while it stands. */
export function maySetDates(
  partnership: Known & Pick<Partnership, 'id' | 'programmeId'>,
  actor: Holder,
): Verdict {
  if (partnership.withdrawnAt) return withdrawn
  const holds = (place: string, role: string) =>
    actor.positions.some((position) => position.place === place && position.role === role)
  if (holds(partnership.programmeId, 'programme_lead') || holds(partnership.id, 'associate')) return allowed
  return refused('The programme lead and, once the partnership is open, its associate set the dates.')
}

/** Decides whether the programme may withdraw the proposal: until it has opened. */
export function mayWithdraw(partnership: Known): Verdict {
  if (partnership.withdrawnAt) return refused('This proposal has been withdrawn already.')
  if (!partnership.openedAt) return allowed
  return refused('This partnership is open. Its trusts and their associate end it between them.')
}

/** Decides whether a trust may change its exploring team: once the partnership is open. */
export function mayNameExplorers(partnership: Known, mine: Partner | null): Verdict {
  if (!mine) return refused('Each trust names its own people.')
  if (partnership.withdrawnAt) return withdrawn
  return partnership.openedAt
    ? allowed
    : refused('You can name your exploring team once the partnership is open.')
}
