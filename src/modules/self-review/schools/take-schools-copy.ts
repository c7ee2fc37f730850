import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { Order } from '#src/platform/documents/press.ts'
import { notFound } from '#src/platform/refusal.ts'
import { schoolsCopies } from './copies.ts'
import { getSchoolsPage } from './schools-page.ts'
import { schoolsWorkbook } from './schools-workbook.ts'

/**
 * Makes up the order for a file of the grid as its address narrows it, and records who took it, for the trust's leaders
 * and for the headteachers whose schools are in it (LOG-06).
 */
export async function takeSchoolsCopy(
  db: Db,
  actor: Actor,
  file: string,
  search: URLSearchParams,
): Promise<{ order: Order; name: string }> {
  const copy = schoolsCopies.find((one) => one.file === file) ?? notFound('There is no such file.')
  const page = await getSchoolsPage(db, actor, search)
  if (page.sharing === 0) return notFound('No school has shared anything with you yet.')
  await record(db, {
    did: 'self-review.take-schools',
    chain: page.trustId,
    about: { kind: 'organisation', id: page.trustId },
    audience: [
      ...at(page.trustId, 'chief_executive', 'improvement_director'),
      ...page.sharers.flatMap((school) => at(school, 'head_of_school')),
    ],
    said: { copy: copy.called, schools: page.sharing },
  })
  const content = schoolsWorkbook(page)
  return {
    order: { as: copy.file === 'schools.csv' ? 'csv' : 'xlsx', content },
    name: `${page.trust} schools by elements`,
  }
}
