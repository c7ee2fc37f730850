import { sql } from 'kysely'
import { disclose } from '#src/modules/disclosure/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { conflict } from '#src/platform/refusal.ts'
import { ownedBy } from '#src/ui/words.ts'
import type { KnownReview } from '../../review-facts.ts'
import { writeTo } from '../../write-to.ts'
import type { FrozenFocus } from '../focus.ts'
import { listSeated } from '../queries/team.ts'

/** Who reads the focus: the visiting team, the associate, and the host's own coordinator. */
export const focusReaders = ['lead_reviewer', 'visitor', 'associate', 'host_coordinator'] as const

/**
 * Shares the focus with the visiting team and the associate, once: exactly this copy, which no longer changes.
 * Visitors whom the host accepts later are added by `acceptVisitor`. @throws 409 when it was shared already.
 */
export async function shareFocus(
  db: Db,
  actor: Actor,
  review: KnownReview,
  focus: FrozenFocus,
): Promise<void> {
  const stated = await db
    .updateTable('peer_review.reviews')
    .set({ focus_stated_at: sql<Date>`now()` })
    .where('id', '=', review.id)
    .where('focus_stated_at', 'is', null)
    .executeTakeFirst()
  if (!stated.numUpdatedRows) conflict('The focus was shared a moment ago. Nothing was shared twice.')
  const readers = await listSeated(db, review.id, focusReaders)
  const what = {
    organisationId: review.hostId,
    place: review.id,
    kind: 'focus' as const,
    subjectId: review.id,
    title: `The focus of ${ownedBy(review.facts.visitor)} review of ${review.facts.host}`,
    content: focus,
  }
  await disclose(
    db,
    actor,
    what,
    readers.map((reader) => reader.seatId),
  )
  await record(db, {
    did: 'peer-review.share-focus',
    chain: review.hostId,
    about: { kind: 'review', id: review.id },
    audience: at(
      review.id,
      'host_leader',
      'host_coordinator',
      'team_namer',
      'lead_reviewer',
      'visitor',
      'associate',
    ),
    said: { host: review.facts.host, visitor: review.facts.visitor },
  })
  await writeTo(db, review, {
    roles: focusReaders,
    subject: `${review.facts.host} has shared its focus`,
    body: `${review.facts.host} has said what it would like its visitors to look at.`,
    path: '/focus',
    dedupKey: 'focus-shared',
  })
}
