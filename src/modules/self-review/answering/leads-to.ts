import { isGiven, type KeptAnswer } from './answer.ts'
import { turnOf } from './one-at-a-time.ts'
import { slugsOf } from './slugs.ts'

/** The one element that the address of the page of answers asks for; null for all of them. */
export function askedOne(url: string): string | null {
  return new URL(url).searchParams.get('element')
}

/** What a page of answers was left for: `evidence` is the slug of the element whose evidence is asked for. */
export type Leaving = { here: string; intent: string; evidence: string | null; done: string }

/** Where saving leads: to the evidence, to the next element or the one before, or back to the self-review. */
export function leadsTo(
  url: string,
  elements: readonly { id: string; title: string }[],
  { here, intent, evidence, done }: Leaving,
): string {
  const slugged = [...slugsOf(elements)].map(([id, slug]) => ({ id, slug }))
  const one = askedOne(url)
  const beside = slugged.find(({ slug }) => slug === evidence)
  if (beside) return `${here}/respond/${beside.id}/evidence${one === null ? '' : '?one=yes'}`
  const turn = turnOf(slugged, one, () => false)
  const next = intent === 'next' ? turn?.next : intent === 'previous' ? turn?.previous : null
  if (next) return `${here}/respond?element=${next.slug}`
  if (intent === 'save' || intent === 'later') return `${here}?done=${done}`
  return `${here}/respond${turn ? `?element=${turn.element.slug}` : ''}`
}

/** The slug of the first element of a page that still waits for an answer; of the first of all where none does. */
export function firstWaiting(page: {
  themes: readonly { elements: readonly { id: string; slug: string }[] }[]
  answers: readonly KeptAnswer[]
}): string {
  const given = new Set(page.answers.filter(isGiven).map(({ elementId }) => elementId))
  const elements = page.themes.flatMap((theme) => theme.elements)
  return turnOf(elements, 'next', (id) => given.has(id))?.element.slug ?? ''
}
