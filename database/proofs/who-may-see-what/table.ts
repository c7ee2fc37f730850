import { aroundIt } from './around-table.ts'
import { fromTheFocusOn } from './review-table.ts'
import { atASchool } from './schools-table.ts'
import { untilTheFocus } from './self-review-table.ts'
import type { TablePart } from './table-part.ts'

/** Two trusts review each other, and a school of one of them reviews itself. */
export const whoMaySeeWhat: readonly TablePart[] = [
  ...untilTheFocus,
  ...fromTheFocusOn,
  ...aroundIt,
  ...atASchool,
]
