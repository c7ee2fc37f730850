import type { Column } from './cast.ts'
import type { Material } from './materials/testing.ts'
import type { Moment } from './moments.ts'

/**
 * The table *Who may see what* of the design, cell by cell. Each part begins with the design's own words. A row is a
 * material at a moment, with those who see it then: everybody else of `cast.ts` sees nothing of it.
 */
export type TablePart = {
  material: string
  says: string
  /** Of whom it is asked, where not of everybody. */
  columns?: readonly Column[]
  rows: Partial<Record<Material, Partial<Record<Moment, readonly Column[]>>>>
}
