import type { LevelPosition, ScaleLevel } from '../document.ts'
import { named } from '../exchange/text.ts'
import type { Columns } from './columns.ts'
import { addressIn, type BroughtSheet, type CellProblem, placeIn } from './scale-in-sheet.ts'

/** The cells that calculate and that we read: what stood in them last was taken for their words, or nothing was. */
export function calculated({ formulas, rows }: BroughtSheet, columns: Columns): CellProblem[] {
  const textOf = new Map(rows.map(({ at, cells }) => [at, cells]))
  return formulas.flatMap((cell) => {
    const place = placeIn(cell)
    if (!place || !columns[place.column] || place.row < (rows[0]?.at ?? 1)) return []
    const text = textOf.get(place.row)?.[place.column]
    const because = text
      ? `It calculates. What it last said was read: “${named(text)}”. If that is not what you mean, write the words themselves.`
      : 'It calculates. The file holds no result of it, so nothing was read. Write the words themselves.'
    return [{ cell, because }]
  })
}

/** Those of these cells of which nothing is said elsewhere. */
export function except(cells: readonly CellProblem[], ...told: (readonly CellProblem[])[]): CellProblem[] {
  const known = new Set(told.flat().map(({ cell }) => cell))
  return cells.filter(({ cell }) => !known.has(cell))
}

/** Each cell once, with all that is said of it. */
export function oncePerCell(cells: readonly CellProblem[]): CellProblem[] {
  const said = new Map<string, string>()
  for (const { cell, because } of cells) said.set(cell, [said.get(cell), because].filter(Boolean).join(' '))
  return [...said].map(([cell, because]) => ({ cell, because }))
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
