import type { DocumentBlock, DocumentContent } from '#src/ui/document/blocks.ts'
import { andList, capital, countWord, inSentence, namesAndMore } from '#src/ui/words.ts'
import { levelsTable } from './agreed-document.ts'
import {
  type AgreedElement,
  type AgreedReview,
  elementsIn,
  isLeftOpen,
  settledWords,
} from './agreed-review.ts'
import { prioritiesBlocks } from './board-priorities.ts'
import { boardProvenance, type Maker } from './provenance.ts'

/**
 * The agreed self-review on two pages of A4 for the board, under the organisation's own name: levels by area and what
 * moved on the first; on the second the priorities, each with what is in place, what the plan has for it with owner and
 * day, and the questions that trustees might ask. No group's answers are in it.
 */
export function boardDocument(review: AgreedReview, maker: Maker): DocumentContent {
  const priorities = elementsIn(review).filter(({ isPriority }) => isPriority)
  return {
    title: review.organisation,
    subtitle: `For the board: what we agreed in self-review ${review.cycle}`,
    provenance: boardProvenance(review, maker),
    pages: 2,
    blocks: [
      { block: 'paragraph', tone: 'lede', text: summary(review, priorities) },
      { block: 'facts', facts: factsOf(review) },
      { block: 'heading', depth: 2, text: 'Agreed levels by area' },
      elementsIn(review).length > mostRows ? levelsByArea(review) : levelsTable(review),
      { block: 'heading', depth: 2, text: 'What has moved' },
      ...moved(elementsIn(review)).map((text): DocumentBlock => ({ block: 'paragraph', text })),
      { block: 'page break' },
      { block: 'heading', depth: 2, text: 'Priorities, and questions to ask' },
      ...prioritiesBlocks(priorities),
      { block: 'heading', depth: 2, text: 'How the levels came about' },
      {
        block: 'paragraph',
        tone: 'soft',
        text: `People answered in groups before they knew what others said; the leaders then agreed each level, with their reasons. Levels run from the weaker description to the stronger: ${andList(review.words)}. They are words, not marks: nothing is added up, and no trust or school is compared with another. Of an anonymous group nothing is shown, to anybody, where fewer than three people answered.`,
      },
    ],
  }
}

/** How many elements the first page has room for in a row each. */
const mostRows = 24

/** Many elements at once: a row for each area, and in it the elements at each level. */
export function levelsByArea(review: AgreedReview): DocumentBlock {
  const elements = elementsIn(review)
  const areas = [...new Set(elements.map(({ area }) => area))]
  const isOpen = elements.some(({ level }) => level === null)
  const columns = ['Area', ...review.words.map(capital), ...(isOpen ? ['No level yet'] : [])]
  const titlesAt = (area: string, position: number | null) =>
    elements
      .filter((element) => element.area === area && (element.level?.position ?? null) === position)
      .map(({ title, isPriority }) => (isPriority ? `${title} (priority)` : title))
      .join('; ')
  return {
    block: 'table',
    caption: '',
    columns: columns.map((label) => ({ label, share: 1 / columns.length })),
    rows: areas.map((area) => [
      area,
      ...[1, 2, 3, 4, ...(isOpen ? [null] : [])].map((position) => titlesAt(area, position)),
    ]),
  }
}

/** What it was made of, and when the talk was. */
function factsOf({ framework, revealedOn, agreedOn }: AgreedReview) {
  return [
    { term: 'Framework', words: `${framework.title}, version ${framework.version}` },
    { term: 'Answers heard', words: revealedOn },
    { term: 'Last agreed', words: agreedOn ?? 'Nothing yet' },
  ]
}

function summary(review: AgreedReview, priorities: readonly AgreedElement[]): string {
  const chosen = andList(priorities.map(({ title }) => inSentence(title)))
  return `${settledWords(review)}${chosen && priorities.length < 5 ? ` The leaders chose ${chosen}.` : ''}`
}

/** How many elements that moved one way are named; the agreed self-review has all of them. */
const mostMoved = 10

/** What moved since the cycle before, in a few sentences: named where it moved, counted where it did not. */
export function moved(elements: readonly AgreedElement[]): string[] {
  const both = elements.filter(
    ({ level, before }) => level !== null && before !== null && before.position !== null,
  )
  const open = leftOpen(elements)
  if (both.length + open.length === 0)
    return ['Nothing can be compared: this is the first agreed self-review on this framework.']
  const by = (element: AgreedElement) =>
    Math.sign((element.level?.position ?? 0) - (element.before?.position ?? 0))
  const named = (way: number) => {
    const all = both
      .filter((element) => by(element) === way)
      .map(({ title, before, level }) => `${inSentence(title)} (${before?.word} to ${level?.word})`)
    return namesAndMore(all, mostMoved)
  }
  const same = both.filter((element) => by(element) === 0).length
  const stays = capital(countWord(same, 'element stands where it stood', 'elements stand where they stood'))
  return [
    named(1) ? `Towards the stronger description: ${named(1)}.` : '',
    named(-1) ? `Towards the weaker description: ${named(-1)}.` : '',
    same > 0 ? `${stays}.` : '',
    ...open,
  ].filter(Boolean)
}

/** What was left open in one of the two cycles or in both: it moved neither way, and is counted by itself. */
function leftOpen(elements: readonly AgreedElement[]): string[] {
  const told = (named: readonly string[], one: string, many: string) =>
    named.length > 0
      ? [`${capital(countWord(named.length, one, many))}: ${namesAndMore(named, mostMoved)}.`]
      : []
  const wasOpen = elements.filter(({ before }) => before !== null && before.position === null)
  const isOpen = elements.filter(isLeftOpen)
  return [
    ...told(
      wasOpen.flatMap(({ title, level }) => (level ? [`${inSentence(title)} (${level.word})`] : [])),
      'was left open last time and is agreed now',
      'were left open last time and are agreed now',
    ),
    ...told(
      isOpen.flatMap(({ title, before }) =>
        before?.position ? [`${inSentence(title)} (was ${before.word})`] : [],
      ),
      'was agreed last time and is left open now',
      'were agreed last time and are left open now',
    ),
    ...told(
      isOpen.filter((element) => wasOpen.includes(element)).map(({ title }) => inSentence(title)),
      'was left open last time and is left open again',
      'were left open last time and are left open again',
    ),
  ]
}
