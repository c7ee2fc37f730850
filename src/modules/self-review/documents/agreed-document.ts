import type { DocumentBlock, DocumentContent } from '#src/ui/document/blocks.ts'
import { andList } from '#src/ui/words.ts'
import {
  type AgreedElement,
  type AgreedReview,
  dissentLabel,
  elementsIn,
  settledWords,
} from './agreed-review.ts'
import { actionLines, nothingInPlan, type PriorityPlan } from './priority-plan.ts'
import { agreedProvenance, type Maker } from './provenance.ts'

/** The agreed self-review as a document to read, print and send. */
export function agreedDocument(review: AgreedReview, maker: Maker): DocumentContent {
  return {
    title: 'What we agreed',
    subtitle: subtitleOf(review),
    provenance: agreedProvenance(review, maker),
    blocks: [
      {
        block: 'paragraph',
        tone: 'lede',
        text: `${review.lede} Revealed on ${review.revealedOn}. ${settledWords(review)}`,
      },
      ...whoAnswered(review),
      ...atAGlance(review),
      ...review.themes.flatMap(({ title, elements }): DocumentBlock[] => [
        { block: 'heading', depth: 2, text: title },
        ...elements.map(
          (element): DocumentBlock => ({
            block: 'together',
            blocks: elementBlocks(element, review),
          }),
        ),
      ]),
      { block: 'heading', depth: 2, text: 'How to read this' },
      ...methodNotes(review).map((text): DocumentBlock => ({ block: 'paragraph', text })),
    ],
  }
}

/** 'Self-review 2026 of Larkmoor Learning Trust: School improvement capacity, version 2' */
export function subtitleOf({ cycle, organisation, framework }: AgreedReview): string {
  return `Self-review ${cycle} of ${organisation}: ${framework.title}, version ${framework.version}`
}

function whoAnswered({ groups, sees }: AgreedReview): DocumentBlock[] {
  if (groups.length === 0) return []
  return [
    { block: 'heading', depth: 2, text: sees === 'all' ? 'Who answered' : 'Your group' },
    {
      block: 'table',
      caption: '',
      columns: [
        { label: 'Group', share: 0.35 },
        { label: 'How it spoke', share: 0.4 },
        { label: 'Who answered', share: 0.25 },
      ],
      rows: groups.map(({ name, spoke, note }) => [name, spoke, note.replace(', in our own name', '')]),
    },
  ]
}

function atAGlance(review: AgreedReview): DocumentBlock[] {
  return [{ block: 'heading', depth: 2, text: 'At a glance' }, levelsTable(review)]
}

/** Every element with its agreed level in words, beside that of last time where there is one. */
export function levelsTable(review: AgreedReview): DocumentBlock {
  const elements = elementsIn(review)
  const isCompared = elements.some(({ before }) => before !== null)
  const column = (label: string, share: number) => ({ label, share })
  return {
    block: 'table',
    caption: '',
    columns: [
      column('Element', isCompared ? 0.34 : 0.4),
      column('Area', isCompared ? 0.22 : 0.28),
      column('Agreed', 0.21),
      ...(isCompared ? [column('Last time', 0.14)] : []),
      column('Priority', isCompared ? 0.09 : 0.11),
    ],
    rows: elements.map(({ title, area, level, noLevel, before, isPriority }) => [
      title,
      area,
      level ? { level: { position: level.position, word: level.word } } : noLevel,
      ...(isCompared ? [before?.word ?? ''] : []),
      isPriority ? 'yes' : '',
    ]),
  }
}

function elementBlocks(element: AgreedElement, { words, sees, ofSchool }: AgreedReview): DocumentBlock[] {
  const { title, level, noLevel, isPriority, rationale, dissent, evidence, plan, spread, questions } = element
  return [
    { block: 'heading', depth: 3, text: title },
    { block: 'level', level, none: noLevel, mark: isPriority ? 'Priority' : null },
    ...(rationale ? [{ block: 'paragraph', text: rationale } as const] : []),
    ...(dissent ? [{ block: 'list', label: dissentLabel, items: dissent.split(/\n{2,}/) } as const] : []),
    ...(plan ? planBlocks(plan) : []),
    ...(evidence.length > 0 ? [{ block: 'list', label: 'What supports it', items: evidence } as const] : []),
    ...(spread.length > 0
      ? [
          {
            block: 'spread',
            caption: sees === 'all' ? 'How each group answered' : 'How your group answered',
            words,
            groups: spread,
          } as const,
        ]
      : []),
    ...(questions.length > 0
      ? [
          {
            block: 'questions',
            heading: ofSchool ? 'Questions for governors to ask' : 'Questions for trustees to ask',
            questions,
          } as const,
        ]
      : []),
  ]
}

/** How a priority was weighed and at which risk, what is in place for it, who sees to it, and what the plan has for it; `between` parts the sentences, where a document has no room for lines. */
export function planBlocks(plan: PriorityPlan, between = '\n\n'): DocumentBlock[] {
  const { weighed, risk, inPlace, seenTo } = plan
  const actions = actionLines(plan)
  const words = [
    weighed,
    risk && `What could go wrong: ${risk}`,
    inPlace && `In place already: ${inPlace}`,
    seenTo,
  ]
    .filter(Boolean)
    .join(between)
  return [
    ...(words ? [{ block: 'paragraph', text: words } as const] : []),
    actions.length > 0
      ? { block: 'list', label: 'In the plan', items: actions }
      : { block: 'paragraph', tone: 'soft', text: nothingInPlan },
  ]
}

/** How the levels and numbers came about and what is left out, with the rule that protects those who answered (EXP-04). */
export function methodNotes({ words, sees, organisation, themes }: AgreedReview): string[] {
  const isDissent = elementsIn({ themes }).some(({ dissent }) => dissent !== '')
  return [
    `A level is a word on a scale of four, from the weaker description to the stronger: ${andList(words)}. The leaders agreed it after everybody had been heard; it is not an average, and nothing is added up.`,
    'In the middle is the answer that stands in the middle when the answers of a group stand in line. Where two middle answers differ the middle lies between them; it is split where a whole level lies empty between. A group that answered in the room gave one answer. Who gave no level said that it was not theirs to judge, or left it out.',
    `Of an anonymous group nothing is shown, or counted, where fewer than three people answered: such a place reads fewer than three. Who answered what, and comments, are never in this document${sees === 'all' ? '' : ', nor the answers of other groups'}.`,
    ...(isDissent
      ? [
          `Where some of the leaders see it otherwise, that stands here for readers at ${organisation} alone. It is in nothing that a review partner reads.`,
        ]
      : []),
  ]
}
