import { sql } from 'kysely'
import { disclose } from '#src/modules/disclosure/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { tell } from '#src/platform/live/tell.ts'
import { conflict } from '#src/platform/refusal.ts'
import { ownedBy } from '#src/ui/words.ts'
import type { KnownReview } from '../../review-facts.ts'
import { listSeated } from '../../visits/published.ts'
import { writeTo } from '../../write-to.ts'
import type { FrozenReflections, Reflection } from '../recognition.ts'

type By = Actor & { membershipId: string }

/**
 * Saves what the host thinks of one finding, read at this version (0 when there was nothing yet).
 * @returns false when somebody else has saved it since.
 */
export async function reflect(
  db: Db,
  actor: By,
  review: KnownReview,
  reflection: Reflection & { version: number },
): Promise<boolean> {
  const { findingId, recognition, text, version } = reflection
  const columns = { recognition, text, written_by: actor.membershipId, version: version + 1 }
  const saved = await db
    .insertInto('peer_review.reflections')
    .values({ review_id: review.id, host_id: review.hostId, finding_id: findingId, ...columns })
    .onConflict((on) =>
      on
        .columns(['review_id', 'finding_id'])
        .doUpdateSet(columns)
        .where('peer_review.reflections.version', '=', version),
    )
    .executeTakeFirst()
  if (!saved.numInsertedOrUpdatedRows) return false
  await record(db, {
    did: 'peer-review.reflect',
    chain: review.hostId,
    about: { kind: 'review', id: review.id },
    audience: at(review.id, 'host_leader'),
    said: { visitor: review.facts.visitor },
  })
  await tell(db, review.id)
  return true
}

/** Who reads the reflections once they are released. */
export const reflectionReaders = ['lead_reviewer', 'visitor', 'associate'] as const

/** Releases the reflections to the visiting team and the associate, once. @throws 409 when they were released already. */
export async function releaseReflections(
  db: Db,
  actor: By,
  review: KnownReview,
  content: FrozenReflections,
): Promise<void> {
  const released = await db
    .updateTable('peer_review.reviews')
    .set({ reflections_released_at: sql<Date>`now()` })
    .where('id', '=', review.id)
    .where('reflections_released_at', 'is', null)
    .executeTakeFirst()
  if (!released.numUpdatedRows) conflict('The reflections were released already. Nothing was released twice.')
  const readers = await listSeated(db, review.id, reflectionReaders)
  await disclose(
    db,
    actor,
    {
      organisationId: review.hostId,
      place: review.id,
      kind: 'reflections',
      subjectId: review.id,
      title: `${ownedBy(review.facts.host)} reflections on what ${review.facts.visitor} found`,
      content,
    },
    readers.map((reader) => reader.seatId),
  )
  await record(db, {
    did: 'peer-review.release-reflections',
    chain: review.hostId,
    about: { kind: 'review', id: review.id },
    audience: at(review.id, ...reflectionReaders, 'host_leader', 'host_coordinator'),
    said: { host: review.facts.host, visitor: review.facts.visitor },
  })
  await writeTo(db, review, {
    roles: reflectionReaders,
    subject: `${review.facts.host} has released its reflections`,
    body: `${review.facts.host} has said what it makes of the findings.`,
    path: '/findings',
    dedupKey: 'reflections-released',
  })
}
