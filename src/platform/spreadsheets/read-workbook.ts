import { FileRefusal } from '../apart/file-refusal.ts'
import { readCsv } from './csv-file.ts'
import type { Workbook } from './workbook.ts'
import { readXlsx } from './xlsx.ts'

/**
 * Reads a spreadsheet, .xlsx or CSV, by what it holds, whatever it is called. Only for a process that reads apart.
 * @throws FileRefusal where it is not to be read.
 */
export function readWorkbook(file: Buffer): Workbook {
  if (file.length < 4) throw new FileRefusal('The file is empty. Choose the spreadsheet that you meant.')
  const magic = file.readUInt32BE(0)
  return magic === 0x504b0304 || magic === 0xd0cf11e0 ? readXlsx(file) : readCsv(file)
}
