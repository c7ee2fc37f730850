import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FileRefusal } from '../apart/file-refusal.ts'
import { readCsv } from './csv-file.ts'
import { readWorkbook } from './read-workbook.ts'
import { addressOf, placeOf } from './workbook.ts'
import { writeXlsx } from './write-xlsx.ts'
import { readXlsx } from './xlsx.ts'
import { Archive, ArchiveFault } from './zip.ts'

const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`
const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const sheetXml = (rows: string, after = '') =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`

/** The parts of a workbook with these sheets. */
function parts(sheets: string[], more: Record<string, Uint8Array> = {}): Record<string, Uint8Array> {
  const names = sheets
    .map((_, at) => `<sheet name="S${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')
  const relations = sheets
    .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
    .join('')
  return {
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><sheets>${names}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations}</Relationships>`),
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(xml)])),
    ...more,
  }
}

const workbook = (sheets: string[], more?: Record<string, Uint8Array>) =>
  Buffer.from(zipSync(parts(sheets, more)))
const simple = sheetXml(row(1, inline('A1', 'Theme')))

function refusal(file: Buffer): string {
  try {
    readXlsx(file)
  } catch (error) {
    if (error instanceof FileRefusal) return error.message
    throw error
  }
  return 'It was read.'
}

/** Changes the declared size of the entry of this name in the central directory. */
function lie(file: Buffer, name: string, size: number): Buffer {
  const copy = Buffer.from(file)
  const at = copy.lastIndexOf(name)
  copy.writeUInt32LE(size, at - 46 + 24)
  return copy
}

describe('addresses', () => {
  it.each([
    [0, 1, 'A1'],
    [25, 7, 'Z7'],
    [26, 2, 'AA2'],
    [701, 3, 'ZZ3'],
    [702, 3, 'AAA3'],
  ])('column %i, row %i is %s', (column, at, address) => {
    expect(addressOf(column, at)).toBe(address)
    expect(placeOf(address)).toEqual({ column, row: at })
  })
})

