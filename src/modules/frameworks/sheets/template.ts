import { usualScale } from '../drafting/beginning.ts'
import { columnWords } from './columns.ts'

const { theme, strand, code, element, prompts, evidence, challenge, weight, kind } = columnWords

/** The headings of the template, from column A. */
export const templateHeadings: string[] = [
  ...[theme, strand, code, element],
  ...usualScale.map(({ word }) => `Level: ${word}`),
  ...[prompts, evidence, challenge, kind, weight],
]

/** The widths of its columns, in characters. */
export const templateWidths: number[] = [24, 20, 8, 32, 40, 40, 40, 40, 44, 44, 44, 20, 8]

/** How it is filled in: for each column what it holds. */
export const templateNotes: string[][] = [
  ['Column', 'What to write'],
  ['One row', 'One element. Leave the theme empty to go on with the one above.'],
  [strand, 'A heading between a theme and some of its elements. It can be left empty.'],
  [code, 'Such as A1. It can be left empty.'],
  [
    'Level: …',
    'What the level looks like, from the weaker end to the stronger. Write your own words after “Level:”. A level between the ends may be left empty for all elements.',
  ],
  [prompts, 'Two to four, one a line in the cell (Alt and Enter).'],
  [
    evidence,
    'Titles, one a line. To group them, put the name of the group on a line of its own with a colon after it.',
  ],
  [challenge, 'Usually two, one a line.'],
  [kind, 'The word assurance or networking, or nothing.'],
  [weight, 'A number, if your framework has one. It is kept and counts for nothing.'],
]
