/** A level's place on a scale of four, from the weaker end (1) to the stronger (4). It is never shown. */
export type LevelPosition = 1 | 2 | 3 | 4

/** One rung of the scale: the word people see, and whether the framework describes it for every element. */
export type ScaleLevel = { position: LevelPosition; word: string; described: boolean }

/** What one level means for one element; null where the framework deliberately leaves it undescribed. */
export type ElementLevel = { position: LevelPosition; description: string | null }

/** Titles of evidence of one kind: headline measures, verifiers, what people say. */
export type EvidenceTier = { tier: string; titles: string[] }

/**
 * One thing that is talked about and given a level. `strand` is what stands between theme and element in a framework
 * of three levels. `evidence` lists every title; `evidenceTiers` the same titles by kind, where the framework has kinds.
 * `weight` is kept for those who gave one, and counts for nothing here: nothing is ever added up.
 */
export type DocumentElement = {
  identifier: string
  title: string
  shortTitle: string | null
  code: string | null
  strand: { identifier: string; title: string } | null
  prompts: string[]
  levels: ElementLevel[]
  evidence: string[]
  evidenceTiers: EvidenceTier[] | null
  challengeQuestions: string[]
  kind: 'assurance' | 'networking' | null
  weight: number | null
}

/** An area of the framework, with its elements in order. */
export type DocumentTheme = {
  identifier: string
  title: string
  code: string | null
  note: string | null
  elements: DocumentElement[]
}

/** How an element is tied to one of another version or framework. *Replaced by* goes from the earlier to the later. */
export type DocumentLink = {
  kind: 'replaced by' | 'exact match' | 'related'
  from: { identifier: string; title: string }
  to: { identifier: string; title: string }
}

/** The ways in which a group can answer. */
export const modes = ['own_name', 'in_the_room', 'anonymous'] as const
export type Mode = (typeof modes)[number]

/** A group that a framework suggests to those who open a self-review, and how it usually speaks. */
export type SuggestedPerspective = { name: string; initial: string; mode: Mode }

/** Who a framework is written for. */
export type Suits = 'trust' | 'school' | 'any'

/**
 * One version of a framework, whole: what a pack holds, a draft grows into, an import brings and an export gives.
 * `framework` is the key that all its versions share; `lastChanged` an instant in ISO 8601.
 */
export type FrameworkDocument = {
  identifier: string
  framework: string
  title: string
  version: string
  description: string
  notes: string
  creator: string
  licence: { title: string; identifier: string; uri: string }
  source: string
  attribution: string
  suits: Suits
  perspectives: SuggestedPerspective[]
  lastChanged: string
  scale: ScaleLevel[]
  themes: DocumentTheme[]
  links: DocumentLink[]
}

/** The elements of a document in order. */
export function elementsIn(document: Pick<FrameworkDocument, 'themes'>): DocumentElement[] {
  return document.themes.flatMap((theme) => theme.elements)
}

/**
 * The heading that stands above an element among its neighbours: its strand's title where the strand begins, other words
 * where a strand has ended and the theme goes on, and nothing elsewhere.
 */
export function strandHeading(
  elements: readonly Pick<DocumentElement, 'strand'>[],
  index: number,
): string | null {
  const [own, above] = [elements[index]?.strand, elements[index - 1]?.strand]
  if (own) return own.identifier === above?.identifier ? null : own.title
  return above ? 'Also in this theme' : null
}
