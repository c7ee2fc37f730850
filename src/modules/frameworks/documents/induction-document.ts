import type { DocumentBlock, DocumentContent } from '#src/ui/document/blocks.ts'
import { andList } from '#src/ui/words.ts'
import type { FrameworkElement } from '../queries/versions.ts'
import { provenanceOf, subtitleOf, type Worded, type WordingMaker, whereFrom } from './wording-document.ts'

/** Who asks the challenge questions of a framework: trustees, or of a school its governors. */
export function askersOf({ suits }: Pick<Worded, 'suits'>) {
  return suits === 'school'
    ? { one: 'governor', many: 'governors', of: 'the school' }
    : { one: 'trustee', many: 'trustees', of: 'the trust' }
}

/** The challenge questions of a framework as a page with which new trustees or governors begin: what it asks, and how to ask it. */
export function inductionDocument(version: Worded, maker: WordingMaker): DocumentContent {
  const { one, of } = askersOf(version)
  return {
    title: `Questions for a new ${one} to ask`,
    subtitle: subtitleOf(version),
    provenance: provenanceOf(maker, 'It holds the questions of the whole framework.'),
    blocks: [
      {
        block: 'paragraph',
        tone: 'lede',
        text: `A board does not need to know everything; it needs to ask well, and to hear the answer out. These questions go with the words in which ${of} looks at itself.`,
      },
      {
        block: 'list',
        label: 'How to use them',
        items: [
          'Choose one or two for a meeting, and say beforehand which.',
          'Ask how we know, and who would see it differently.',
          'Listen for what has changed because of the answer, not for a level.',
          `Levels are words, from the weaker description to the stronger: ${andList(version.words)}. They are not marks.`,
        ],
      },
      ...version.themes.flatMap(({ title, note, elements }): DocumentBlock[] => {
        const [first, ...others] = elements
          .filter(({ challengeQuestions }) => challengeQuestions.length > 0)
          .map(asked)
        if (!first) return []
        // A theme's heading goes with its first questions: alone it would stand at the foot of a page.
        const opening: DocumentBlock[] = [
          { block: 'heading', depth: 2, text: title },
          ...(note ? [{ block: 'paragraph', tone: 'soft', text: note } as const] : []),
          first,
        ]
        return [{ block: 'together', blocks: opening }, ...others]
      }),
      ...whereFrom(version),
    ],
  }
}

const asked = ({ title, challengeQuestions }: FrameworkElement): DocumentBlock => ({
  ...{ block: 'questions', heading: title, questions: challengeQuestions },
})
