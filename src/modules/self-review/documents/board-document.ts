import type { DocumentBlock, DocumentContent } from '#src/ui/document/blocks.ts'
import { andList, capital, countWord, inSentence } from '#src/ui/words.ts'
import { levelsTable } from './agreed-document.ts'
import { type AgreedElement, type AgreedReview, elementsIn, settledWords } from './agreed-review.ts'
import { boardProvenance, type Maker } from './provenance.ts'

/** How many letters of a reason a board reads; the whole is in the agreed self-review. */
const reasonLength = 320

/**
 * The agreed self-review on two pages of A4 for the board, under the organisation's own name: levels by area and what
 * moved on the first; priorities, each with the questions that trustees might ask, on the second. No group's answers are
 * in it.
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
      { block: 'facts', facts: factsOf(review, maker) },
      { block: 'heading', depth: 2, text: 'Agreed levels by area' },
      levelsTable(review),
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

/** What it was made of, and when. */
function factsOf({ framework, revealedOn, agreedOn }: AgreedReview, { madeOn }: Maker) {
  return [
    { term: 'Framework', words: `${framework.title}, version ${framework.version}` },
    { term: 'Answers heard', words: revealedOn },
    { term: 'Last agreed', words: agreedOn ?? 'Nothing yet' },
    { term: 'Made', words: madeOn },
  ]
}

function summary(review: AgreedReview, priorities: readonly AgreedElement[]): string {
  const chosen = andList(priorities.map(({ title }) => inSentence(title)))
  return `${settledWords(review)}${chosen && priorities.length < 5 ? ` The leaders chose ${chosen}.` : ''}`
}

/** What moved since the cycle before, in a few sentences: named where it moved, counted where it did not. */
export function moved(elements: readonly AgreedElement[]): string[] {
  const both = elements.filter(({ level, before }) => level !== null && before !== null)
  if (both.length === 0)
    return ['Nothing can be compared: this is the first agreed self-review on this framework.']
  const by = (element: AgreedElement) =>
    Math.sign((element.level?.position ?? 0) - (element.before?.position ?? 0))
  const named = (way: number) =>
    andList(
      both
        .filter((element) => by(element) === way)
        .map(({ title, before, level }) => `${inSentence(title)} (${before?.word} to ${level?.word})`),
    )
  const same = both.filter((element) => by(element) === 0).length
  const stays = capital(countWord(same, 'element stands where it stood', 'elements stand where they stood'))
  return [
    named(1) ? `Towards the stronger description: ${named(1)}.` : '',
    named(-1) ? `Towards the weaker description: ${named(-1)}.` : '',
    same > 0 ? `${stays}.` : '',
  ].filter(Boolean)
}

function prioritiesBlocks(priorities: readonly AgreedElement[]): DocumentBlock[] {
  if (priorities.length === 0)
    return [{ block: 'paragraph', text: 'The leaders have chosen no priorities yet.' }]
  const asked = priorities.length <= 3 ? 3 : priorities.length <= 5 ? 2 : 1
  return priorities.flatMap((element): DocumentBlock[] => [
    { block: 'heading', depth: 3, text: element.title },
    { block: 'level', level: element.level, none: element.noLevel, mark: null },
    ...(element.rationale && priorities.length <= 6
      ? [{ block: 'paragraph', text: shortened(element.rationale, reasonLength) } as const]
      : []),
    ...(element.seenTo ? [{ block: 'paragraph', text: element.seenTo } as const] : []),
    ...(element.questions.length > 0
      ? [
          {
            block: 'questions',
            heading: 'Questions to ask',
            questions: element.questions.slice(0, asked),
          } as const,
        ]
      : []),
  ])
}

/** A text of so many letters at the most, ended at a sentence where one ends late enough, or else at a word. */
export function shortened(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '))
  if (sentence > length / 2) return cut.slice(0, sentence + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:–-]+$/, '')} …`
}