describe('an Excel workbook', () => {
  it('is read as it was written', async () => {
    const rows = [
      ['Theme', 'Element'],
      ['Purpose', '=1+1 & <b>Ünïcode</b>'],
      ['', 'Second\nline'],
    ]
    const file = await writeXlsx([
      { name: 'Framework', widths: [20, 40], rows },
      { name: 'Levels', widths: [20], rows: [['red']] },
    ])
    const { sheets } = readXlsx(Buffer.from(file))
    expect(sheets.map(({ name }) => name)).toEqual(['Framework', 'Levels'])
    expect(sheets[0]).toMatchObject({
      rows: rows.map((cells, at) => ({ at: at + 1, cells })),
      formulas: [],
      merged: [],
    })
  })

  it('keeps empty cells and rows where they are, and says what calculates and what is merged', () => {
    const cells = `<c r="C3" t="str"><f>CONCAT("a","b")</f><v>ab</v></c><c r="D3"><v>4.5</v></c><c r="E3" t="b"><v>1</v></c>`
    const { sheets } = readXlsx(
      workbook([
        sheetXml(
          row(1, inline('A1', 'x')) + row(3, cells),
          '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        ),
      ]),
    )
    expect(sheets[0]).toEqual({
      name: 'S1',
      rows: [
        { at: 1, cells: ['x'] },
        { at: 3, cells: ['', '', 'ab', '4.5', 'yes'] },
      ],
      formulas: ['C3'],
      merged: ['A1:B2'],
      hiddenParts: { rows: [], columns: [] },
    })
  })

  it('says which rows and columns are hidden, where they hold something, and reads them', () => {
    const hidden = (at: number, cells: string) => row(at, cells).replace('<row', '<row hidden="1"')
    const cells = (at: number) => inline(`A${at}`, 'x') + inline(`C${at}`, 'y') + inline(`D${at}`, 'z')
    const xml = sheetXml(row(1, cells(1)) + hidden(2, cells(2)) + hidden(3, '') + hidden(4, cells(4)))
    const columns =
      '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/><col min="5" max="16384" hidden="true"/></cols>'
    const { sheets } = readXlsx(workbook([xml.replace('<sheetData>', `${columns}<sheetData>`)]))
    expect(sheets[0]!.hiddenParts).toEqual({ rows: [2, 4], columns: [2] })
    expect(sheets[0]!.rows.map(({ at }) => at)).toEqual([1, 2, 4])
  })

  it('names the sheets that are hidden, and does not read them', () => {
    const hidden = parts([simple, simple, simple])
    hidden['xl/workbook.xml'] = strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Seen" r:id="rId1"/><sheet name="Hid" state="hidden" r:id="rId2"/><sheet name="Deep" state="veryHidden" r:id="rId3"/></sheets></workbook>',
    )
    const read = readXlsx(Buffer.from(zipSync(hidden)))
    expect(read.sheets.map(({ name }) => name)).toEqual(['Seen'])
    expect(read.hidden).toEqual(['Hid', 'Deep'])
  })

  it('is refused with a sentence where it is not what it says', () => {
    const good = workbook([simple])
    const encrypted = Buffer.from(good)
    encrypted.writeUInt16LE(1, encrypted.lastIndexOf('xl/workbook.xml') - 46 + 8)
    const zeros = new Uint8Array(30_000_000)
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`a${at}`, new Uint8Array(1)]))
    expect(refusal(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]))).toContain('damaged')
    expect(refusal(good.subarray(0, good.length - 40))).toContain('damaged')
    expect(refusal(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]))).toContain(
      'password',
    )
    expect(refusal(encrypted)).toContain('password')
    expect(refusal(workbook([simple], { 'xl/media/a.bin': zeros }))).toContain('unpacks to far more')
    expect(refusal(workbook([simple], { 'xl/inner.zip': new Uint8Array(9) }))).toContain(
      'another file inside',
    )
    expect(refusal(workbook([simple], { '../../etc/passwd': new Uint8Array(9) }))).toContain('damaged')
    expect(refusal(workbook([simple], many))).toContain('parts')
    expect(refusal(workbook(Array.from({ length: 100 }, () => simple)))).toContain('100 sheets')
    expect(refusal(workbook(['<worksheet><sheetData><row>']))).toContain('cannot be read')
    expect(refusal(workbook(['<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>']))).toContain('cannot be read')
    expect(refusal(workbook([sheetXml(row(1, inline('GS1', 'x')))]))).toContain('200 columns')
    expect(refusal(workbook([sheetXml(row(1, inline('B1', 'x'.repeat(40_000))))]))).toContain('Cell B1')
  })

  it('is stopped at the limit though its header lies about its size', () => {
    const bomb = sheetXml(`<!--${' '.repeat(30_000_000)}-->`)
    const lying = lie(workbook([bomb]), 'xl/worksheets/sheet1.xml', 900)
    expect(refusal(lying)).toContain('unpacks to far more')
  })
})

