import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { listActivities, listLines } from '../visits/published.ts'
import { coverage, type LineCoverage } from './coverage.ts'
import { notReachedForOthers } from './not-reached.ts'
import { countNotes } from './queries.ts'

/** What a visit has covered as its reader may know it: the team by role and place, everybody else in numbers. */
export async function whatIsCovered(
  db: Db,
  actor: Actor,
  reviewId: string,
  isTeam: boolean,
): Promise<{ notes: number; lines: LineCoverage[]; notReached: string[] }> {
  const counted = await countNotes(db, reviewId)
  const activities = (await listActivities(db, reviewId)).map(({ title, kind, place }) => ({
    title,
    method: kind,
    place,
  }))
  const lines = await listLines(db, actor, reviewId)
  const covered = coverage(lines, counted, activities)
  return {
    notes: counted.reduce((sum, count) => sum + count.notes, 0),
    lines: covered.lines,
    notReached: isTeam ? covered.notReached : notReachedForOthers(lines, counted, activities),
  }
}
