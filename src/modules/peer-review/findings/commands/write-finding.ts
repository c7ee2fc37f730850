import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { ownedBy } from '#src/ui/words.ts'
import type { KnownReview } from '../../review-facts.ts'
import { moved } from '../../visits/published.ts'
import type { FindingKind } from '../sharing.ts'

type By = Actor & { membershipId: string }

/** A finding as it is written, with the notes it rests on and those of them that stand with it as quotations. */
export type FindingToWrite = {
  id: string
  sentence: string
  kind: FindingKind
  lineId: string | null
  saysHeardOnce: boolean
  noteIds: readonly string[]
  quotedIds: readonly string[]
}

/** Writes a finding at the end of the list; sent twice it is there once. */
export async function writeFinding(
  db: Db,
  actor: By,
  review: KnownReview,
  finding: FindingToWrite,
): Promise<void> {
  const added = await db
    .insertInto('peer_review.findings')
    .values({
      id: finding.id,
      review_id: review.id,
      visitor_id: review.visitorId,
      written_by: actor.membershipId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from peer_review.findings
        where review_id = ${review.id})`,
      ...columnsOf(finding),
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return
  await restOn(db, review.id, finding)
  await say(db, review, 'peer-review.write-finding', finding.id)
}

/** Changes a finding that was read at this version. @returns false when somebody else has changed it since. */
export async function changeFinding(
  db: Db,
  review: KnownReview,
  finding: FindingToWrite,
  version: number,
): Promise<boolean> {
  const changed = await db
    .updateTable('peer_review.findings')
    .set({ ...columnsOf(finding), version: version + 1 })
    .where('id', '=', finding.id)
    .where('review_id', '=', review.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!changed.numUpdatedRows) return false
  await restOn(db, review.id, finding)
  await say(db, review, 'peer-review.change-finding', finding.id)
  return true
}

function columnsOf(finding: FindingToWrite) {
  return {
    sentence: finding.sentence,
    kind: finding.kind,
    line_id: finding.lineId,
    heard_once: finding.saysHeardOnce,
  }
}

/** Lets a finding rest on exactly these notes of its review. */
async function restOn(db: Db, reviewId: string, finding: FindingToWrite): Promise<void> {
  await db.deleteFrom('peer_review.finding_notes').where('finding_id', '=', finding.id).execute()
  if (finding.noteIds.length === 0) return
  await db
    .insertInto('peer_review.finding_notes')
    .values(
      finding.noteIds.map((note_id) => ({
        finding_id: finding.id,
        note_id,
        review_id: reviewId,
        quoted: finding.quotedIds.includes(note_id),
      })),
    )
    .execute()
}

/** Puts a finding one place up or down. */
export async function moveFinding(
  db: Db,
  review: KnownReview,
  order: { ids: readonly string[]; findingId: string; way: 'up' | 'down' },
): Promise<void> {
  const ids = moved(order.ids, order.findingId, order.way)
  await sql`update peer_review.findings set position = array_position(${ids}::uuid[], id)
    where review_id = ${review.id} and id = any (${ids}::uuid[])`.execute(db)
  await tell(db, review.id)
}

/** Takes a finding out of the list, or brings it back. */
export async function removeFinding(
  db: Db,
  review: KnownReview,
  findingId: string,
  how: 'remove' | 'restore',
): Promise<void> {
  await db
    .updateTable('peer_review.findings')
    .set(({ eb }) => ({ removed_at: how === 'remove' ? now : null, version: eb('version', '+', 1) }))
    .where('id', '=', findingId)
    .where('review_id', '=', review.id)
    .execute()
  await say(db, review, `peer-review.${how}-finding`, findingId)
}

async function say(db: Db, review: KnownReview, did: string, findingId: string): Promise<void> {
  await record(db, {
    did,
    chain: review.visitorId,
    about: { kind: 'finding', id: findingId },
    audience: at(review.id, 'lead_reviewer', 'visitor'),
    said: { review: `${ownedBy(review.facts.visitor)} review of ${review.facts.host}` },
  })
  await tell(db, review.id)
}
