import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { slugsOf } from '../answering/slugs.ts'
import { getMySeat } from '../queries/answers.ts'
import { selfReviewName } from '../self-review-name.ts'

/** The seat of whoever asks, and the element whose evidence this is, with its slug on the page of answers. Answers 404 where there is no such element. */
export async function atElement(db: Db, params: { selfReviewId: string; elementId: string }) {
  const seat = await getMySeat(db, params.selfReviewId)
  const framework = await getFrameworkVersion(db, seat.frameworkVersionId)
  const elements = elementsOf(framework)
  const element = elements.find(({ id }) => id === params.elementId)
  const name = selfReviewName({ ...seat, framework: framework.title })
  if (!element) notFound('There is no such element in this self-review.')
  return { seat, name, element: { ...element, slug: slugsOf(elements).get(element.id)! } }
}

/** Back to the answer, as the person came from it: one at a time, or all on a page. */
export function backTo(url: string, base: string, slug: string): string {
  const isOne = new URL(url).searchParams.has('one')
  return `${base}/respond${isOne ? `?element=${slug}` : `#answer-${slug}-group`}`
}
