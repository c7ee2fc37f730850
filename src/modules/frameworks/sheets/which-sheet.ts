import { andList } from '#src/ui/words.ts'
import type { BroughtSheet } from './scale-in-sheet.ts'

/** Says which sheet of a workbook was read and which were not, and what to do about it; null where there is no other. */
export function whichSheet({ name, others }: Pick<BroughtSheet, 'name' | 'others'>): string | null {
  if (!name || others.length === 0) return null
  const [was, it] = others.length === 1 ? ['was', 'it'] : ['were', 'one of them']
  return `The sheet “${name}” was read; ${andList(others.map((other) => `“${other}”`))} ${was} not. If the framework is on ${it}, save that sheet alone in a new workbook, and choose that.`
}
