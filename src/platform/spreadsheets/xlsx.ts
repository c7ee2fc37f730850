import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { SheetReader } from './sheet-reader.ts'
import { most, type Sheet, SpreadsheetRefusal, type Workbook } from './workbook.ts'
import { type Entry, encrypted, inflate, readDirectory } from './zip.ts'

const damaged = 'The workbook cannot be read. Open it in your spreadsheet and save it again as .xlsx.'

/** Reads an Excel workbook: its cells as text, without formulas, macros and links to elsewhere (UP-05). */
export function readXlsx(file: Buffer): Workbook {
  if (file.readUInt32BE(0) === 0xd0cf11e0)
    throw new SpreadsheetRefusal(`${encrypted} If it is an old .xls file, save it as .xlsx.`)
  const entries = new Map(readDirectory(file).map((entry) => [entry.name.toLowerCase(), entry]))
  const paths = sheetPaths(file, entries)
  if (paths.length === 0) throw new SpreadsheetRefusal(damaged)
  if (paths.length > most.sheets)
    throw new SpreadsheetRefusal(
      `The workbook has ${paths.length} sheets; at most ${most.sheets} are read. Save the sheet with the framework alone in a new workbook.`,
    )
  const strings = readStrings(file, entries.get('xl/sharedstrings.xml'))
  const sheets = paths.map(({ name, path }): Sheet => {
    const entry = entries.get(path)
    if (!entry) throw new SpreadsheetRefusal(damaged)
    const reader = new SheetReader(name, strings)
    parse(file, entry, reader)
    return reader.sheet
  })
  return { kind: 'xlsx', sheets }
}

/** What hears a file of XML. */
export type Ears = {
  open(tag: SaxesTagPlain): void
  text(text: string): void
  close(tag: SaxesTagPlain): void
}

function parse(file: Buffer, entry: Entry, ears: Ears): void {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8')
  parser.on('error', () => {
    throw new SpreadsheetRefusal(damaged)
  })
  parser.on('doctype', () => {
    throw new SpreadsheetRefusal(damaged)
  })
  parser.on('opentag', (tag) => ears.open(tag))
  parser.on('text', (text) => ears.text(text))
  parser.on('closetag', (tag) => ears.close(tag))
  inflate(file, entry, (piece, isLast) => void parser.write(decoder.decode(piece, { stream: !isLast })))
  parser.close()
}

/** The visible sheets in their order, each with where it lies in the archive. */
function sheetPaths(file: Buffer, entries: Map<string, Entry>): { name: string; path: string }[] {
  const [workbook, relations] = [entries.get('xl/workbook.xml'), entries.get('xl/_rels/workbook.xml.rels')]
  if (!workbook || !relations) throw new SpreadsheetRefusal(damaged)
  const targets = new Map<string, string>()
  const sheets: { name: string; relation: string }[] = []
  parse(
    file,
    relations,
    listening(({ name, attributes }) => {
      if (local(name) === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
    }),
  )
  parse(
    file,
    workbook,
    listening(({ name, attributes }) => {
      if (local(name) !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      const relation = Object.entries(attributes).find(
        ([key]) => local(key) === 'id' && key.includes(':'),
      )?.[1]
      sheets.push({ name: attributes.name ?? '', relation: relation ?? '' })
    }),
  )
  return sheets.map(({ name, relation }) => {
    const target = targets.get(relation) ?? ''
    return { name, path: (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase() }
  })
}

function listening(open: Ears['open']): Ears {
  return { open, text: () => {}, close: () => {} }
}

/** The name of a tag or attribute without its prefix. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The strings that cells share. What is read aloud of a word (phonetic) is left out. */
function readStrings(file: Buffer, entry: Entry | undefined): string[] {
  const strings: string[] = []
  if (!entry) return strings
  let [now, isText, isAloud] = ['', false, false]
  parse(file, entry, {
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
