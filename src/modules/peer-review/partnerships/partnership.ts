import type { Day } from '#src/ui/dates.ts'

/** What one trust has decided about a proposal. */
export type Decision = 'waiting' | 'accepted' | 'declined'

/** A name put under a text: which version, by whom as they typed it, and when. */
export type Signature = { version: string; by: string; at: Date }

/**
 * One side of a partnership. `decision` and all after it are null to a reader who may not know them: until both have
 * accepted, each trust knows only its own.
 */
export type Partner = {
  organisationId: string
  name: string
  decision: Decision | null
  decidedAt: Date | null
  reason: string | null
  principles: Signature | null
  agreement: Signature | null
  safeguarding: { name: string; telephone: string } | null
  dataContact: { name: string; email: string } | null
  selfReviewId: string | null
  disclosedAt: Date | null
}

/** One of the two reviews that a partnership opens, with its own days. */
export type PartnershipReview = {
  id: string
  hostId: string
  visitorId: string
  focusBy: Day | null
  visitFrom: Day | null
  visitTo: Day | null
  debriefOn: Day | null
  debriefHeldOn: Day | null
  closedAt: Date | null
}

/** A partnership as its reader may know it. */
export type Partnership = {
  id: string
  programmeId: string
  programme: string
  cohort: string
  name: string
  frameworkVersionId: string
  associateMembershipId: string | null
  associate: string | null
  answersBy: Day | null
  exploringOn: Day | null
  exploringHeldOn: Day | null
  proposedAt: Date
  openedAt: Date | null
  withdrawnAt: Date | null
  partners: Partner[]
  reviews: PartnershipReview[]
}

/** How far a partnership is as an agreement; once open, its reviews have stages of their own. */
export type PartnershipState = 'proposed' | 'signing' | 'open' | 'withdrawn'

/**
 * Decides how far a partnership is. To a trust that has accepted, a proposal looks the same whether the other has yet
 * to answer or has declined.
 */
export function stateOf(
  partnership: Pick<Partnership, 'openedAt' | 'withdrawnAt' | 'partners'>,
): PartnershipState {
  if (partnership.withdrawnAt) return 'withdrawn'
  if (partnership.openedAt) return 'open'
  return partnership.partners.every((partner) => partner.decision === 'accepted') ? 'signing' : 'proposed'
}

/** Finds a trust's own side; null for somebody of neither. */
export function sideOf(
  partnership: Pick<Partnership, 'partners'>,
  organisationId: string | null,
): Partner | null {
  return partnership.partners.find((partner) => partner.organisationId === organisationId) ?? null
}

/** Finds the other side of a partnership of two. */
export function otherSide(
  partnership: Pick<Partnership, 'partners'>,
  organisationId: string,
): Partner | null {
  return partnership.partners.find((partner) => partner.organisationId !== organisationId) ?? null
}

/** What one side still has to do before the partnership opens, each as the act it is: 'sign the principles'. */
export function actsMissing(partner: Partner): string[] {
  return [
    partner.decision === 'accepted' ? '' : 'accept the proposal',
    partner.principles ? '' : 'sign the principles',
    partner.safeguarding ? '' : 'name its safeguarding lead',
    partner.dataContact ? '' : 'name its data protection contact',
    partner.agreement ? '' : 'sign the data-sharing agreement',
  ].filter(Boolean)
}

/** Decides whether a partnership can open: every side has done everything. */
export function isReadyToOpen(partners: readonly Partner[]): boolean {
  return partners.length > 1 && partners.every((partner) => actsMissing(partner).length === 0)
}
