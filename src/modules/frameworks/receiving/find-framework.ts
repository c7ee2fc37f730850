import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { FileRefusal } from '#src/platform/apart/file-refusal.ts'
import { otherKind } from '#src/platform/spreadsheets/other-kinds.ts'
import { readWorkbook } from '#src/platform/spreadsheets/read-workbook.ts'
import { readCaseFile } from '../exchange/case-file.ts'
import { fromCase } from '../exchange/from-case.ts'
import { takeSheet } from '../sheets/take-sheet.ts'
import type { FrameworkFound, FrameworkOrder } from './framework-files.ts'

/**
 * Finds the framework in a file, whatever it is called: CASE JSON becomes a document at once, a spreadsheet a sheet that
 * is checked first. Only for the process that reads apart: see read-process.ts.
 */
export function findFramework({ path, name, now }: FrameworkOrder): FrameworkFound {
  const bytes = readFileSync(path)
  return looksLikeJson(name, bytes) ? inCase(bytes, now) : inSheet(bytes, name)
}

/** What is called so, or begins as JSON does, whatever it is called; a text document (RTF) begins with a bracket too. */
function looksLikeJson(name: string, bytes: Buffer): boolean {
  const begins = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart()
  return name.toLowerCase().endsWith('.json') || (/^[[{]/.test(begins) && !otherKind(bytes))
}

function inCase(bytes: Uint8Array, now: string): FrameworkFound {
  const file = readCaseFile(bytes)
  if (!file.ok) return { problems: [file.because] }
  const brought = fromCase(file.json, now)
  if (!brought.ok) return { problems: brought.problems }
  return { kind: 'case', document: brought.document, setAside: brought.setAside }
}

function inSheet(bytes: Buffer, name: string): FrameworkFound {
  try {
    const taken = takeSheet(readWorkbook(bytes, name))
    if ('because' in taken) return { problems: [taken.because] }
    return { kind: 'sheet', sheet: taken.sheet, hash: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    if (error instanceof FileRefusal) return { problems: [error.message] }
    throw error
  }
}
