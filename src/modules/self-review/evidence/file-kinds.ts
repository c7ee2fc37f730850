import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** The kinds of file that may stand beside an answer (UP-01), with the type under which each is sent. */
export const fileTypes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

export type FileKind = keyof typeof fileTypes

/** The most bytes of a piece of evidence. */
export const mostEvidenceBytes = 10_000_000

/** The most pieces of evidence beside one answer. */
export const mostPieces = 10

/**
 * The kind of a file by what it holds, whatever its name says; null where it is none that may be kept. A Word or Excel
 * file with macros is none.
 */
export function kindOf(bytes: Uint8Array): FileKind | null {
  const start = latin(bytes.subarray(0, 16))
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp'
  if (start.slice(4, 8) === 'ftyp' && /^(heic|heix|mif1|hevc)/.test(start.slice(8, 12))) return 'heic'
  if (start.startsWith('PK\x03\x04')) return officeKind(latin(bytes))
  return isTable(bytes) ? 'csv' : null
}

function officeKind(text: string): FileKind | null {
  if (!text.includes('[Content_Types].xml') || text.includes('vbaProject.bin')) return null
  if (text.includes('word/document.xml')) return 'docx'
  return text.includes('xl/workbook.xml') ? 'xlsx' : null
}

/** Text in lines of the same number of cells, at least two; no markup, which a browser might run. */
function isTable(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  const text = latin(bytes.subarray(0, 100_000))
  if (/^\s*</.test(text)) return false
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length > 0 && [',', ';', '\t'].some((mark) => lines[0]!.includes(mark))
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Whether a file may stand beside an answer: small enough, of a kind that we keep, and not in an anonymous group. */
export function mayKeepFile(file: {
  kind: FileKind | null
  isTooLarge: boolean
  isAnonymous: boolean
}): Verdict {
  if (file.isAnonymous) return refused(noFilesBecause)
  if (file.isTooLarge) return refused('The file is larger than 10 MB. Make it smaller, or give a link to it.')
  if (file.kind) return allowed
  return refused(
    'This is none of the kinds of file that we keep: PDF, Word or Excel without macros, CSV, JPEG, PNG, WebP, HEIC. Save it as one of them, or give a link to it.',
  )
}

/** Why somebody who answers anonymously cannot add a file. */
export const noFilesBecause =
  'You answer without your name, and a file carries its maker’s name inside. Give its title, and a link if it has one.'
