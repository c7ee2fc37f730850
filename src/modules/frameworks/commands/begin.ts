import type { Db } from '#src/platform/database/db.ts'
import { copyOf, emptyDocument, nextVersionOf } from '../drafting/beginning.ts'
import { getPublished } from '../queries/library.ts'
import { beginDraft } from './drafts.ts'

/** How a draft is to begin; `from` is the version that it copies or follows. */
export type Beginning = { id: string; how: 'empty' | 'copy' | 'next'; title: string; from: string }

/**
 * Begins a draft with nothing, with a copy of a version, or as the next version of one's own; the next version of
 * somebody else's is a copy. Answers 404 where the version is not there to be read.
 */
export async function beginAs(
  db: Db,
  membershipId: string,
  organisation: { id: string; name: string },
  { id, how, title, from }: Beginning,
): Promise<void> {
  const maker = { name: organisation.name, now: new Date().toISOString() }
  const own = { organisationId: organisation.id }
  if (how === 'empty') {
    const document = { ...emptyDocument(title, maker), identifier: id }
    return beginDraft(db, membershipId, { ...own, document, begunAs: 'empty', begunFrom: null })
  }
  const original = await getPublished(db, from)
  const isNext = how === 'next' && original.organisationId === organisation.id
  const document = isNext
    ? nextVersionOf(original.document, maker.now)
    : copyOf(original.document, maker, title)
  const begunAs = isNext ? 'next version' : 'copy'
  return beginDraft(db, membershipId, {
    ...{ ...own, begunAs, begunFrom: from },
    document: { ...document, identifier: id },
  })
}
