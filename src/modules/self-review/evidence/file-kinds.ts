import { allowed, refused, type Verdict } from '#src/verdict.ts'

/**
 * The kinds of file that stand beside answers (UP-01), with the type under which each is sent. HEIC and WebP are no longer
 * taken as they are; what was given before is sent as it was.
 */
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

/** The kinds that are kept as they come, and how their names may end (S-29). */
const endings = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  csv: ['csv', 'tsv', 'txt'],
} as const satisfies Partial<Record<FileKind, readonly string[]>>

/** A kind that is kept as it comes. */
export type PlainKind = keyof typeof endings

/** What the field for a file accepts. A phone that keeps photographs as HEIC then sends them as JPEG by itself. */
export const evidenceTypes = '.pdf,.docx,.xlsx,.csv,.jpg,.jpeg,.png,.webp,image/jpeg,image/png,image/webp'

/** The most bytes of a piece of evidence. */
export const mostEvidenceBytes = 10_000_000

/** The most pieces of evidence beside one answer. */
export const mostPieces = 10

/**
 * The kind of a file by what it holds, whatever its name says; null where it is none that is kept as it comes. A Word or
 * Excel file with macros is none.
 */
export function kindOf(bytes: Uint8Array): PlainKind | null {
  const start = latin(bytes.subarray(0, 16))
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PK\x03\x04')) return officeKind(latin(bytes))
  return isTable(bytes) ? 'csv' : null
}

function officeKind(text: string): PlainKind | null {
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

/** What is said of a file that is too large to be read. */
export const tooLarge = 'The file is larger than 10 MB. Make it smaller, or give a link to it.'

/** Whether a file that is no picture may stand beside an answer: of a kind that we keep, and called by its kind. */
export function mayKeepFile({ name, kind }: { name: string; kind: PlainKind | null }): Verdict {
  if (!kind)
    return refused(
      'This is none of the kinds of file that we keep: PDF, Word or Excel without macros, CSV, JPEG, PNG, WebP. Save it as one of them, or give a link to it.',
    )
  const known: readonly string[] = endings[kind]
  if (known.includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')) return allowed
  return refused(
    `The file’s name does not end as its kind does, .${endings[kind][0]}. Open it, save it again, and choose that file.`,
  )
}

/**
 * Whether a picture is kept: only where whoever gives it says that it shows no pupil (UP-03). Other kinds of file are not
 * asked about; `saysNoPupil` is what was ticked.
 */
export function mayKeepPicture(kind: FileKind, saysNoPupil: boolean): Verdict {
  if (saysNoPupil || (kind !== 'jpeg' && kind !== 'png')) return allowed
  return refused(
    'Say that the picture shows no pupil, then choose it once more. One that shows a pupil is not kept.',
  )
}

/** Whether somebody may add a file at all: not in an anonymous group. */
export function mayAddFile(isAnonymous: boolean): Verdict {
  return isAnonymous ? refused(noFilesBecause) : allowed
}

/** Why somebody who answers anonymously cannot add a file. */
export const noFilesBecause =
  'You answer without your name, and a file carries its maker’s name inside. Give its title, and a link if it has one.'
