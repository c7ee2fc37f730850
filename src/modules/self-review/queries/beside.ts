import { elementsOf, getFrameworkVersion, type Linked, listLinked } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Beside, besideFramework, besideYear } from '../hearing/beside.ts'
import { getYears } from '../years/queries.ts'
import { yearOnYear } from '../years/year-on-year.ts'
import { getHeard, type HeardAll } from './heat-map.ts'
import { listSelfReviews } from './self-reviews.ts'

/** A self-review of the same organisation that can stand beside this one. */
export type BesideChoice = Pick<Beside, 'id' | 'kind' | 'label'>

/**
 * What can stand beside a heat map: earlier years on the same framework, and self-reviews on another whose elements are
 * tied to these. Only of those in which the asker has a seat, once revealed.
 */
export async function listBeside(db: Db, heard: HeardAll): Promise<BesideChoice[]> {
  const others = (await listSelfReviews(db)).filter(
    (one) => one.organisationId === heard.organisationId && one.id !== heard.id && one.state === 'revealed',
  )
  const choices: BesideChoice[] = []
  for (const { id, cycle, framework, frameworkVersionId } of others) {
    const { frameworkId } = await getFrameworkVersion(db, frameworkVersionId)
    if (frameworkId !== heard.framework.frameworkId) {
      if (await isTied(db, heard, frameworkVersionId))
        choices.push({ id, kind: 'framework', label: `${framework} ${cycle}` })
    } else if (cycle < heard.cycle) choices.push({ id, kind: 'year', label: `${cycle}` })
  }
  return choices
}

async function isTied(db: Db, { framework }: HeardAll, versionId: string): Promise<boolean> {
  return (await listLinked(db, framework.id)).some(({ otherVersion }) => otherVersion === versionId)
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
  const links = (await listLinked(db, heard.framework.id)).filter(
    ({ otherVersion }) => otherVersion === other.framework.id,
  )
  return { ...choice, rows: frameworkRows(heard, other, links) }
}

function frameworkRows(heard: HeardAll, other: HeardAll, links: readonly Linked[]): Beside['rows'] {
  const comparison = yearOnYear(
    { perspectives: other.perspectives, rows: other.heatMap.rows },
    { perspectives: heard.perspectives, rows: heard.heatMap.rows },
    links.map((link) => ({ from: link.other, to: link.element })),
  )
  const titleOf = new Map(elementsOf(other.framework).map(({ id, title }) => [id, title]))
  const ties = links.map(({ element, kind, other: id }) => ({ element, kind, title: titleOf.get(id) ?? '' }))
  return besideFramework(comparison.lines, ties, {
    here: heard.framework.words,
    there: other.framework.words,
  })
}
