import { type FrameworkVersion, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { visibleTo } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { declare } from '../anonymity.ts'
import { slugOf } from '../answering/posted.ts'
import { getPerspective } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { mayTypeSheet } from './policy.ts'

/** Everything that the two pages of paper show of a group: what is asked, and what it was told. For leaders. */
export async function getPaperPage(db: Db, selfReviewId: string, perspectiveId: string) {
  const selfReview = await getSelfReview(db, selfReviewId)
  const perspective = await getPerspective(db, selfReviewId, perspectiveId)
  const framework = await getFrameworkVersion(db, selfReview.frameworkVersionId)
  return {
    selfReview: { id: selfReviewId, name: selfReview.name, answersBy: selfReview.answersBy },
    perspective,
    framework: framework.title,
    words: framework.words,
    declared: declare(perspective.mode, perspective.spreadMayCross),
    may: mayTypeSheet(selfReview.state, perspective),
    themes: asked(framework),
    visibleTo: await visibleTo(db, 'lead-self-review', selfReviewId),
  }
}

function asked(framework: FrameworkVersion) {
  return framework.themes.map(({ id, title, elements }) => ({
    id,
    title,
    elements: elements.map((element) => ({
      id: element.id,
      slug: slugOf(element.title),
      title: element.title,
      ends: element.levels.filter(({ description }) => description !== null),
    })),
  }))
}
