import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { DataTable, WorkbookContent } from '#src/ui/document/blocks.ts'
import { colours } from './look.ts'

/**
 * Renders tables for Excel (EXP-05): one to a sheet, from the first cell, its row of names frozen, nothing merged.
 * Words are kept as words and numbers as numbers: no cell is ever a formula, whatever it begins with (UP-08).
 */
export async function renderExcel({ tables, ...about }: WorkbookContent): Promise<Uint8Array> {
  const sheets = [...tables, aboutSheet(about)].map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    data: [columns.map(({ label }) => heading(label)), ...rows.map((row) => row.map(asCell))],
  }))
  const file = await writeXlsxFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
  return new Uint8Array(file)
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
