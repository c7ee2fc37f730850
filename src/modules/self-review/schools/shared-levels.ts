import type { Position } from '../middle.ts'
import type { SharedCopy } from '../sharing/shared-copy.ts'
import type { SharedYear } from './schools-map.ts'

/** As much of what schools shared as the grid needs. */
export type SharedPart = Pick<SharedCopy, 'school' | 'framework' | 'cycle' | 'levels'>

/** A framework that schools shared with: its newest version among them, and how many schools did. */
export type SharedFramework = { id: string; title: string; versionId: string; schools: number }

/** The frameworks that schools shared with, the one that most of them used first. */
export function frameworksIn(
  shared: readonly { organisationId: string; part: SharedPart }[],
): SharedFramework[] {
  const byFramework = Map.groupBy(shared, ({ part }) => part.framework.id)
  return [...byFramework.values()]
    .map((all) => {
      const newest = all
        .map(({ part }) => part.framework)
        .reduce((a, b) => (byVersion.compare(a.version, b.version) < 0 ? b : a))
      return {
        ...{ id: newest.id, title: newest.title, versionId: newest.versionId },
        schools: new Set(all.map(({ organisationId }) => organisationId)).size,
      }
    })
    .toSorted((a, b) => b.schools - a.schools || a.title.localeCompare(b.title, 'en-GB'))
}

const byVersion = new Intl.Collator('en-GB', { numeric: true })

/**
 * The levels of one year under the elements of the version shown: the same elements, or those that carry on what was
 * answered in an earlier version. Where an element carries on several that were agreed differently, it has no one level.
 */
export function levelsUnder(
  { framework, levels, cycle }: SharedPart,
  schoolId: string,
  { versionId, carriedOn }: { versionId: string; carriedOn: readonly { from: string; to: string }[] },
): SharedYear {
  const asIs = Object.entries(levels).map(([elementId, level]) => ({ elementId, level }))
  if (framework.versionId === versionId) return { schoolId, cycle, agreed: asIs }
  const carried = Map.groupBy(
    carriedOn.flatMap(({ from, to }) => {
      const level = levels[from]
      return level ? [{ to, level }] : []
    }),
    ({ to }) => to,
  )
  const agreed = [...carried].map(([elementId, all]) => {
    const different = new Set(all.map(({ level }) => level))
    return { elementId, level: different.size === 1 ? all[0]!.level : (null as Position | null) }
  })
  return { schoolId, cycle, agreed }
}
