import type { LevelPosition, ScaleLevel } from '../document.ts'
import type { Columns } from './columns.ts'
import { addressIn, type BroughtSheet, type CellProblem, placeIn } from './scale-in-sheet.ts'

/** The cells that calculate and that we read: what stood in them last was taken for their words. */
export function calculated({ formulas }: BroughtSheet, columns: Columns): CellProblem[] {
  return formulas
    .filter((cell) => columns[placeIn(cell)?.column ?? -1])
    .map((cell) => ({
      cell,
      because:
        'It calculates. What it last said, if anything, was read; if that is not what you mean, write the words themselves.',
    }))
}

/** The levels that an element leaves empty although the framework describes them: publishing will ask for them. */
export function undescribed(
  rows: BroughtSheet['rows'],
  columns: Columns,
  scale: readonly ScaleLevel[],
): CellProblem[] {
  const at = (key: string) => Number(Object.entries(columns).find(([, each]) => each === key)?.[0] ?? -1)
  const titles = at('element')
  return rows
    .filter(({ cells }) => cells[titles])
    .flatMap(({ at: row, cells }) =>
      scale
        .filter(({ position, described }) => described && !cells[at(`level-${position}`)])
        .map(({ position, word }) => ({
          cell: addressIn(at(`level-${position}`), row),
          because: emptyWords(position, word),
        })),
    )
}

function emptyWords(position: LevelPosition, word: string): string {
  const why =
    position === 1 || position === 4
      ? 'both ends are described before a framework is published'
      : 'most other rows describe it'
  return `It does not say what “${word}” looks like, and ${why}. Write it here, or later in the draft.`
}

/**
 * The cells whose code stands above already, whatever its case: a draft keeps both, and whoever speaks of *A1* then means
 * one of two elements.
 */
export function codesTwice(rows: BroughtSheet['rows'], columns: Columns): CellProblem[] {
  const at = Number(Object.entries(columns).find(([, key]) => key === 'code')?.[0] ?? -1)
  const first = new Map<string, string>()
  return rows.flatMap(({ at: row, cells }) => {
    const [code, cell] = [cells[at]?.trim() ?? '', addressIn(at, row)]
    const before = first.get(code.toLowerCase())
    if (code && before === undefined) first.set(code.toLowerCase(), cell)
    if (!code || before === undefined) return []
    return [{ cell, because: `The code “${code}” stands in ${before} too. Give each element its own.` }]
  })
}

const failed = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/

/** The cells that show an error of the spreadsheet in the place of words. */
export function failedCells(rows: BroughtSheet['rows'], columns: Columns): CellProblem[] {
  return rows.flatMap(({ at: row, cells }) =>
    cells.flatMap((text, at) =>
      columns[at] && failed.test(text)
        ? [
            {
              cell: addressIn(at, row),
              because: `It shows “${text}”, an error of the spreadsheet. Write the words themselves.`,
            },
          ]
        : [],
    ),
  )
}
