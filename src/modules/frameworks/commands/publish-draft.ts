import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { conflict } from '#src/platform/refusal.ts'
import { elementsIn, type FrameworkDocument } from '../document.ts'
import { linksThatHold } from '../drafting/carrying.ts'
import { problemsOf } from '../drafting/problems.ts'
import { identifiersIn, withNewIdentifiers } from '../identifiers.ts'
import { publishDocument } from '../publish.ts'
import { listVersionProblems } from '../queries/beside-versions.ts'
import type { Draft } from '../queries/drafts.ts'
import { listTaken } from '../queries/library.ts'

const writers = ['chief_executive', 'improvement_director', 'programme_lead'] as const

/**
 * Publishes a draft: its document becomes a version that never changes, and the draft is gone. Keys that another
 * framework of this installation took meanwhile are made anew. @returns the key of the version.
 * Answers 409 where something stands in the way.
 */
export async function publishDraft(db: Db, membershipId: string, draft: Draft): Promise<string> {
  const [problem] = [...problemsOf(draft.document), ...(await listVersionProblems(db, draft.document))]
  if (problem) conflict(`${problem.because} Mend that first; nothing was published.`)
  const document = await withFreeKeys(db, { ...draft.document, links: linksThatHold(draft.document) })
  if (!(await publishDocument(db, document, membershipId)))
    conflict('This version is published already. Nothing was published twice.')
  await sql`delete from frameworks.drafts where id = ${draft.id}::uuid`.execute(db)
  await record(db, {
    did: 'frameworks.publish',
    chain: draft.organisationId,
    about: { kind: 'framework', id: document.identifier },
    audience: at(draft.organisationId, ...writers),
    said: { title: document.title, version: document.version, elements: elementsIn(document).length },
  })
  return document.identifier
}

async function withFreeKeys(db: Db, document: FrameworkDocument): Promise<FrameworkDocument> {
  const inside = identifiersIn(document).filter((key) => key !== document.identifier)
  const taken = await listTaken(db, inside)
  if (taken.size === 0) return document
  const renamed = withNewIdentifiers(document).document
  return { ...renamed, identifier: document.identifier }
}

/** Withdraws a version: nobody begins with it any more, and whoever is answering goes on. Once; the reason stays. */
export async function withdrawVersion(
  db: Db,
  version: { document: FrameworkDocument; organisationId: string },
  because: string,
): Promise<void> {
  const { identifier, title, version: label } = version.document
  const { numAffectedRows } = await sql`update frameworks.versions
    set withdrawn_at = now(), withdrawn_because = ${because}
    where id = ${identifier}::uuid and withdrawn_at is null`.execute(db)
  if (numAffectedRows === 0n) return
  await record(db, {
    did: 'frameworks.withdraw',
    chain: version.organisationId,
    about: { kind: 'framework', id: identifier },
    audience: at(version.organisationId, ...writers),
    said: { title, version: label, because },
  })
}
