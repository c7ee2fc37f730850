import { elementsOf, type FrameworkVersion } from '#src/modules/frameworks/index.ts'
import { type KeptAnswer, noAnswer } from '../answering/answer.ts'
import { slugsOf } from '../answering/slugs.ts'
import { respondForm } from '../forms.ts'

/** A page of answers as it was posted, its shape checked. */
export type PostedPage = Record<string, unknown> & {
  intent: string
  finished?: string | undefined
  inTheRoom?: number | null | undefined
  present?: string | undefined
  /** The slug of the element whose answer still holds, or `all`: what was carried over is confirmed. */
  confirm?: string | undefined
}

/** What a page of answers to this framework may bring, where these are kept already. */
export function answersForm(framework: FrameworkVersion, kept: readonly KeptAnswer[] = []) {
  const keptOf = new Map(kept.map((answer) => [answer.elementId, answer]))
  return respondForm(
    [...slugsOf(elementsOf(framework))].map(([id, slug]) => ({ slug, kept: keptOf.get(id) ?? noAnswer })),
  )
}
