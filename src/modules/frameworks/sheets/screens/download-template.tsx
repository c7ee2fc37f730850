import { notFound } from '#src/platform/refusal.ts'
import { writeXlsx } from '#src/platform/spreadsheets/write-xlsx.ts'
import { csvResponse } from '#src/platform/web/csv.ts'
import { enter } from '../../enter.ts'
import { templateHeadings, templateNotes, templateWidths } from '../template.ts'
import type { Route } from './+types/download-template.ts'

/** An empty sheet to write a framework into, for Excel or as CSV. */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.bring-in', async () => {
    const { file: wanted } = args.params
    if (wanted === 'framework-template.csv') return csvResponse('framework-template.csv', [templateHeadings])
    if (wanted !== 'framework-template.xlsx') notFound('There is a template as .xlsx and one as .csv.')
    const file = await writeXlsx([
      { name: 'Framework', widths: templateWidths, rows: [templateHeadings] },
      { name: 'How to fill this in', widths: [28, 90], rows: templateNotes },
    ])
    return new Response(file, {
      headers: {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': 'attachment; filename="framework-template.xlsx"',
      },
    })
  })
}
