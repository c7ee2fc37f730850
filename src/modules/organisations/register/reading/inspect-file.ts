import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { FileRefusal } from './header.ts'

/** What a first look at a file's bytes says: how to decode it, its fingerprint, and whether it ends as a file should. */
export type Inspection = {
  encoding: 'utf-8' | 'windows-1252'
  size: number
  sha256: string
  /** Its last line has a line end, or its last cell a closing quotation mark. */
  endsWell: boolean
}

/**
 * Looks at the bytes of a file before anything is read from it.
 * @throws FileRefusal for what is no text, is empty, or is text in an encoding that the register does not use.
 */
export async function inspectFile(path: string): Promise<Inspection> {
  const hash = createHash('sha256')
  const look = new Look()
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      look.at(chunk)
    }
  } catch (error) {
    throw asRefusal(error, path)
  }
  return { ...look.conclude(), sha256: hash.digest('hex') }
}

function asRefusal(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return new FileRefusal(`There is no file at ${path}.`)
  if (code === 'EISDIR') return new FileRefusal(`${path} is a folder, not a file.`)
  if (code === 'EACCES') return new FileRefusal(`${path} may not be read by the user who runs this.`)
  return error
}

// The five bytes that Windows-1252 leaves undefined.
const undefinedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/** The most bytes of a line. A row of the register has some 3,000; one of nothing but commas would fill the memory. */
const mostOfLine = 1_000_000

/** Looks at a file piece by piece, keeping nothing of it but what was seen. */
class Look {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #size = 0
  #start: Buffer = Buffer.alloc(0)
  #last = 0
  #isUtf8 = true
  #hasUndefined = false
  #hasZero = false
  #sequences = 0
  /** The bytes since the last line end that was seen, and the most that there ever were. */
  #sinceLineEnd = 0
  #longest = 0

  at(chunk: Buffer): void {
    if (this.#size === 0) this.#start = Buffer.from(chunk.subarray(0, 512))
    this.#size += chunk.length
    this.#last = chunk.at(-1) ?? this.#last
    this.#hasZero ||= chunk.includes(0)
    this.#hasUndefined ||= undefinedBytes.some((byte) => chunk.includes(byte))
    this.#sequences += countSequences(chunk)
    const lineEnd = Math.max(chunk.lastIndexOf(0x0a), chunk.lastIndexOf(0x0d))
    this.#sinceLineEnd = lineEnd < 0 ? this.#sinceLineEnd + chunk.length : chunk.length - lineEnd
    this.#longest = Math.max(this.#longest, this.#sinceLineEnd)
    if (this.#isUtf8) this.#decode(chunk)
  }

  #decode(chunk?: Buffer): void {
    try {
      this.#decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      this.#isUtf8 = false
    }
  }

  conclude(): Omit<Inspection, 'sha256'> {
    const wrong = notText(this.#start, this.#hasZero)
    if (this.#size === 0) throw new FileRefusal('The file is empty. Download it again.')
    if (wrong) throw new FileRefusal(wrong)
    if (this.#longest > mostOfLine)
      throw new FileRefusal(
        'A line of the file is far longer than any of the register’s. Download it again and do not save it from another program.',
      )
    const wasUtf8 = this.#isUtf8
    if (this.#isUtf8) this.#decode()
    if (wasUtf8 && !this.#isUtf8)
      throw new FileRefusal('The file ends in the middle of a character: it was cut off. Download it again.')
    if (!this.#isUtf8 && (this.#hasUndefined || this.#sequences > 0))
      throw new FileRefusal(
        'The file is written partly in UTF-8 and partly in another encoding, so names would be damaged. Download it again and do not save it from another program.',
      )
    const endsWell = this.#last === 0x0a || this.#last === 0x0d || this.#last === 0x22
    return { encoding: this.#isUtf8 ? 'utf-8' : 'windows-1252', size: this.#size, endsWell }
  }
}

/** How many letters with accents and curly quotes in UTF-8 a piece has: in Windows-1252 text there are none by chance. */
function countSequences(chunk: Buffer): number {
  return chunk.toString('latin1').match(/\xC3[\xA0-\xBF]|\xE2\x80[\x93-\x9D]/g)?.length ?? 0
}

function notText(start: Buffer, hasZero: boolean): string | null {
  const text = start.toString('latin1')
  if (text.startsWith('PK'))
    return 'This is a ZIP or Excel file. Unpack it, or save it as CSV, and choose the CSV file.'
  if (
    /^(\xFF\xFE|\xFE\xFF)/.test(text) ||
    (hasZero && text.includes(',\0')) ||
    (hasZero && text.includes('\0,'))
  )
    return 'The file is in the encoding UTF-16. Save it as CSV in UTF-8, or download it again.'
  if (hasZero) return 'This is not a text file. Choose the CSV file as it was downloaded.'
  const first = text.replace(/^\xEF\xBB\xBF/, '').trimStart()
  if (first.startsWith('<'))
    return 'This is a web page, not a CSV file. The download went wrong: try it again.'
  if (first.startsWith('{') || first.startsWith('['))
    return 'This is a JSON file. Choose the CSV file of the register.'
  return null
}
