import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'

/** What somebody takes a file of: a version or a draft, with whose it is. */
export type Taken = {
  document: { identifier: string; title: string; version: string }
  organisationId: string | null
  organisationKind: string | null
}

/**
 * Records who took a file of an organisation's own framework, for those who write its frameworks (LOG-06). What came with
 * the product, and what a programme has published for everybody, is anybody's to take, and is not recorded.
 */
export async function recordTaking(
  db: Db,
  { document, organisationId, organisationKind }: Taken,
  as: string,
): Promise<void> {
  if (organisationId === null || organisationKind === 'programme') return
  await record(db, {
    did: 'frameworks.take-copy',
    chain: organisationId,
    about: { kind: 'framework', id: document.identifier },
    audience: at(organisationId, 'chief_executive', 'improvement_director'),
    said: { title: document.title, version: document.version, as },
  })
}
