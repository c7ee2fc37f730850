import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { FrameworkDocument, ScaleLevel } from '../document.ts'
import type { Problem } from '../drafting/problems.ts'
import { isRearranged } from '../drafting/rearranged.ts'

/** What stands in the way of publishing a draft beside the versions of its framework that are published already. */
export async function listVersionProblems(
  db: Db,
  { framework, version, scale }: FrameworkDocument,
): Promise<Problem[]> {
  const { rows: published } = await sql<{ version: string; scale: ScaleLevel[] }>`
    select version, scale from frameworks.versions where framework_id = ${framework}::uuid
    order by published_at desc`.execute(db)
  const problems: Problem[] = []
  if (published.some((other) => other.version === version))
    problems.push({
      in: 'details',
      because: `A version “${version}” of this framework is published already. Give this one another name.`,
    })
  const rearranged = published.find((other) => isRearranged(other.scale, scale))
  if (rearranged)
    problems.push({
      in: 'scale',
      because: `The levels have the words of version ${rearranged.version} in another order. What people answered there would count for something else here, in a self-review that moves and from year to year. Put them in their order again; or begin a framework of its own with a copy, if the earlier order was wrong.`,
    })
  return problems
}
