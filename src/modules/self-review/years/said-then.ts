import type { Db } from '#src/platform/database/db.ts'
import type { Cell } from '../heat-map.ts'
import type { LevelWords } from '../middle.ts'
import { getHeard } from '../queries/heat-map.ts'
import { isSameName } from '../told-apart.ts'
import { listYears } from './queries.ts'
import type { Saying } from './you-said.ts'

/** What a group said in the cycle before, on each element that shows, in the framework's order and words. */
export type SaidThen = { cycle: number; words: LevelWords; sayings: Saying[] }

/**
 * What was heard in the cycle before, as far as the asker may know it. `comments` counts those they read in each cell, by
 * its group and element.
 */
export type HeardBefore = {
  cycle: number
  words: LevelWords
  perspectives: readonly { id: string; name: string }[]
  rows: readonly { id: string; title: string; cells: readonly Cell[] }[]
  comments: ReadonlyMap<string, number>
}

/**
 * Hears the cycle before: `sees` all groups or the asker's own of that time. Null where there is none, or where the asker
 * had no part in it: its people were told who would see what they said, and whoever came later is not among those.
 */
export async function hearBefore(
  db: Db,
  selfReviewId: string,
  sees: 'all' | 'own',
): Promise<HeardBefore | null> {
  const [past] = await listYears(db, selfReviewId)
  if (!past?.takesPart) return null
  const { cycle, framework, perspectives, heatMap } = await getHeard(db, past.id, sees)
  const comments = sees === 'all' ? await countComments(db, past.id) : new Map<string, number>()
  return { cycle, words: framework.words, perspectives, rows: heatMap.rows, comments }
}

/** What the group of this name said, on the elements where its answers show; null where the asker hears no such group. */
export function saidThen(
  { cycle, words, perspectives, rows, comments }: HeardBefore,
  name: string,
): SaidThen | null {
  const group = perspectives.find((one) => isSameName(one.name, name))
  if (!group) return null
  const sayings = rows.flatMap(({ id, title, cells }): Saying[] => {
    const cell = cells.find(({ perspectiveId }) => perspectiveId === group.id)
    if (cell?.shows !== 'answers') return []
    return [{ elementId: id, title, middle: cell.middle, comments: comments.get(keyOf(group.id, id)) ?? 0 }]
  })
  return { cycle, words, sayings }
}

const keyOf = (perspectiveId: string, elementId: string) => `${perspectiveId} ${elementId}`

/** How many comments stand in each cell; row security shows them to the leaders of that cycle alone. */
async function countComments(db: Db, selfReviewId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('self_review.comments')
    .select(['perspective_id', 'element_id', (eb) => eb.fn.countAll<string>().as('comments')])
    .where('self_review_id', '=', selfReviewId)
    .groupBy(['perspective_id', 'element_id'])
    .execute()
  return new Map(
    rows.map(({ perspective_id, element_id, comments }) => [
      keyOf(perspective_id, element_id),
      Number(comments),
    ]),
  )
}
