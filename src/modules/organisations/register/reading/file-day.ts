import { readDay } from './cells.ts'

/** The day that a file's name says it is of, as the register names its downloads (`allgroupsdata20220718.csv`), or null. */
export function dayOfFile(name: string): string | null {
  const [, year, month, day] = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(name) ?? []
  if (!year) return null
  try {
    return readDay(`${year}-${month}-${day}`, 'The name of the file')
  } catch {
    return null
  }
}
