import type { Order } from '#src/platform/documents/press.ts'
import type { Letterhead } from '#src/ui/document/blocks.ts'
import { agreedDocument } from './agreed-document.ts'
import type { AgreedReview } from './agreed-review.ts'
import { agreedFlat, agreedWorkbook } from './agreed-workbook.ts'
import { boardDocument } from './board-document.ts'
import { agreedCopies, boardCopies } from './copies.ts'
import type { Maker } from './provenance.ts'

type FileName = (typeof agreedCopies | typeof boardCopies)[number]['file']

type Ordering = (review: AgreedReview, maker: Maker, letterhead: Letterhead | null) => Order

/** What the press is asked for each file: documents on the organisation's letterhead, tables plain. */
export const orders: Record<FileName, Ordering> = {
  'agreed.pdf': document('pdf', agreedDocument),
  'agreed.docx': document('docx', agreedDocument),
  'agreed.xlsx': (review, maker) => ({ as: 'xlsx', content: agreedWorkbook(review, maker) }),
  'agreed.csv': (review, maker) => ({ as: 'csv', content: agreedFlat(review, maker) }),
  'board.pdf': document('pdf', boardDocument),
  'board.docx': document('docx', boardDocument),
}

function document(as: 'pdf' | 'docx', contentOf: typeof agreedDocument): Ordering {
  return (review, maker, letterhead) => ({ as, content: contentOf(review, maker), letterhead })
}

/** The copy at this address; null where there is none. */
export function findCopy(file: string): (typeof agreedCopies | typeof boardCopies)[number] | null {
  return [...agreedCopies, ...boardCopies].find((copy) => copy.file === file) ?? null
}
