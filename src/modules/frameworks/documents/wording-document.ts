import type { DocumentBlock, DocumentContent, Provenance } from '#src/ui/document/blocks.ts'
import { andList, inSentence } from '#src/ui/words.ts'
import type { FrameworkElement, FrameworkVersion } from '../queries/versions.ts'

/** What an element's words are wanted for. */
export type Purpose = 'job description' | 'appraisal objective'

/** The purposes as a form offers them; `value` is also what stands in the address. */
export const purposes: readonly { value: Purpose; label: string; hint: string }[] = [
  {
    value: 'job description',
    label: 'A job description',
    hint: 'What it looks like when it is done well, where it shows, and what to make interview questions of.',
  },
  {
    value: 'appraisal objective',
    label: 'An appraisal objective',
    hint: 'Where one stands, where one is going, what would show it, and lines to fill in.',
  },
]

/** A framework version as its documents need it. */
export type Worded = Pick<
  FrameworkVersion,
  'title' | 'version' | 'words' | 'themes' | 'source' | 'attribution' | 'licence' | 'suits'
>

/** Who makes it, when, and who can read the framework, in words. */
export type WordingMaker = { madeBy: string; madeOn: string; readers: string }

/** The words of some elements of a framework as a page of Word, to paste from: what is written once is used often. */
export function wordingDocument(
  version: Worded,
  elementIds: readonly string[],
  purpose: Purpose,
  maker: WordingMaker,
): DocumentContent {
  const chosen = version.themes
    .flatMap(({ elements }) => elements)
    .filter(({ id }) => elementIds.includes(id))
  const blocksOf = purpose === 'job description' ? forJobDescription : forAppraisal
  return {
    title: purpose === 'job description' ? 'Words for a job description' : 'Words for an appraisal objective',
    subtitle: subtitleOf(version),
    provenance: {
      ...provenanceOf(
        maker,
        `It holds the words of ${andList(chosen.map(({ title }) => inSentence(title)))}.`,
      ),
      audience: '',
    },
    blocks: [
      { block: 'paragraph', tone: 'lede', text: ledes[purpose] },
      ...(purpose === 'job description' ? [howToUse(version)] : []),
      ...chosen.map((element): DocumentBlock => ({ block: 'together', blocks: blocksOf(element, version) })),
      ...whereFrom(version),
    ],
  }
}

/** 'School improvement capacity, version 2' */
export function subtitleOf({ title, version }: Pick<Worded, 'title' | 'version'>): string {
  return `${title}, version ${version}`
}

/** What a document of a framework says of itself (EXP-06). */
export function provenanceOf({ madeBy, madeOn, readers }: WordingMaker, holds: string): Provenance {
  return { madeBy, madeOn, holds, audience: `For: ${inSentence(readers)}` }
}

const ledes: Record<Purpose, string> = {
  'job description':
    'The same words with which you look at yourselves. Take what fits the post, and leave out the rest.',
  'appraisal objective':
    'The same words with which you look at yourselves. An objective says where somebody is going; the level that they stand at today is for their conversation, and is not a mark.',
}

const doneWell = 'What it looks like when it is done well'
const toAskOf = 'To make interview questions of'
const places = { trust: 'a trust', school: 'a school', any: 'a trust or a school' }
const whereItShows = ({ suits }: Pick<Worded, 'suits'>) => `Where it shows in ${places[suits]}`

/** Whoever applies from outside knows nothing of ours: what we ask ourselves is turned to what they have done. */
function howToUse(version: Worded): DocumentBlock {
  return {
    block: 'list',
    label: 'How to use them',
    items: [
      `“${doneWell}” can be pasted as it is: it is what the post is there to bring about.`,
      `“${whereItShows(version)}” is what we keep ourselves. Ask candidates what they have seen of it where they work now.`,
      `“${toAskOf}” holds what we ask ourselves, which nobody from outside can answer. Turn it to what a candidate has done: “Tell us about a time when …”`,
    ],
  }
}

function forJobDescription(element: FrameworkElement, version: Worded): DocumentBlock[] {
  const best = ends(element).at(-1)
  return [
    { block: 'heading', depth: 2, text: element.title },
    ...(best ? [labelled(doneWell), paragraph(best.description)] : []),
    ...listOf(whereItShows(version), element.evidence),
    ...asked(toAskOf, element.prompts),
  ]
}

function forAppraisal(element: FrameworkElement, { words }: Worded): DocumentBlock[] {
  return [
    { block: 'heading', depth: 2, text: element.title },
    ...ends(element).flatMap(({ position, description }): DocumentBlock[] => [
      { block: 'level', level: { position, word: words[position - 1] ?? '' }, none: '', mark: null },
      paragraph(description),
    ]),
    ...asked('Questions to begin with', element.prompts),
    ...listOf('What would show it', element.evidence),
    {
      block: 'table',
      caption: 'The objective',
      columns: [
        { label: 'What is to be different', share: 0.34 },
        { label: 'How we shall know', share: 0.33 },
        { label: 'Who helps', share: 0.17 },
        { label: 'By when', share: 0.16 },
      ],
      rows: [['\n\n\n', '', '', '']],
    },
  ]
}

/** The levels that the framework describes, from the weaker end. */
function ends({ levels }: FrameworkElement): { position: 1 | 2 | 3 | 4; description: string }[] {
  return levels.flatMap(({ position, description }) => (description ? [{ position, description }] : []))
}

const paragraph = (text: string): DocumentBlock => ({ block: 'paragraph', text })
const labelled = (text: string): DocumentBlock => ({ block: 'heading', depth: 3, text })

function listOf(label: string, items: readonly string[]): DocumentBlock[] {
  return items.length > 0 ? [{ block: 'list', label, items }] : []
}

function asked(heading: string, questions: readonly string[]): DocumentBlock[] {
  return questions.length > 0 ? [{ block: 'questions', heading, questions }] : []
}

/** Where the words come from and on what terms: they travel with every copy. */
export function whereFrom({ source, attribution, licence }: Worded): DocumentBlock[] {
  const said = [source, attribution, licence && `Licence: ${licence}.`].filter(Boolean).join(' ')
  return said
    ? [
        { block: 'heading', depth: 2, text: 'Where these words come from' },
        { block: 'paragraph', tone: 'soft', text: said },
      ]
    : []
}
