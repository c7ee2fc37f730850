import { allowed, refused, type Verdict } from '#src/verdict.ts'
import type { Mode } from './anonymity.ts'
import type { SelfReviewState } from './gates.ts'

/** Which roles may attempt what with self-reviews. Leaders and contributors are seats on one self-review. */
export const attempts = {
  'self-review.list': ['anyone'],
  'self-review.open': ['chief_executive', 'improvement_director', 'head_of_school'],
  'self-review.see': ['leader', 'contributor'],
  'self-review.set-up': ['leader'],
  'self-review.add-leader': ['leader'],
  'self-review.invite': ['leader'],
  'self-review.open-answering': ['leader'],
  'self-review.remind': ['leader'],
  'self-review.answer': ['contributor'],
  'self-review.reveal': ['leader'],
  'self-review.give-up': ['leader'],
  'self-review.see-heat-map': ['leader', 'contributor'],
  'self-review.discuss': ['leader'],
  'self-review.agree': ['leader'],
  'self-review.see-outcome': ['leader', 'contributor'],
  'self-review.take-copy': ['leader', 'contributor'],
  'self-review.share': ['head_of_school'],
  'self-review.see-schools': ['chief_executive', 'improvement_director', 'executive', 'schools_reader'],
  'self-review.move': ['leader'],
  'self-review.set-yearly': ['leader'],
  'self-review.see-you-said': ['leader', 'contributor'],
  'self-review.release-reply': ['leader'],
  'self-review.see-years': ['leader', 'contributor'],
} as const

type Holder = { positions: readonly { place: string; role: string }[] }

/** Whether somebody leads this self-review. */
export function isLeader(actor: Holder, selfReviewId: string): boolean {
  return holds(actor, selfReviewId, 'leader')
}

/** Whether somebody was asked to answer this self-review. */
export function isContributor(actor: Holder, selfReviewId: string): boolean {
  return holds(actor, selfReviewId, 'contributor')
}

/** Whether somebody may open a self-review of an organisation: its chief executive and its improvement directors, or a school's headteacher. */
export function mayOpen(actor: Holder, organisationId: string | null): Verdict {
  if (organisationId && attempts['self-review.open'].some((role) => holds(actor, organisationId, role)))
    return allowed
  return refused(
    'The chief executive and the improvement directors open a self-review of their trust; of a school, its headteacher.',
  )
}

function holds(actor: Holder, place: string, role: string): boolean {
  return actor.positions.some((position) => position.place === place && position.role === role)
}

/** Whether somebody may set up, open, reveal and agree this self-review: its leaders alone. */
export function mayLead(actor: Holder, selfReviewId: string): Verdict {
  if (isLeader(actor, selfReviewId)) return allowed
  return refused(
    'The leaders of this self-review do this. If you were one until now, somebody has changed it.',
  )
}

/** Whether perspectives may still be added, changed or taken away: what was declared holds once answering has opened. */
export function mayChangePerspectives(state: SelfReviewState): Verdict {
  if (state === 'setting up') return allowed
  return refused(
    'Answering has opened, and people were told who would see what. Who answers, and how they speak, stays as it was declared.',
  )
}

/** Whether somebody more may be invited into a perspective: until the reveal, and into a room one who writes for all. */
export function mayInvite(
  state: SelfReviewState,
  perspective: { name: string; mode: Mode; invited: number },
  more: number,
): Verdict {
  if (state === 'revealed') return refused('This self-review has been revealed, so nobody more can answer.')
  if (perspective.mode === 'in_the_room' && perspective.invited + more > 1)
    return refused(
      `${perspective.name} give one answer agreed in the room, so one person is invited to write it down for all.`,
    )
  return allowed
}

/** Whether those who have not answered may be reminded now. */
export function mayRemind(state: SelfReviewState, waiting: number): Verdict {
  if (state !== 'answering') return refused('Answering is not open, so there is nobody to remind.')
  if (waiting === 0) return refused('Everybody has answered.')
  return allowed
}

/**
 * Whether a self-review may be given up: by its leaders, before the reveal, and only where no partner waits for it. What
 * was heard once stays.
 */
export function mayGiveUp({
  state,
  partnershipId,
}: {
  state: SelfReviewState
  partnershipId: string | null
}): Verdict {
  if (state === 'revealed')
    return refused(
      'This self-review has been revealed: people were heard, and that stays. Agree its levels, or leave elements open.',
    )
  if (partnershipId !== null)
    return refused(
      'This self-review belongs to a peer review, and your partner waits for it. Speak with them and with the associate; another day for the answers may be all it needs.',
    )
  return allowed
}

/** Whether a perspective may be taken away: while nobody is invited into it, nor ever has been. */
export function mayRemovePerspective(
  perspective: { name: string; invited: number; everInvited: number },
  waiting: number,
): Verdict {
  if (perspective.invited + waiting > 0)
    return refused(
      `People are invited to answer for ${perspective.name}. Take their places away first, or keep it.`,
    )
  if (perspective.everInvited > 0)
    return refused(
      `Somebody has had a place in ${perspective.name}, so it stays in the record. Give it another name instead.`,
    )
  return allowed
}

/** Whether a perspective may speak so: one answer agreed in the room takes one person at the most, who writes it down. */
export function maySpeakSo(
  { name, mode, invited }: { name: string; mode: Mode; invited: number },
  waiting: number,
): Verdict {
  if (mode !== 'in_the_room' || invited + waiting <= 1) return allowed
  return refused(
    `More than one person is invited to answer for ${name}. For one answer agreed in the room, keep the one who writes it down.`,
  )
}

/** Whether the day by which answers are asked for may still be moved: until the reveal. */
export function mayMoveDeadline(state: SelfReviewState): Verdict {
  return state === 'revealed'
    ? refused('This self-review has been revealed, and answering has closed.')
    : allowed
}
