import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { slugOf } from '../answering/posted.ts'
import { getMySeat } from '../queries/answers.ts'
import { selfReviewName } from '../self-review-name.ts'

/** The seat of whoever asks, and the element whose evidence this is. Answers 404 where there is no such element. */
export async function atElement(db: Db, params: { selfReviewId: string; elementId: string }) {
  const seat = await getMySeat(db, params.selfReviewId)
  const framework = await getFrameworkVersion(db, seat.frameworkVersionId)
  const element = elementsOf(framework).find(({ id }) => id === params.elementId)
  const name = selfReviewName({ ...seat, framework: framework.title })
  return { seat, name, element: element ?? notFound('There is no such element in this self-review.') }
}

/** Back to the answer, as the person came from it: one at a time, or all on a page. */
export function backTo(url: string, base: string, title: string): string {
  const isOne = new URL(url).searchParams.has('one')
  const slug = slugOf(title)
  return `${base}/respond${isOne ? `?element=${slug}` : `#answer-${slug}-group`}`
}
