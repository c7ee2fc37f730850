import { andList } from '#src/ui/words.ts'
import { allowed, refused, type Verdict } from '#src/verdict.ts'
import type { Stage } from '../stages.ts'

/** Which role may attempt what in `exploring/`. */
export const exploringAttempts = {
  'peer-review.disclose-self-review': ['chief_executive', 'improvement_director'],
  'peer-review.explore': ['explorer', 'associate'],
  'peer-review.ask-and-answer': ['explorer'],
  'peer-review.plan-exploring': ['associate'],
} as const

/** What decides whether questions may be asked and answered: who has disclosed, and where both reviews stand. */
export type Exploring = {
  withdrawnAt: Date | null
  partners: readonly { name: string; disclosedAt: Date | null }[]
  stages: readonly Stage[]
}

/** Decides whether a probing question may be asked: once both have disclosed, until both reviews are past focusing. */
export function mayAsk({ withdrawnAt, partners, stages }: Exploring): Verdict {
  const yet = partners.filter((partner) => !partner.disclosedAt).map((partner) => partner.name)
  if (withdrawnAt || stages.length === 0) return refused('This partnership is not open.')
  if (yet.length > 0)
    return refused(
      `${andList(yet)} ${yet.length === 1 ? 'has' : 'have'} yet to disclose, so nothing is open to ask about.`,
    )
  if (stages.some((stage) => ['preparing', 'exploring', 'focusing'].includes(stage))) return allowed
  return refused('Probing questions belong to exploring and focusing, and both reviews have moved on.')
}

/** Decides whether an answer may be written or changed: until both reviews are closed. */
export function mayAnswerQuestion({
  withdrawnAt,
  stages,
}: Pick<Exploring, 'withdrawnAt' | 'stages'>): Verdict {
  if (withdrawnAt || stages.length === 0) return refused('This partnership is not open.')
  if (stages.some((stage) => stage !== 'closed')) return allowed
  return refused('Both reviews are closed, so questions and answers stay as they are.')
}

/** Decides whether a trust may take its self-review back: while it stands, and until the exploring meeting was held. */
export function mayWithdrawSelfReview({
  isStanding,
  exploringHeldOn,
}: {
  isStanding: boolean
  exploringHeldOn: string | null
}): Verdict {
  if (!isStanding) return refused('Your self-review is not disclosed at present.')
  if (exploringHeldOn)
    return refused(
      'The exploring meeting has been held on what both trusts disclosed. Access ends when your review closes.',
    )
  return allowed
}
