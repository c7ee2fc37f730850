import { Inflate } from 'fflate'
import { most } from './workbook.ts'

/** One file in an archive, as the central directory has it; sizes in bytes, `at` where its own header begins. */
export type Entry = { name: string; at: number; packed: number; size: number; isStored: boolean }

/** What is wrong with an archive; whoever reads it knows what it should be, and has the words. */
export type ArchiveProblem = 'damaged' | 'encrypted' | 'too large' | 'archive inside' | 'too many parts'

/** Why an archive is not read. */
export class ArchiveFault extends Error {
  readonly problem: ArchiveProblem

  constructor(problem: ArchiveProblem) {
    super(problem)
    this.problem = problem
  }
}

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 }

/**
 * A zip archive in memory. Its central directory is read before anything is inflated, and what no file of ours is is
 * refused (UP-04): too many or too large entries, a ratio of a bomb, encryption, names that lead elsewhere, archives
 * inside, and entries that share their bytes.
 */
export class Archive {
  readonly entries: readonly Entry[]
  readonly #file: Buffer
  /** The bytes that have come out of the whole archive: headers lie, so what really comes out is counted. */
  #inflated = 0

  /** @throws ArchiveFault where the directory says that it is not to be read. */
  constructor(file: Buffer) {
    this.#file = file
    this.entries = readDirectory(file)
  }

  /**
   * Inflates one entry piece by piece.
   * @throws ArchiveFault where more comes out of it, or of all that were inflated, than may.
   */
  inflate(entry: Entry, hear: (piece: Uint8Array, isLast: boolean) => void): void {
    const data = this.#dataOf(entry)
    const limit = Math.min(most.entryBytes, Math.max(1_000_000, entry.packed * most.ratio))
    let out = 0
    const count = (piece: Uint8Array, isLast: boolean) => {
      out += piece.length
      this.#inflated += piece.length
      if (out > limit || this.#inflated > most.totalBytes) throw new ArchiveFault('too large')
      hear(piece, isLast)
    }
    if (entry.isStored) {
      count(data, true)
      return
    }
    const stream = new Inflate(count)
    // Small pieces in, so that what a piece becomes stays small as well.
    const step = 16_384
    for (let from = 0; from < data.length; from += step)
      push(stream, data.subarray(from, from + step), from + step >= data.length)
  }

  #dataOf({ at, packed }: Entry): Buffer {
    const file = this.#file
    if (at + 30 > file.length || file.readUInt32LE(at) !== signatures.local) throw new ArchiveFault('damaged')
    const begin = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
    const data = file.subarray(begin, begin + packed)
    if (data.length < packed) throw new ArchiveFault('damaged')
    return data
  }
}

function push(stream: Inflate, piece: Buffer, isLast: boolean): void {
  try {
    stream.push(piece, isLast)
  } catch (error) {
    // The inflater has errors of its own, each with a code; what whoever hears it throws goes on as it is.
    throw error instanceof Error && 'code' in error ? new ArchiveFault('damaged') : error
  }
}

function readDirectory(file: Buffer): Entry[] {
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  if (count === 0xffff) throw new ArchiveFault('damaged')
  if (count > most.entries) throw new ArchiveFault('too many parts')
  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== signatures.central)
      throw new ArchiveFault('damaged')
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
  throw new ArchiveFault('damaged')
}

function entryAt(file: Buffer, at: number, nameLength: number): Entry {
  const name = file.toString('utf8', at + 46, at + 46 + nameLength)
  const [flags, method] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)]
  const entry = {
    ...{ name, at: file.readUInt32LE(at + 42), isStored: method === 0 },
    ...{ packed: file.readUInt32LE(at + 20), size: file.readUInt32LE(at + 24) },
  }
  if (flags & 1) throw new ArchiveFault('encrypted')
  if (method !== 0 && method !== 8) throw new ArchiveFault('damaged')
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) throw new ArchiveFault('damaged')
  if (/\.(zip|xlsx|xlsm|docx|pptx|jar|gz|7z|rar)$/i.test(name)) throw new ArchiveFault('archive inside')
  if (entry.size > most.entryBytes || entry.size > Math.max(1_000_000, entry.packed * most.ratio))
    throw new ArchiveFault('too large')
  return entry
}

function refuseTogether(entries: Entry[]): void {
  if (entries.reduce((sum, { size }) => sum + size, 0) > most.totalBytes) throw new ArchiveFault('too large')
  const inOrder = entries.toSorted((a, b) => a.at - b.at)
  if (inOrder.some(({ at, packed }, n) => n + 1 < inOrder.length && at + packed > inOrder[n + 1]!.at))
    throw new ArchiveFault('damaged')
}
