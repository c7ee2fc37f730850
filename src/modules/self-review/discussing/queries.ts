import type { Db } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { clockTime } from '#src/ui/dates.ts'
import { groupsInWords } from '../hearing/cell-view.ts'
import { answeredHereNote } from '../hearing/heat-map-view.ts'
import { orderByDisagreement } from '../heat-map.ts'
import { agreePageOf } from '../queries/agree-page.ts'
import { getHeard, type HeardAll } from '../queries/heat-map.ts'
import { type Discussion, endOf, type InLine, type Ordering, placeInLine } from './talk.ts'

/** Where the leaders are in their talk; null before anybody has begun it, and for whoever does not lead. */
export async function findDiscussion(db: Db, selfReviewId: string): Promise<Discussion | null> {
  const row = await db
    .selectFrom('self_review.discussions')
    .select(['element_id as elementId', 'notes_by as notesBy', 'began_at as beganAt', 'minutes'])
    .select((eb) => eb.ref('ordering').$castTo<Ordering>().as('ordering'))
    .where('self_review_id', '=', selfReviewId)
    .executeTakeFirst()
  return row ?? null
}

/** The elements in the order of the talk. */
export function inLine({ heatMap }: Pick<HeardAll, 'heatMap'>, ordering: Ordering): InLine[] {
  const rows = ordering === 'differ' ? orderByDisagreement(heatMap.rows) : heatMap.rows
  return rows.map(({ id, title, agreed }) => ({
    ...{ id, title, isSettled: agreed !== null },
    isLeftOpen: agreed !== null && agreed.level === null,
  }))
}

/** What the projector shows. `wanted` is an element that somebody looks at by themselves; null follows everybody. */
export async function getTalk(db: Db, selfReviewId: string, wanted: string | null) {
  const heard = await getHeard(db, selfReviewId, 'all')
  const discussion = await findDiscussion(db, selfReviewId)
  const line = inLine(heard, discussion?.ordering ?? 'differ')
  const ofAll = { state: heard.state, name: heard.name, line }
  if (!discussion) return { ...ofAll, talk: null }
  const elementId = wanted ?? discussion.elementId
  const agreeing = await agreePageOf(db, heard, elementId)
  return { ...ofAll, talk: { ...agreeing, ...asShown(heard, discussion, elementId, line) } }
}

function asShown(heard: HeardAll, discussion: Discussion, elementId: string, line: readonly InLine[]) {
  const row = heard.heatMap.rows.find(({ id }) => id === elementId) ?? notFound()
  const groups = row.cells.map((cell, at) => ({ name: heard.perspectives[at]!.name, cell }))
  return {
    ...{ ordering: discussion.ordering, notesBy: discussion.notesBy, minutes: discussion.minutes },
    said: groupsInWords(groups, heard.framework.words),
    spread: row.cells.map((cell, at) => ({
      ...{ key: cell.perspectiveId, cell, name: heard.perspectives[at]!.name },
      note: answeredHereNote(heard.perspectives[at]!, cell),
    })),
    place: placeInLine(line, elementId),
    /** Where everybody else is, if this is somewhere else. */
    others: line.find(({ id }) => id === discussion.elementId && id !== elementId) ?? null,
    clock: clockOf(discussion),
  }
}

/** The time as it stands: in words for every page, in instants for the one that counts down. */
function clockOf({ beganAt, minutes }: Discussion) {
  if (!beganAt) return null
  const end = endOf({ beganAt, minutes })
  return {
    ...{ began: clockTime(beganAt), until: clockTime(end) },
    ...{ end: end.getTime(), now: Date.now() },
  }
}

/** What the projector shows once the talk has begun. */
export type Talk = NonNullable<Awaited<ReturnType<typeof getTalk>>['talk']>
