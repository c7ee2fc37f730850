// The process in which one spreadsheet is read: see read-spreadsheet.ts. What a file does to it, it does to nothing else.
import { readFileSync } from 'node:fs'
import { readCsv } from './csv-file.ts'
import type { Answer } from './read-spreadsheet.ts'
import { SpreadsheetRefusal } from './workbook.ts'
import { readXlsx } from './xlsx.ts'

function read(path: string): Answer {
  try {
    const file = readFileSync(path)
    if (file.length < 4) return { because: 'The file is empty. Choose the spreadsheet with the framework.' }
    const magic = file.readUInt32BE(0)
    const workbook = magic === 0x504b0304 || magic === 0xd0cf11e0 ? readXlsx(file) : readCsv(file)
    return { workbook }
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return { because: error.message }
    return {
      because:
        'The file cannot be read. Open it in your spreadsheet, save it again, and choose it once more.',
    }
  }
}

process.once('message', (path: string) => process.send?.(read(path), () => process.exit(0)))
process.on('disconnect', () => process.exit(0))
