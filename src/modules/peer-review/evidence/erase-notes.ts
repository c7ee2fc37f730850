import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { addDays, type Day, instantInLondon } from '#src/ui/dates.ts'

/** How many days after the debrief the visiting team's notes are kept; and as many a note that was taken back. */
export const keptForDays = 30

/**
 * Erases the notes of every review whose debrief was held 30 days ago or more, and notes that were taken back as long
 * ago. What stands in the findings that were shared is a copy, and stays. Runs as the job 'erase-notes'.
 * @returns how many notes were erased.
 */
export async function eraseNotes(db: Db, today: Day): Promise<number> {
  const lastDay = addDays(today, -keptForDays)
  const { numDeletedRows: takenBack } = await db
    .deleteFrom('peer_review.notes')
    .where('removed_at', '<', instantInLondon(addDays(lastDay, 1), '00:00'))
    .executeTakeFirst()
  const { rows: due } = await sql<Due>`select id, visitor_id as "visitorId", host, visitor
    from peer_review.reviews_to_erase(${lastDay}::date)`.execute(db)
  let erased = Number(takenBack)
  for (const review of due) erased += await eraseOf(db, review)
  return erased
}

type Due = { id: string; visitorId: string; host: string; visitor: string }

async function eraseOf(db: Db, { id, visitorId, host, visitor }: Due): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('peer_review.notes')
    .where('review_id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return 0
  await record(db, {
    did: 'peer-review.erase-notes',
    chain: visitorId,
    about: { kind: 'review', id },
    audience: at(id, 'lead_reviewer', 'visitor', 'associate', 'host_leader'),
    said: { host, visitor },
  })
  return Number(numDeletedRows)
}
