import type { FieldError } from '#src/platform/form.ts'
import type { Proposal } from './forms.ts'
import { mayBeProposed } from './policy.ts'
import type { Programme } from './queries.ts'

/** What stands of the programme's partnerships already: enough to see that two trusts are a pair. */
export type Paired = {
  id: string
  cohort: string
  withdrawnAt: Date | null
  partners: { organisationId: string }[]
}

/** What is wrong with a proposal, by field: two different trusts that can answer, not a pair yet, dates in their order. */
export function faultsInProposal(
  proposal: Proposal,
  { trusts, associates }: Pick<Programme, 'trusts' | 'associates'>,
  paired: readonly Paired[],
): FieldError[] {
  const faults: FieldError[] = []
  const add = (field: keyof Proposal, message: string) => faults.push({ field, message })
  for (const field of ['first', 'second'] as const) {
    const trust = trusts.find((one) => one.id === proposal[field])
    const verdict = trust && mayBeProposed(trust)
    if (!trust) add(field, 'Choose a trust that your programme has taken in.')
    else if (verdict && !verdict.ok) add(field, `${trust.name} cannot be proposed yet. ${verdict.because}`)
  }
  if (proposal.first === proposal.second)
    add('second', 'Choose a different trust: the two review each other.')
  else if (paired.some((one) => isSamePair(one, proposal)))
    add('second', `These two trusts are a pair in ${proposal.cohort} already.`)
  if (!associates.some((one) => one.membershipId === proposal.associate))
    add('associate', 'Choose an associate of your programme.')
  if (proposal.answersBy && proposal.exploringOn && proposal.exploringOn < proposal.answersBy)
    add('exploringOn', 'The exploring meeting comes after people have answered. Choose a later day.')
  return faults
}

function isSamePair(
  { cohort, withdrawnAt, partners }: Paired,
  { first, second, cohort: proposed }: Proposal,
): boolean {
  if (withdrawnAt || cohort.toLowerCase() !== proposed.toLowerCase()) return false
  return [first, second].every((trust) => partners.some((partner) => partner.organisationId === trust))
}

/** What a partnership is called: its two trusts. */
export function partnershipName(first: string, second: string): string {
  return `${first} with ${second}`
}
