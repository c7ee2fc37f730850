import type { WorkbookContent } from '#src/ui/document/blocks.ts'
import { csvText } from '../web/csv.ts'

/**
 * Renders the first table of a workbook as CSV. Who made it, when, of what and for whom stands in columns of its own on
 * each row (EXP-06), so that the file stays one table and no row goes its way without.
 */
export function renderCsv({ tables, provenance }: WorkbookContent): Uint8Array {
  const [table] = tables
  const about = [provenance.audience, `${provenance.madeBy}, ${provenance.madeOn}`, provenance.holds]
  const rows = [
    [...(table?.columns.map(({ label }) => label) ?? []), 'For', 'Made by', 'Holds'],
    ...(table?.rows.map((row) => [...row.map((value) => value ?? ''), ...about]) ?? []),
  ]
  return new TextEncoder().encode(csvText(rows))
}
