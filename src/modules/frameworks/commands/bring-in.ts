import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type DocumentLink, elementsIn, type FrameworkDocument } from '../document.ts'
import { caseText } from '../exchange/to-case.ts'
import { identifiersIn, newIdentifier, withNewIdentifiers } from '../identifiers.ts'
import { findDraft } from '../queries/drafts.ts'
import { findPublished, listTaken } from '../queries/library.ts'
import { beginDraft } from './drafts.ts'

/** A framework that a file held, and whose draft it becomes. */
export type ToBringIn = {
  organisationId: string
  document: FrameworkDocument
  setAside: string[]
  /** The name of the file, for the record. */
  file: string
}

/** What became of it: a draft, new or already there, or the version that says the same. */
export type BroughtIn = { draftId: string } | { versionId: string }

/**
 * Makes a draft of what a file held. A framework that is here already with the same content is not brought in again.
 * Keys that this installation has already for something else are made anew, which is said among what is set aside.
 */
export async function bringIn(db: Db, membershipId: string, brought: ToBringIn): Promise<BroughtIn> {
  const { organisationId, document } = brought
  const known = await findSame(db, document)
  if (known) return known
  const { document: free, said } = await withFreeKeys(db, document, organisationId)
  await beginDraft(db, membershipId, {
    ...{ organisationId, document: free, begunAs: 'brought in', begunFrom: null },
    setAside: [...brought.setAside, ...said],
  })
  await record(db, {
    did: 'frameworks.bring-in',
    chain: organisationId,
    about: { kind: 'framework', id: free.identifier },
    audience: at(organisationId, 'chief_executive', 'improvement_director', 'programme_lead'),
    said: { title: free.title, file: brought.file },
  })
  return { draftId: free.identifier }
}

async function findSame(db: Db, document: FrameworkDocument): Promise<BroughtIn | null> {
  const published = await findPublished(db, document.identifier)
  if (published && saysTheSame(published.document, document)) return { versionId: document.identifier }
  const draft = await findDraft(db, document.identifier)
  return draft && saysTheSame(draft.document, document) ? { draftId: draft.id } : null
}

/** Whether two versions hold the same; a file need not say which framework it is a version of. */
function saysTheSame(one: FrameworkDocument, other: FrameworkDocument): boolean {
  return caseText(one) === caseText({ ...other, framework: one.framework })
}

async function withFreeKeys(
  db: Db,
  document: FrameworkDocument,
  organisationId: string,
): Promise<{ document: FrameworkDocument; said: string[] }> {
  const said: string[] = []
  const taken = await listTaken(db, [...identifiersIn(document), document.framework])
  let free = document
  if (identifiersIn(document).some((key) => taken.has(key))) {
    const { document: anew, renamed } = withNewIdentifiers(document)
    free = { ...anew, links: [...anew.links, ...tiesTo(document, renamed)] }
    said.push(
      'Its keys are in use here, so all of them were made anew. Each element is tied to the one that has its old key, as related.',
    )
  }
  if (taken.has(document.framework) && !(await isOurs(db, document.framework, organisationId))) {
    free = { ...free, framework: newIdentifier() }
    said.push(
      'The framework that this is a version of belongs to somebody else here, so it begins a framework of its own.',
    )
  }
  return { document: free, said }
}

function tiesTo(document: FrameworkDocument, keys: Map<string, string>): DocumentLink[] {
  return elementsIn(document).map(({ identifier, title }) => ({
    kind: 'related',
    from: { identifier: keys.get(identifier)!, title },
    to: { identifier, title },
  }))
}

async function isOurs(db: Db, framework: string, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('frameworks.frameworks')
    .select('id')
    .where('id', '=', framework)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row !== undefined
}
