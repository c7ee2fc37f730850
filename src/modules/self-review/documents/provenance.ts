import { type Provenance, provenanceWords } from '#src/ui/document/blocks.ts'
import { andList, inSentence } from '#src/ui/words.ts'
import type { AgreedReview } from './agreed-review.ts'

/** Who makes a document and when, in words. */
export type Maker = { madeBy: string; madeOn: string }

/** What every file of an agreed self-review says of itself (EXP-06): the whole for leaders, their own for contributors. */
export function agreedProvenance({ sees, organisation, groups }: AgreedReview, maker: Maker): Provenance {
  const own = andList(groups.map(({ name }) => inSentence(name)))
  if (sees === 'all')
    return {
      ...maker,
      audience: `Confidential: for the leaders of this self-review at ${organisation}.`,
      holds: 'It holds everything that was agreed and how every group answered.',
    }
  return {
    ...maker,
    audience: `Confidential: for ${own || 'the contributors'} at ${organisation}.`,
    holds: `It holds what was agreed${own ? `, and of the answers those of ${own} alone` : ''}.`,
  }
}

/** What the numbers behind one cell of the heat map say of themselves: leaders have them of all, others of their own. */
export function cellProvenance(
  { organisation, group, sees }: { organisation: string; group: string; sees: 'all' | 'own' },
  maker: Maker,
): Provenance {
  const own = inSentence(group)
  const readers = sees === 'all' ? 'the leaders of this self-review' : own
  return {
    ...maker,
    audience: `Confidential: for ${readers} at ${organisation}.`,
    holds: `It holds how ${own} answered one element, in counts.`,
  }
}

/** What the two pages for the board say of themselves: no group's answers are in them, whoever makes them. */
export function boardProvenance({ organisation }: AgreedReview, maker: Maker): Provenance {
  return {
    ...maker,
    audience: `Confidential: for the board of ${organisation} and those who took part.`,
    holds: 'It holds what was agreed, and no group’s answers.',
  }
}

/** The same in a line, for the page that somebody prints. */
export function paperWords(review: AgreedReview, maker: Maker): string {
  const provenance = agreedProvenance(review, maker)
  return `${provenance.audience} ${provenanceWords(provenance)}`
}
