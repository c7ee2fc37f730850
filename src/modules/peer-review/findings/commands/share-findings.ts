import { sql } from 'kysely'
import { disclose } from '#src/modules/disclosure/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { conflict, demand } from '#src/platform/refusal.ts'
import { ownedBy } from '#src/ui/words.ts'
import type { KnownReview } from '../../review-facts.ts'
import { listSeated } from '../../visits/published.ts'
import { writeTo } from '../../write-to.ts'
import { previewFindings } from '../preview.ts'

/** Who reads the findings: the host's named circle, the visiting team, the associate. */
export const findingsReaders = ['host_leader', 'lead_reviewer', 'visitor', 'associate'] as const

/**
 * Shares the findings, once and as they were looked at: `seen` is the print of the page that the lead reviewer saw.
 * @throws 409 when they were shared already, or have changed since they were looked at; 403 when a finding lacks something.
 */
export async function shareFindings(db: Db, actor: Actor, review: KnownReview, seen: string): Promise<void> {
  const shared = await db
    .updateTable('peer_review.reviews')
    .set({ findings_shared_at: sql<Date>`now()` })
    .where('id', '=', review.id)
    .where('findings_shared_at', 'is', null)
    .executeTakeFirst()
  if (!shared.numUpdatedRows) conflict('The findings were shared already. Nothing was shared twice.')
  const { content, verdict, seen: now } = await previewFindings(db, actor, review)
  demand(verdict)
  if (now !== seen)
    conflict('Somebody changed the findings after you looked at them. Nothing was shared: look once more.')
  const readers = await listSeated(db, review.id, findingsReaders)
  await disclose(
    db,
    actor,
    {
      organisationId: review.visitorId,
      place: review.id,
      kind: 'findings',
      subjectId: review.id,
      title: `The findings of ${ownedBy(review.facts.visitor)} review of ${review.facts.host}`,
      content,
    },
    readers.map((reader) => reader.seatId),
  )
  await record(db, {
    did: 'peer-review.share-findings',
    chain: review.visitorId,
    about: { kind: 'review', id: review.id },
    audience: at(review.id, ...findingsReaders, 'host_coordinator'),
    said: { host: review.facts.host, visitor: review.facts.visitor, findings: content.findings.length },
  })
  await writeTo(db, review, {
    roles: ['host_leader', 'associate'],
    subject: `${review.facts.visitor} has shared its findings`,
    body: `${ownedBy(review.facts.visitor)} visiting team has shared what it saw and heard with the people whom ${review.facts.host} has named.`,
    path: '/findings',
    dedupKey: 'findings-shared',
  })
}
