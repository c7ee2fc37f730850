// Reads back what the renderers wrote, for tests alone: as little of each format as our own files use.
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'

/** A file as a test looks at it: every table as rows of the words in its cells, and all words in a row. */
export type ReadFile = { text: string; tables: string[][][] }

/** A Word file; `part` gives the XML of one of its parts. */
export function readWord(file: Uint8Array): ReadFile & { part(name: string): string } {
  const parts = unzipSync(file)
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const body = part('word/document.xml')
  return {
    part,
    text: wordText(body),
    tables: within(body, 'w:tbl').map((table) =>
      within(table, 'w:tr').map((row) => within(row, 'w:tc').map(wordText)),
    ),
  }
}

function wordText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)]
    .map(([, said]) => (said === undefined ? '\n' : asText(said)))
    .join('')
    .replaceAll('\u00A0', ' ')
    .trim()
}

/** An Excel file: each sheet is a table, in order, with its name in `names`. `part` gives the XML of a part. */
export function readExcel(file: Uint8Array): ReadFile & { names: string[]; part(name: string): string } {
  const parts = unzipSync(file)
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const strings = within(part('xl/sharedStrings.xml'), 'si').map((one) =>
    [...one.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, said]) => asText(said ?? '')).join(''),
  )
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) =>
    asText(name ?? ''),
  )
  const tables = names.map((_, at) => sheetRows(part(`xl/worksheets/sheet${at + 1}.xml`), strings))
  return { names, tables, part, text: tables.flat(2).join('\n') }
}

function sheetRows(xml: string, strings: readonly string[]): string[][] {
  return within(xml, 'row').map((row) => {
    const cells: string[] = []
    for (const [, attributes = '', inside = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = /r="([A-Z]+)/.exec(attributes)?.[1] ?? 'A'
      const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1] ?? ''
      cells[at] = attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : asText(value)
    }
    return Array.from(cells, (cell) => cell ?? '')
  })
}

function within(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(
    ([, inside]) => inside!,
  )
}

function asText(xml: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return xml.replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? ''),
  )
}

/** A PDF as its tags tell it, which is how a screen reader hears it. */
export type ReadPdf = ReadFile & {
  pages: number
  /** `page` from 1, where it begins. */
  headings: { depth: number; text: string; page: number }[]
  /** The pages, from 1, on which each table stands. */
  tablePages: number[][]
  raw: string
  /** What the pages draw, in the operators of the format: `0.482 0.118 0.227 scn` fills with a colour. */
  drawing: string
}

type Objects = Map<string, { text: string; stream: string }>

/** A PDF of ours: its objects are plain, and its streams packed or not. */
export function readPdf(file: Uint8Array): ReadPdf {
  const raw = Buffer.from(file).toString('latin1')
  const objects: Objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = '', body = '']) => [
      id,
      asObject(body),
    ]),
  )
  const root = [...objects.values()].find(({ text }) => text.includes('/Type /StructTreeRoot'))
  const first = /\/K \[?(\d+) 0 R/.exec(root?.text ?? '')?.[1] ?? ''
  const said = new Map<string, Map<number, string>>()
  const tree = asTree(first, objects, said)
  const sheets = [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n<<\s*\/Type \/Page\b/g)].map(([, id]) => id!)
  const pagesOf = (node: Node) => [...new Set(pagesIn(node).map((id) => sheets.indexOf(id) + 1))]
  return {
    raw,
    drawing: sheets.map((id) => contentsOf(id, objects)).join('\n'),
    pages: Number(/\/Type \/Pages[^>]*?\/Count (\d+)/s.exec(raw)?.[1] ?? 0),
    text: textOf(tree),
    tables: find(tree, /^Table$/).map((table) =>
      find(table, /^TR$/).map((row) => row.below.filter(({ role }) => /^T[HD]$/.test(role)).map(textOf)),
    ),
    headings: find(tree, /^H\d$/).map((one) => ({
      ...{ depth: Number(one.role[1]), text: textOf(one), page: pagesOf(one)[0] ?? 0 },
    })),
    tablePages: find(tree, /^Table$/).map(pagesOf),
  }
}

function asObject(body: string): { text: string; stream: string } {
  const at = body.indexOf('stream\n')
  if (at < 0) return { text: body, stream: '' }
  const packed = Buffer.from(body.slice(at + 7, body.lastIndexOf('endstream')), 'latin1')
  const text = body.slice(0, at)
  try {
    return {
      text,
      stream: text.includes('/FlateDecode')
        ? inflateSync(packed).toString('latin1')
        : packed.toString('latin1'),
    }
  } catch {
    return { text, stream: '' }
  }
}

