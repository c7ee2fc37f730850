import { Inflate } from 'fflate'
import { most, SpreadsheetRefusal } from './workbook.ts'

/** One file in an archive, as the central directory has it; sizes in bytes, `at` where its own header begins. */
export type Entry = { name: string; at: number; packed: number; size: number; isStored: boolean }

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 }
const damaged =
  'The file is damaged or is no Excel workbook. Open it in your spreadsheet and save it again as .xlsx.'
const tooLarge =
  'The workbook unpacks to far more than its size. Save the sheet with the framework alone in a new workbook.'

/**
 * Reads the central directory of an archive before anything is inflated, and refuses what no workbook is (UP-04): too
 * many or too large entries, a ratio of a bomb, encryption, names that lead elsewhere, archives inside, and entries
 * that share their bytes.
 */
export function readDirectory(file: Buffer): Entry[] {
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  if (count === 0xffff) throw new SpreadsheetRefusal(damaged)
  if (count > most.entries)
    throw new SpreadsheetRefusal(
      `The workbook holds ${count} parts, more than any table has. Save it again as .xlsx.`,
    )
  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== signatures.central)
      throw new SpreadsheetRefusal(damaged)
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset))
    entries.push(entryAt(file, at, nameLength!))
    at += 46 + nameLength! + extra! + comment!
  }
  refuseTogether(entries)
  return entries
}

function findEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at -= 1)
    if (file.readUInt32LE(at) === signatures.end) return at
  throw new SpreadsheetRefusal(damaged)
}

function entryAt(file: Buffer, at: number, nameLength: number): Entry {
  const name = file.toString('utf8', at + 46, at + 46 + nameLength)
  const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)]
  const entry = {
    ...{ name, at: file.readUInt32LE(at + 42), isStored: method === 0 },
    ...{ packed: file.readUInt32LE(at + 20), size: file.readUInt32LE(at + 24) },
  }
  if (flags & 1) throw new SpreadsheetRefusal(encrypted)
  if (method !== 0 && method !== 8) throw new SpreadsheetRefusal(damaged)
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) throw new SpreadsheetRefusal(damaged)
  if (/\.(zip|xlsx|xlsm|docx|pptx|jar|gz|7z|rar)$/i.test(name))
    throw new SpreadsheetRefusal(
      'The workbook has another file inside it. Take it out, save the workbook, and choose it again.',
    )
  if (entry.size > most.entryBytes || entry.size > Math.max(1_000_000, entry.packed * most.ratio))
    throw new SpreadsheetRefusal(tooLarge)
  return entry
}

/** Why a protected workbook is not read. */
export const encrypted =
  'The workbook is protected with a password. Save a copy without one, and choose that.'

function refuseTogether(entries: Entry[]): void {
  if (entries.reduce((sum, { size }) => sum + size, 0) > most.totalBytes)
    throw new SpreadsheetRefusal(tooLarge)
  const inOrder = entries.toSorted((a, b) => a.at - b.at)
  if (inOrder.some(({ at, packed }, n) => n + 1 < inOrder.length && at + packed > inOrder[n + 1]!.at))
    throw new SpreadsheetRefusal(damaged)
}

/**
 * Inflates one entry piece by piece. Headers lie, so what really comes out is counted, and it stops at the limit.
 * @throws SpreadsheetRefusal where more comes out than may.
 */
export function inflate(
  file: Buffer,
  entry: Entry,
  hear: (piece: Uint8Array, isLast: boolean) => void,
): void {
  const { at, packed, isStored } = entry
  if (at + 30 > file.length || file.readUInt32LE(at) !== signatures.local)
    throw new SpreadsheetRefusal(damaged)
  const begin = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const data = file.subarray(begin, begin + packed)
  if (data.length < packed) throw new SpreadsheetRefusal(damaged)
  let out = 0
  const limit = Math.min(most.entryBytes, Math.max(1_000_000, packed * most.ratio))
  const count = (piece: Uint8Array, isLast: boolean) => {
    out += piece.length
    if (out > limit) throw new SpreadsheetRefusal(tooLarge)
    hear(piece, isLast)
  }
  if (isStored) {
    count(data, true)
    return
  }
  const stream = new Inflate(count)
  // Small pieces in, so that what a piece becomes stays small as well.
  const step = 16_384
  try {
    for (let from = 0; from < data.length; from += step)
      stream.push(data.subarray(from, from + step), from + step >= data.length)
  } catch (error) {
    throw error instanceof SpreadsheetRefusal ? error : new SpreadsheetRefusal(damaged)
  }
}
