import writeXlsxFile, { type Feature, type Image, type Row } from 'write-excel-file/node'
import type { DataTable, WorkbookContent } from '#src/ui/document/blocks.ts'
import { colours } from './look.ts'

/**
 * Renders tables for Excel (EXP-05): one to a sheet, from the first cell, its row of names frozen, nothing merged.
 * Words are kept as words and numbers as numbers: no cell is ever a formula, whatever it begins with (UP-08).
 */
export async function renderExcel({ tables, ...about }: WorkbookContent): Promise<Uint8Array> {
  const all = [...tables, aboutSheet(about)]
  const sheets = all.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    data: [columns.map(({ label }) => heading(label)), ...rows.map((row) => row.map(asCell))],
  }))
  const file = await writeXlsxFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [printable(all)],
  }).toBuffer()
  return new Uint8Array(file)
}

/**
 * Prints a sheet as wide as its page, on as many pages as it is long, and gives each row the height that its words need:
 * the library says which way the page lies, and no more. Excel measures rows itself, LibreOffice shows one line.
 */
function printable(tables: readonly DataTable[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          // What fits on a page stands before everything else in a sheet, as the format wants it.
          transform: (xml) =>
            xml.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'),
          transformElementAttributes: (tag, attributes, index = 0, _, { sheetIndex }) => {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 }
            return tag === 'row' ? { ...attributes, ht: rowHeight(tables[sheetIndex], index) } : attributes
          },
        },
      },
    },
  }
}

/** The height of a line of the font and the most that Excel knows for a row, in points. */
const [lineHeight, mostHeight] = [15, 409]

/** How high a row is for the words in it, the row of names being the first; nothing fixes it when somebody adds words. */
function rowHeight(table: DataTable | undefined, index: number): number {
  const { columns, rows } = table ?? { columns: [], rows: [] }
  const cells = index === 0 ? columns.map(({ label }) => label) : (rows[index - 1] ?? [])
  const lines = cells.map((cell, at) => linesOf(String(cell ?? ''), columns[at]?.width ?? 0))
  return Math.min(mostHeight, lineHeight * Math.max(1, ...lines))
}

/** About how many lines words take in a column of so many digits: letters are on the whole a little narrower. */
function linesOf(words: string, width: number): number {
  const lines = (line: string) => Math.max(1, Math.ceil(line.length / Math.max(1, width) - 0.1))
  return words.split('\n').reduce((sum, line) => sum + lines(line), 0)
}

function heading(label: string): Row[number] {
  return {
    value: label,
    type: String,
    fontWeight: 'bold',
    textColor: `#${colours.accent}`,
    backgroundColor: `#${colours.accentTint}`,
    alignVertical: 'top',
    wrap: true,
    bottomBorderStyle: 'thin',
    bottomBorderColor: `#${colours.ruleStrong}`,
  }
}

function asCell(value: string | number | null): Row[number] {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  return { value, type: String, wrap: true, alignVertical: 'top' }
}

/** Who made the workbook, when, of what and for whom (EXP-06), as the last sheet. */
function aboutSheet({ title, provenance }: Omit<WorkbookContent, 'tables'>): DataTable {
  return {
    name: 'About this file',
    columns: [
      { label: 'About', width: 20 },
      { label: 'Words', width: 90 },
    ],
    rows: [
      ['Title', title],
      ['Made by', provenance.madeBy],
      ['Made on', provenance.madeOn],
      ['Holds', provenance.holds],
      ['For', provenance.audience],
    ],
  }
}
