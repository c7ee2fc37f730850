import { agreedDocument } from '../documents/agreed-document.ts'
import { asAgreedReview, asReportGroups } from '../documents/agreed-review.ts'
import { agreedFlat, agreedWorkbook } from '../documents/agreed-workbook.ts'
import { boardDocument } from '../documents/board-document.ts'
import type { HandedOver } from './handed-over.ts'
import type { Read } from './read-review.ts'

const maker = { madeBy: 'Ada Penrose', madeOn: '22 November 2026 at 10:42' }

/** What the files hold: Word and PDF, Excel, CSV, the pages for the board, and the page of the outcome. */
export function files(
  { review, handed, framework, heatMap }: Read,
  perspectives: HandedOver['perspectives'],
  sees: 'all' | 'own',
) {
  const agreed = handed.agreed.map((one) => ({
    ...one,
    rationale: 'We heard it.',
    evidence: [],
    dissent: '',
  }))
  const laidOut = asAgreedReview(
    { cycle: review.cycle, framework, perspectives, heatMap, agreed },
    {
      organisation: 'A trust',
      revealedOn: '12 May 2026',
      agreedOn: null,
      sees,
      plans: sees === 'all' ? new Map() : null,
    },
  )
  return [
    asReportGroups(laidOut),
    agreedDocument(laidOut, maker),
    agreedWorkbook(laidOut, maker),
    agreedFlat(laidOut, maker),
    boardDocument(laidOut, maker),
  ]
}
