/**
 * Answers with a table as a file for a spreadsheet: UTF-8 with its mark, lines ended as RFC 4180 has them. A cell that
 * a spreadsheet would take for a formula is given an apostrophe (OWASP, CSV injection).
 */
export function csvResponse(fileName: string, rows: readonly (readonly (string | number)[])[]): Response {
  const text = rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
  return new Response(`\uFEFF${text}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]+/g, '-')}"`,
    },
  })
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
