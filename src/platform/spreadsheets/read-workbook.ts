import { FileRefusal } from '../apart/file-refusal.ts'
import { readCsv } from './csv-file.ts'
import { isCalledWorkbook, otherKind } from './other-kinds.ts'
import type { Workbook } from './workbook.ts'
import { readXlsx } from './xlsx.ts'

/**
 * Reads a spreadsheet, .xlsx or CSV, by what it holds; what is called a workbook must be one. Only for a process that
 * reads apart.
 * @throws FileRefusal where it is not to be read.
 */
export function readWorkbook(file: Buffer, name: string): Workbook {
  if (file.length < 4) throw new FileRefusal('The file is empty. Choose the spreadsheet that you meant.')
  const magic = file.readUInt32BE(0)
  if (magic === 0x504b0304 || magic === 0xd0cf11e0) return readXlsx(file)
  const kind = otherKind(file)
  if (kind)
    throw new FileRefusal(
      `“${name}” is ${kind}, not a spreadsheet. Choose the Excel workbook or the CSV file that you meant.`,
    )
  if (isCalledWorkbook(name))
    throw new FileRefusal(
      `“${name}” is called a workbook, but is none inside. Open it in your spreadsheet, save it as .xlsx or CSV, and choose that.`,
    )
  return readCsv(file)
}
