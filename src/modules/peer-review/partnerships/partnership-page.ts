import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { listOpenPlans } from '../plans/disclosing.ts'
import { listKnownReviews } from '../review-facts.ts'
import { reviewFrame } from '../review-frame.ts'
import { mayOpenEarly } from '../stages.ts'
import { listExplorers } from './explorers.ts'
import { type Partnership, sideOf, stateOf } from './partnership.ts'
import { maySetDates, mayWithdraw } from './policy.ts'
import { progressFor } from './progress.ts'
import { getPartnership, myOrganisation } from './queries.ts'
import { ledeOf } from './standing.ts'
import { tasksOf } from './to-do/task-list.ts'

/** Everything that a partnership's own page shows to whoever reads it: each role has its own list of what to do. */
export async function partnershipPage(db: Db, actor: Actor, partnershipId: string) {
  const [partnership, organisationId] = await Promise.all([
    getPartnership(db, partnershipId),
    myOrganisation(db),
  ])
  const roles = new Set(actor.positions.map((position) => position.role))
  const others = partnership.partners.filter((partner) => partner.organisationId !== organisationId)
  const [progress, reviews, explorers, openPlans] = await Promise.all([
    progressFor(db, actor, partnership, organisationId),
    framesOf(db, actor, partnership),
    listExplorers(db, partnership.id),
    listOpenPlans(db, partnership.id, others),
  ])
  const isOfATrust = sideOf(partnership, organisationId) !== null
  return {
    partnership,
    lede: ledeOf(partnership, isOfATrust ? organisationId : null),
    state: stateOf(partnership),
    tasks: tasksOf(partnership, { organisationId, roles }, progress),
    ...{ reviews, explorers, openPlans },
    mayDate: maySetDates(partnership, actor).ok,
    mayWithdraw: roles.has('programme_lead') && mayWithdraw(partnership).ok,
    mayName: isOfATrust && roles.has('chief_executive') && partnership.openedAt !== null,
  }
}

async function framesOf(db: Db, actor: Actor, partnership: Partnership) {
  const reviews = await listKnownReviews(
    db,
    partnership.reviews.map(({ id }) => id),
  )
  return reviews.map((review) => {
    const frame = reviewFrame(review)
    const isTheirs = rolesAt(actor, review.id).includes('associate')
    const mayOpen = isTheirs && frame.next !== null && mayOpenEarly(frame.next, review.facts).ok
    return { ...frame, mayOpenEarly: mayOpen }
  })
}
