import type { BroughtSheet, CellProblem } from './scale-in-sheet.ts'

/** The words of a scale from its weaker end, and the cell where the first of them stands. */
export type ScaleRead = { words: string[]; cell: string }

/**
 * Asks whether the first level is the weaker end, where the four words are those of a known scale the other way round:
 * many a sheet begins with the stronger end, and says so nowhere. `known` holds scales from their weaker ends.
 */
export function askWeakerEnd(
  { words, cell }: ScaleRead,
  known: readonly (readonly string[])[],
  levels: BroughtSheet['levels'],
): CellProblem[] {
  const turned = words.toReversed().map(plain)
  const same = known.find((each) => each.length === 4 && each.every((word, at) => plain(word) === turned[at]))
  if (!same) return []
  const mend = levels
    ? `write them the other way round on the sheet “${levels.name}”, and choose the file again`
    : 'change the columns'
  return [
    {
      cell,
      because: `Is the first the weaker end? These four were read as “${words.join(', ')}”, from the weaker end; elsewhere they run “${same.join(', ')}”. If yours do too, ${mend}.`,
    },
  ]
}

const plain = (word: string) => word.trim().toLowerCase()
