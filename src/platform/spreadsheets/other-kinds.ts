import { kindOfPicture, wordOfKind } from '../pictures/kinds.ts'

/** What a file is that begins so, as a sentence names it. A name that ends otherwise changes nothing of it. */
const kinds: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['GIF87a', 'a picture (GIF)'],
  ['GIF89a', 'a picture (GIF)'],
  ['{\\rtf', 'a text document (RTF)'],
]

/** Those that hold tables, but none that is read as text. */
const workbooks: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'an Excel workbook or another packed file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Excel workbook, or one with a password'],
]

/** What a file is that holds no table, by how it begins; null where it may hold one. */
export function otherKind(file: Buffer): string | null {
  return kindIn(kinds, file)
}

/** The same of a file that is read as text: a workbook is none. */
export function noTextKind(file: Buffer): string | null {
  return kindIn([...kinds, ...workbooks], file)
}

/** Whether a file says by its name that it is a workbook. */
export function isCalledWorkbook(name: string): boolean {
  return /\.(xls[xmb]?|xlt[xm]?|ods)$/i.test(name.trim())
}

function kindIn(known: typeof kinds, file: Buffer): string | null {
  const picture = kindOfPicture(file)
  if (picture) return `a picture (${wordOfKind(picture)})`
  const begins = file.toString('latin1', 0, 100).replace(/^(\u00ef\u00bb\u00bf)?\s*/, '')
  return known.find(([mark]) => begins.startsWith(mark))?.[1] ?? null
}
