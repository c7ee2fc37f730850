import type { Order } from '#src/platform/documents/press.ts'
import { agreedDocument } from './agreed-document.ts'
import type { AgreedReview } from './agreed-review.ts'
import { agreedFlat, agreedWorkbook } from './agreed-workbook.ts'
import { boardDocument } from './board-document.ts'
import { agreedCopies, boardCopies } from './copies.ts'
import type { Maker } from './provenance.ts'

type FileName = (typeof agreedCopies | typeof boardCopies)[number]['file']

/** What the press is asked for each file. */
export const orders: Record<FileName, (review: AgreedReview, maker: Maker) => Order> = {
  'agreed.pdf': (review, maker) => ({ as: 'pdf', content: agreedDocument(review, maker) }),
  'agreed.docx': (review, maker) => ({ as: 'docx', content: agreedDocument(review, maker) }),
  'agreed.xlsx': (review, maker) => ({ as: 'xlsx', content: agreedWorkbook(review, maker) }),
  'agreed.csv': (review, maker) => ({ as: 'csv', content: agreedFlat(review, maker) }),
  'board.pdf': (review, maker) => ({ as: 'pdf', content: boardDocument(review, maker) }),
  'board.docx': (review, maker) => ({ as: 'docx', content: boardDocument(review, maker) }),
}

/** The copy at this address; null where there is none. */
export function findCopy(file: string): (typeof agreedCopies | typeof boardCopies)[number] | null {
  return [...agreedCopies, ...boardCopies].find((copy) => copy.file === file) ?? null
}
