import { elementsOf } from '#src/modules/frameworks/index.ts'
import { visibleTo } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { listHeardEvidence } from '../evidence/queries.ts'
import { commentSource } from '../hearing/cell-view.ts'
import { listAgreedBefore } from '../years/queries.ts'
import { lastTimeWords } from '../years/year-words.ts'
import { findAgreement } from './agreements.ts'
import { listComments } from './cell.ts'
import { getHeard, type HeardAll } from './heat-map.ts'

/** Everything that leaders see where they settle on one element: what each group said, and what is written so far. */
export async function getAgreePage(db: Db, selfReviewId: string, elementId: string) {
  return agreePageOf(db, await getHeard(db, selfReviewId, 'all'), elementId)
}

/** The same, of what has been read already. */
export async function agreePageOf(db: Db, heard: HeardAll, elementId: string) {
  const selfReviewId = heard.id
  const element = elementsOf(heard.framework).find(({ id }) => id === elementId)
  const row = heard.heatMap.rows.find(({ id }) => id === elementId)
  if (!element || !row) notFound('There is no such element in this self-review.')
  const comments = await listComments(db, selfReviewId, elementId)
  const lastTime =
    (await listAgreedBefore(db, selfReviewId)).find((one) => one.elementId === elementId) ?? null
  const evidence = await listHeardEvidence(db, selfReviewId, elementId)
  return {
    selfReview: {
      id: selfReviewId,
      organisationId: heard.organisationId,
      name: heard.name,
    },
    ...{ element, state: heard.state, words: heard.framework.words },
    /** What was agreed in the cycle before, as a sentence. */
    lastTime: lastTime && lastTimeWords(lastTime, heard.framework.words),
    outside: heard.ofSchool ? ('trust' as const) : heard.partnershipId ? ('partner' as const) : null,
    /** The titles of what respondents put beside their answers, each once. */
    named: [...new Set(evidence.map(({ title }) => title))],
    groups: heard.perspectives.map((perspective, index) => ({
      id: perspective.id,
      name: perspective.name,
      cell: row.cells[index]!,
      comments: comments
        .filter((comment) => comment.perspectiveId === perspective.id)
        .map(({ id, said, saidBy, kind }) => ({
          id,
          said,
          source: commentSource(perspective, saidBy, kind),
        })),
    })),
    settled: await findAgreement(db, selfReviewId, elementId),
    visibleTo: await visibleTo(db, 'see-heat-map', selfReviewId),
  }
}
