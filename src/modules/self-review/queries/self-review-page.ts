import { visibleTo } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isGiven } from '../answering/answer.ts'
import { getMarginFacts } from '../cycles/margin-facts.ts'
import { baseOf } from '../parts/trail.ts'
import { isContributor, isLeader } from '../policy.ts'
import { stepsOf } from '../steps.ts'
import { listElementFacts } from './agreements.ts'
import { getMySeat } from './answers.ts'
import { disclosingOf } from './disclosing.ts'
import { listPerspectives, listPerspectivesAsked } from './perspectives.ts'
import { getSelfReview } from './self-reviews.ts'

/** What the page of one self-review shows: how far it is, the asker’s steps, and what stands beside them. */
export async function getSelfReviewPage(db: Db, actor: Actor, selfReviewId: string) {
  const selfReview = await getSelfReview(db, selfReviewId)
  const { id, name, framework, frameworkVersion, frameworkVersionId, state, answersBy, sharesYear } =
    selfReview
  const leads = isLeader(actor, id)
  const seat = isContributor(actor, id) ? await getMySeat(db, id) : null
  const elements = await listElementFacts(db, selfReview)
  return {
    ...{ id, name, frameworkVersionId, state, answersBy },
    kicker: sharesYear ? `Version ${frameworkVersion}` : `${framework}, version ${frameworkVersion}`,
    ...(await getMarginFacts(db, selfReview, leads)),
    visibleTo: await visibleTo(
      db,
      'see-self-review',
      id,
      'What each may see of the answers is said where they are.',
    ),
    isAgreed: state === 'revealed' && elements.every((element) => element.agreement),
    steps: stepsOf({
      base: baseOf(id),
      leads,
      state,
      answersBy,
      partnershipId: selfReview.partnershipId,
      ...(await disclosingOf(db, actor, selfReview)),
      mine: seat && {
        ...{ perspective: seat.perspective, hasAnswered: seat.hasAnswered },
        hasBegun: seat.answers.some(isGiven),
      },
      perspectives: leads
        ? await (state === 'revealed' ? listPerspectives : listPerspectivesAsked)(db, id)
        : [],
      elements,
      priorities: elements.filter((element) => element.isPriority).length,
    }),
  }
}
