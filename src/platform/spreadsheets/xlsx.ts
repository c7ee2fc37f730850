import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileRefusal } from '../apart/file-refusal.ts'
import { SheetReader } from './sheet-reader.ts'
import { most, type Sheet, type Workbook } from './workbook.ts'
import { Archive, ArchiveFault, type ArchiveProblem, type Entry } from './zip.ts'

const unreadable = 'The workbook cannot be read. Open it in your spreadsheet and save it again as .xlsx.'

/** What is wrong with the archive that a workbook is, in words. */
const problemWords: Record<ArchiveProblem, string> = {
  damaged:
    'The file is damaged or is no Excel workbook. Open it in your spreadsheet and save it again as .xlsx.',
  encrypted: 'The workbook is protected with a password. Save a copy without one, and choose that.',
  'too large':
    'The workbook unpacks to far more than its size. Save the sheet that matters alone in a new workbook.',
  'archive inside':
    'The workbook has another file inside it. Take it out, save the workbook, and choose it again.',
  'too many parts': 'The workbook holds more parts than any table has. Save it again as .xlsx.',
}

/**
 * Reads an Excel workbook: its cells as text, without formulas, macros and links to elsewhere (UP-05).
 * @throws FileRefusal where it is not to be read.
 */
export function readXlsx(file: Buffer): Workbook {
  if (file.readUInt32BE(0) === 0xd0cf11e0)
    throw new FileRefusal(`${problemWords.encrypted} If it is an old .xls file, save it as .xlsx.`)
  try {
    return workbookIn(new Archive(file))
  } catch (error) {
    throw error instanceof ArchiveFault ? new FileRefusal(problemWords[error.problem]) : error
  }
}

/** The parts of a workbook by their names, which may be spelt with capitals or without. */
type Parts = { archive: Archive; byName: Map<string, Entry> }

function workbookIn(archive: Archive): Workbook {
  const parts = {
    archive,
    byName: new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry])),
  }
  const { paths, hidden } = sheetPaths(parts)
  if (paths.length === 0) throw new FileRefusal(unreadable)
  if (paths.length > most.sheets)
    throw new FileRefusal(
      `The workbook has ${paths.length} sheets; one with more than ${most.sheets} is not opened. Save the sheet that matters alone in a new workbook, and choose that.`,
    )
  const strings = readStrings(parts)
  const sheets = paths.map(({ name, path }): Sheet => {
    const entry = parts.byName.get(path)
    if (!entry) throw new FileRefusal(unreadable)
    const reader = new SheetReader(name, strings)
    parse(archive, entry, reader)
    return reader.sheet
  })
  return { kind: 'xlsx', sheets, hidden }
}

/** What hears a file of XML. */
export type Ears = {
  open(tag: SaxesTagPlain): void
  text(text: string): void
  close(tag: SaxesTagPlain): void
}

function parse(archive: Archive, entry: Entry, ears: Ears): void {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8')
  parser.on('error', () => {
    throw new FileRefusal(unreadable)
  })
  parser.on('doctype', () => {
    throw new FileRefusal(unreadable)
  })
  parser.on('opentag', (tag) => ears.open(tag))
  parser.on('text', (text) => ears.text(text))
  parser.on('closetag', (tag) => ears.close(tag))
  archive.inflate(entry, (piece, isLast) => void parser.write(decoder.decode(piece, { stream: !isLast })))
  parser.close()
}

/** The visible sheets in their order, each with where it lies in the archive, and the names of the hidden. */
function sheetPaths({ archive, byName }: Parts): {
  paths: { name: string; path: string }[]
  hidden: string[]
} {
  const [workbook, relations] = [byName.get('xl/workbook.xml'), byName.get('xl/_rels/workbook.xml.rels')]
  if (!workbook || !relations) throw new FileRefusal(unreadable)
  const targets = new Map<string, string>()
  const sheets: { name: string; relation: string }[] = []
  const hidden: string[] = []
  parse(
    archive,
    relations,
    listening(({ name, attributes }) => {
      if (local(name) === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
    }),
  )
  parse(
    archive,
    workbook,
    listening(({ name, attributes }) => {
      if (local(name) !== 'sheet') return
      if ((attributes.state ?? 'visible') !== 'visible') return void hidden.push(attributes.name ?? '')
      const relation = Object.entries(attributes).find(
        ([key]) => local(key) === 'id' && key.includes(':'),
      )?.[1]
      sheets.push({ name: attributes.name ?? '', relation: relation ?? '' })
    }),
  )
  const paths = sheets.map(({ name, relation }) => {
    const target = targets.get(relation) ?? ''
    return { name, path: (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase() }
  })
  return { paths, hidden }
}

function listening(open: Ears['open']): Ears {
  return { open, text: () => {}, close: () => {} }
}

/** The name of a tag or attribute without its prefix. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The strings that cells share. What is read aloud of a word (phonetic) is left out. */
function readStrings({ archive, byName }: Parts): string[] {
  const strings: string[] = []
  const entry = byName.get('xl/sharedstrings.xml')
  if (!entry) return strings
  let [now, isText, isAloud] = ['', false, false]
  parse(archive, entry, {
    open: ({ name }) => {
      const tag = local(name)
      if (tag === 'si') now = ''
      if (tag === 'rPh') isAloud = true
      isText = tag === 't' && !isAloud
    },
    text: (text) => {
      if (isText) now += text
    },
    close: ({ name }) => {
      const tag = local(name)
      if (tag === 'si') strings.push(now)
      if (tag === 'rPh') isAloud = false
      if (tag === 't') isText = false
    },
  })
  return strings
}