describe('an archive', () => {
  const files = (count: number, bytes: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.csv`, strToU8(noise(bytes))]))
  const noise = (bytes: number) =>
    Array.from({ length: bytes / 100 }, (_, at) => `${'x'.repeat(93)}${(at * 7919) % 9973}`.padEnd(100)).join(
      '',
    )
  const problem = (run: () => void) => {
    try {
      run()
    } catch (error) {
      if (error instanceof ArchiveFault) return error.problem
      throw error
    }
    return 'none'
  }

  it('is refused by what its directory says of one entry, or of all', () => {
    expect(problem(() => new Archive(Buffer.from(zipSync(files(1, 49_900_000)))))).toBe('none')
    expect(problem(() => new Archive(Buffer.from(zipSync(files(1, 50_100_000)))))).toBe('too large')
    expect(problem(() => new Archive(Buffer.from(zipSync(files(3, 34_000_000)))))).toBe('too large')
  }, 60_000)

  it('is stopped where all that came out of it is too much, whatever its headers say', () => {
    let file: Buffer = Buffer.from(zipSync(files(3, 34_000_000)))
    for (const name of ['0.csv', '1.csv', '2.csv']) file = lie(file, name, 900)
    const archive = new Archive(file)
    let heard = 0
    const inflate = (at: number) => archive.inflate(archive.entries[at]!, (piece) => (heard += piece.length))
    expect([0, 1].map((at) => problem(() => inflate(at)))).toEqual(['none', 'none'])
    expect(problem(() => inflate(2))).toBe('too large')
    expect(heard).toBeLessThanOrEqual(100_000_000)
    // One that came out before counts again, since it has to be unpacked again.
    expect(problem(() => inflate(0))).toBe('too large')
  }, 60_000)
})

describe('a CSV file', () => {
  const cellsOf = (bytes: Buffer) => readCsv(bytes).sheets[0]!.rows.map(({ cells }) => cells)

  it.each([
    ['commas in UTF-8 with its mark', Buffer.from('\uFEFFTheme,Élan\r\n"a, b","c\nd"\r\n')],
    ['semicolons in Windows-1252', Buffer.from('Theme;Élan\r\n"a, b";"c\nd"\r\n', 'latin1')],
    [
      'tabs in UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Theme\tÉlan\r\n"a, b"\t"c\nd"\r\n', 'utf16le')]),
    ],
  ])('is read with %s', (_, bytes) => {
    expect(cellsOf(bytes)).toEqual([
      ['Theme', 'Élan'],
      ['a, b', 'c\nd'],
    ])
  })

  it('counts rows as a spreadsheet shows them', () => {
    const { rows } = readCsv(Buffer.from('a,b\n\n"two\nlines",x\n,,\nlast,y\n')).sheets[0]!
    expect(rows.map(({ at }) => at)).toEqual([1, 3, 5])
  })

  it('is refused at the first row, column or character that is one too many', () => {
    expect(cellsOf(Buffer.from('a\n'.repeat(50_000)))).toHaveLength(50_000)
    expect(() => cellsOf(Buffer.from('a\n'.repeat(50_001)))).toThrow('more than 50,000 rows')
    expect(cellsOf(Buffer.from(`a${','.repeat(199)}`))[0]).toHaveLength(200)
    expect(() => cellsOf(Buffer.from(`a\n${','.repeat(200)}`))).toThrow('Row 2 has more than 200 columns')
    expect(() => cellsOf(Buffer.from(`a,b\nc,${'x'.repeat(32_768)}`))).toThrow(
      'Cell B2 holds more than 32,767',
    )
  })

  it('is refused where a quotation mark is open, or where it is no text', () => {
    expect(() => readCsv(Buffer.from('a,b\n"open,c\n'))).toThrow('no CSV that can be read')
    expect(() => readCsv(Buffer.from([0x61, 0, 0x62, 0]))).toThrow('neither an Excel workbook nor a CSV')
  })
})

describe('a file that is something else than it says', () => {
  it.each([
    ['%PDF-1.4 hello', 'a PDF document'],
    ['\u00ef\u00bb\u00bf\n%PDF-1.7', 'a PDF document'],
    ['\u0089PNG\r\n\u001a\n', 'a picture (PNG)'],
    ['RIFF\u0024\u0000\u0000\u0000WEBPVP8 ', 'a picture (WebP)'],
    ['\u00ff\u00d8\u00ff\u00e0', 'a picture (JPEG)'],
    ['GIF89a, and more', 'a picture (GIF)'],
    ['{\\rtf1 Theme,Element}', 'a text document (RTF)'],
  ])('is called what it is, and is read neither as a workbook nor as CSV: %j', (begins, kind) => {
    const file = Buffer.from(begins, 'latin1')
    for (const name of ['fake.xlsx', 'fake.csv', 'fake'])
      expect(() => readWorkbook(file, name)).toThrow(`“${name}” is ${kind}, not a spreadsheet. Choose the`)
    expect(() => readCsv(file)).toThrow(`This is ${kind}, not a CSV file. Save the table as CSV`)
  })

  it.each(['list.xlsx', 'list.XLS', 'list.xlsm', 'list.ods'])(
    'is no workbook though it is called %s',
    (name) => {
      const file = Buffer.from('Theme,Element\nA,B\n')
      expect(() => readWorkbook(file, name)).toThrow(`“${name}” is called a workbook, but is none inside.`)
      expect(readWorkbook(file, 'list.csv').sheets[0]!.rows).toHaveLength(2)
    },
  )

  it('is no CSV where it is a workbook, new or old', () => {
    expect(() => readCsv(workbook([simple]))).toThrow('This is an Excel workbook or another packed file, not')
    expect(() => readCsv(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toThrow('an old Excel workbook')
  })
})
