/** A place in a grid of which not every place can be gone to. */
export type Place = { row: number; column: number }

/** A key as it was pressed; `isFar` with the control key. */
export type Pressed = { key: string; isFar: boolean }

/**
 * Where a key leads in a grid whose rows list the columns that can be gone to, in order: the next such place in that
 * direction, over gaps. Home and End go to the ends of the row, with control to those of the grid. Null where it leads nowhere.
 */
export function nextPlace(
  rows: readonly (readonly number[])[],
  { row, column }: Place,
  { key, isFar }: Pressed,
): Place | null {
  const here = rows[row] ?? []
  const inRow = (to: number | undefined) => (to === undefined ? null : { row, column: to })
  const down = (step: 1 | -1) => {
    for (let to = row + step; to >= 0 && to < rows.length; to += step)
      if (rows[to]!.includes(column)) return { row: to, column }
    return null
  }
  const end = (of: number, which: 0 | -1) => {
    const to = rows[of]?.at(which)
    return to === undefined ? null : { row: of, column: to }
  }
  if (key === 'Home') return end(isFar ? 0 : row, 0)
  if (key === 'End') return end(isFar ? rows.length - 1 : row, -1)
  if (isFar) return null
  if (key === 'ArrowRight') return inRow(here.find((one) => one > column))
  if (key === 'ArrowLeft') return inRow(here.findLast((one) => one < column))
  if (key === 'ArrowDown') return down(1)
  return key === 'ArrowUp' ? down(-1) : null
}
