/** Answers with a table as a file for a spreadsheet. */
export function csvResponse(fileName: string, rows: readonly (readonly (string | number)[])[]): Response {
  return new Response(csvText(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]+/g, '-')}"`,
    },
  })
}

/**
 * Writes a table as CSV: UTF-8 with its mark, lines ended as RFC 4180 has them. A cell of words that a spreadsheet would
 * take for a formula is given an apostrophe and quotes (OWASP, CSV injection; UP-07); numbers are left as they are.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

// The signs with which a formula begins, their full-width forms, and what a spreadsheet skips before it looks.
const beginsFormula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const isRisky = beginsFormula.test(value)
  const text = isRisky ? `'${value}` : value
  return isRisky || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
