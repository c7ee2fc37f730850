import { elementsOf, type FrameworkVersion, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { visibleTo } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { slugsOf } from '../answering/slugs.ts'
import { declareOnPaper } from '../declaring/declare-on-paper.ts'
import { levelWord } from '../middle.ts'
import { getPerspective } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { mayTypeSheet } from './policy.ts'

/**
 * Everything that the two pages of paper show of a group: what is asked, and what it was told. `asked` is the version
 * that a sheet was printed for, where the self-review may have moved since. For leaders.
 */
export async function getPaperPage(
  db: Db,
  selfReviewId: string,
  perspectiveId: string,
  asked: string | null = null,
) {
  const selfReview = await getSelfReview(db, selfReviewId)
  const perspective = await getPerspective(db, selfReviewId, perspectiveId)
  const now = await getFrameworkVersion(db, selfReview.frameworkVersionId)
  const framework = await versionOfSheet(db, now, asked)
  return {
    selfReview: { id: selfReviewId, name: selfReview.name, answersBy: selfReview.answersBy },
    perspective,
    framework: framework.title,
    version: { id: framework.id, label: framework.version, now: now.version },
    movedFrom: await findMovedFrom(db, selfReviewId),
    words: framework.words,
    declared: declareOnPaper(perspective.mode, {
      outside: selfReview.outside,
      spreadMayCross: perspective.spreadMayCross,
    }),
    may: mayTypeSheet(selfReview.state, perspective),
    themes: themesOn(framework),
    visibleTo: await visibleTo(db, 'lead-self-review', selfReviewId),
  }
}

/** The version that a sheet asks: one of the same framework, and the one of now where it names no such. */
export async function versionOfSheet(
  db: Db,
  now: FrameworkVersion,
  asked: string | null,
): Promise<FrameworkVersion> {
  if (!isId(asked ?? undefined) || asked === now.id) return now
  const wanted = await getFrameworkVersion(db, asked!)
  return wanted.frameworkId === now.frameworkId ? wanted : now
}

/** The version that a self-review was on before it moved; null where it has not. */
async function findMovedFrom(db: Db, selfReviewId: string): Promise<{ id: string; version: string } | null> {
  const { movedFrom } = await db
    .selectFrom('self_review.self_reviews')
    .select('moved_from as movedFrom')
    .where('id', '=', selfReviewId)
    .executeTakeFirstOrThrow()
  return movedFrom === null
    ? null
    : { id: movedFrom, version: (await getFrameworkVersion(db, movedFrom)).version }
}

function themesOn(framework: FrameworkVersion) {
  const slugs = slugsOf(elementsOf(framework))
  return framework.themes.map(({ id, title, elements }) => ({
    id,
    title,
    elements: elements.map((element) => ({
      id: element.id,
      slug: slugs.get(element.id)!,
      title: element.title,
      levels: element.levels.map(({ position, description }) => ({
        word: levelWord(position, framework.words),
        description,
      })),
    })),
  }))
}