type Node = { role: string; text: string; page: string; below: Node[] }

function asTree(id: string, objects: Objects, said: Map<string, Map<number, string>>): Node {
  const text = objects.get(id)?.text ?? ''
  const kids = /\/K (\[[^\]]*\]|\d+ 0 R|\d+)/s.exec(text)?.[1] ?? ''
  const page = /\/Pg (\d+) 0 R/.exec(text.replace(kids, ''))?.[1]
  // A piece that goes on over the page has a mark of its own there, which names its page.
  const below = [...kids.matchAll(/<<[^>]*\/MCID (\d+)[^>]*\/Pg (\d+) 0 R[^>]*>>|(\d+) 0 R|(\d+)/g)].map(
    ([, far, elsewhere, reference, mark]): Node => {
      if (reference !== undefined) return asTree(reference, objects, said)
      const on = elsewhere ?? page ?? ''
      const words = marksOf(on, objects, said).get(Number(far ?? mark)) ?? ''
      return { role: '', text: words, page: on, below: [] }
    },
  )
  return { role: /\/S \/(\w+)/.exec(text)?.[1] ?? '', text: '', page: page ?? '', below }
}

/** A line of the page is a mark of its own, and the space at its end is not drawn. */
function textOf(node: Node): string {
  return [node.text, ...node.below.map(textOf)].join(' ').replaceAll(/\s+/g, ' ').trim()
}

/** The pages, as the file numbers its objects, on which something of a node is drawn. */
function pagesIn(node: Node): string[] {
  const own = node.role === '' && node.page !== '' ? [node.page] : []
  return [...own, ...node.below.flatMap(pagesIn)]
}

function find(node: Node, role: RegExp): Node[] {
  return [...(role.test(node.role) ? [node] : []), ...node.below.flatMap((below) => find(below, role))]
}

/** What a page draws under each mark, in the characters that its fonts say their glyphs are. */
function marksOf(
  page: string,
  objects: Objects,
  said: Map<string, Map<number, string>>,
): Map<number, string> {
  const known = said.get(page)
  if (known) return known
  const marks = new Map<number, string>()
  said.set(page, marks)
  const { text } = objects.get(page)!
  const fonts = new Map(
    [...text.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, charactersIn(id!, objects)]),
  )
  const contents = contentsOf(page, objects)
  let mark = -1
  let font = new Map<number, string>()
  for (const [token, begin, name, strings] of contents.matchAll(
    /\/Artifact|\/MCID (\d+)|\/(f\d+) [\d.]+ Tf|(\[(?:\((?:\\.|[^\\)])*\)|[^\]])*\] TJ|\((?:\\.|[^\\)])*\) Tj)/gs,
  )) {
    // What is drawn and not read, such as the foot of a page, belongs to no piece.
    if (token === '/Artifact') mark = -1
    if (begin !== undefined) mark = Number(begin)
    if (name !== undefined) font = fonts.get(name) ?? font
    if (strings !== undefined) marks.set(mark, (marks.get(mark) ?? '') + drawn(strings, font))
  }
  return marks
}

function contentsOf(page: string, objects: Objects): string {
  const id = /\/Contents (\d+) 0 R/.exec(objects.get(page)?.text ?? '')?.[1] ?? ''
  return objects.get(id)?.stream ?? ''
}

function drawn(strings: string, font: Map<number, string>): string {
  return [...strings.matchAll(/\(((?:\\.|[^\\)])*)\)/gs)]
    .map(([, inside = '']) => {
      const bytes = Buffer.from(unescaped(inside), 'latin1')
      return Array.from(
        { length: bytes.length / 2 },
        (_, at) => font.get(bytes.readUInt16BE(at * 2)) ?? '',
      ).join('')
    })
    .join('')
}

function unescaped(inside: string): string {
  const letters: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return inside.replaceAll(/\\([0-7]{1,3}|.)/gs, (_, said: string) =>
    /^[0-7]/.test(said) ? String.fromCharCode(Number.parseInt(said, 8)) : (letters[said] ?? said),
  )
}

function charactersIn(font: string, objects: Objects): Map<number, string> {
  const id = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.text ?? '')?.[1] ?? ''
  const pairs = objects.get(id)?.stream.matchAll(/^<(\w{4})> <(\w+)>$/gm) ?? []
  return new Map(
    [...pairs].map(([, code, unicode]) => [
      Number.parseInt(code!, 16),
      Buffer.from(unicode!, 'hex').swap16().toString('utf16le'),
    ]),
  )
}
