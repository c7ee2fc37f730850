import { elementsOf, getFrameworkVersion, listTies, type Tied } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Beside, besideFramework, besideYear } from '../hearing/beside.ts'
import { getYears } from '../years/queries.ts'
import { yearOnYear } from '../years/year-on-year.ts'
import { getHeard, type HeardAll } from './heat-map.ts'

/** A self-review of the same organisation that can stand beside this one. */
export type BesideChoice = Pick<Beside, 'id' | 'kind' | 'label'>

/**
 * What can stand beside a heat map: earlier years on the same framework, and self-reviews on another whose elements are
 * tied to these. Only of those in which the asker has a seat, once revealed.
 */
export async function listBeside(db: Db, heard: HeardAll): Promise<BesideChoice[]> {
  const choices: BesideChoice[] = []
  for (const { id, cycle, frameworkVersionId } of await listRevealed(db, heard)) {
    const { frameworkId, title } = await getFrameworkVersion(db, frameworkVersionId)
    if (frameworkId !== heard.framework.frameworkId) {
      if ((await listTies(db, heard.framework.id, frameworkVersionId)).length > 0)
        choices.push({ id, kind: 'framework', label: `${title} ${cycle}` })
    } else if (cycle < heard.cycle) choices.push({ id, kind: 'year', label: `${cycle}` })
  }
  return choices
}

/** The other self-reviews of an organisation that are revealed, the newest first: row security leaves the asker's own. */
function listRevealed(db: Db, { id, organisationId }: HeardAll) {
  return db
    .selectFrom('self_review.self_reviews')
    .select(['id', 'cycle', 'framework_version_id as frameworkVersionId'])
    .where('organisation_id', '=', organisationId)
    .where('id', '<>', id)
    .where('revealed_at', 'is not', null)
    .where('given_up_at', 'is', null)
    .orderBy('cycle', 'desc')
    .orderBy('opened_at', 'desc')
    .execute()
}

/** What was heard elsewhere, put beside a heat map; null where it cannot stand there. */
export async function findBeside(
  db: Db,
  heard: HeardAll,
  sees: 'all' | 'own',
  choice: BesideChoice | null,
): Promise<Beside | null> {
  if (!choice) return null
  if (choice.kind === 'year') {
    const years = await getYears(db, heard.id, sees, choice.id)
    if (!years.comparison || years.before?.id !== choice.id) return null
    const words = { here: years.words, there: years.wordsBefore }
    return { ...choice, rows: besideYear(years.comparison.lines, words) }
  }
  const other = await getHeard(db, choice.id, sees)
  const ties = await listTies(db, heard.framework.id, other.framework.id)
  return { ...choice, rows: frameworkRows(heard, other, ties) }
}

function frameworkRows(heard: HeardAll, other: HeardAll, tied: readonly Tied[]): Beside['rows'] {
  const comparison = yearOnYear(
    { perspectives: other.perspectives, rows: other.heatMap.rows },
    { perspectives: heard.perspectives, rows: heard.heatMap.rows },
    tied.map((tie) => ({ from: tie.other, to: tie.element })),
  )
  const titleOf = new Map(elementsOf(other.framework).map(({ id, title }) => [id, title]))
  const ties = tied.map(({ element, kind, other: id }) => ({ element, kind, title: titleOf.get(id) ?? '' }))
  return besideFramework(comparison.lines, ties, {
    here: heard.framework.words,
    there: other.framework.words,
  })
}
