import writeXlsxFile from 'write-excel-file/node'

/** A sheet to write: its name, the widths of its columns in characters, and its rows, the first of which stays in sight. */
export type SheetToWrite = { name: string; widths: number[]; rows: string[][] }

/** Writes a workbook whose cells are all words: none is a formula or a guess at a number (UP-08). */
export async function writeXlsx(sheets: SheetToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const content = sheets.map(({ name, widths, rows }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: rows.map((row, at) =>
      row.map((value) =>
        value === ''
          ? null
          : {
              ...{ value, type: String, wrap: true, alignVertical: 'top' as const },
              ...(at === 0 ? { fontWeight: 'bold' as const } : {}),
            },
      ),
    ),
  }))
  return new Uint8Array(await writeXlsxFile(content, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer())
}
