import type { Db } from '#src/platform/database/db.ts'
import type { FrameworkDocument } from '../document.ts'
import { type Fields, markOf } from '../drafting/fields.ts'
import type { Draft } from '../queries/drafts.ts'
import { changeDraft } from './drafts.ts'

/** What became of a form of a draft. `theirs` is what somebody else saved in the meantime. */
export type Saving =
  | { is: 'saved' }
  | { is: 'changed-meanwhile'; theirs: Fields; mark: string }
  | { is: 'gone' }

/** One part of a draft and how it is written: what its fields hold now, and what the draft is with the new ones. */
export type Part = {
  read: (document: FrameworkDocument) => Fields | null
  write: (document: FrameworkDocument, draft: Draft) => FrameworkDocument
}

/**
 * Saves one part of a draft, unless somebody changed that part since the form was read (UX-17); other parts may have
 * changed. The same sent twice is saved once.
 */
export async function saveFields(db: Db, draftId: string, mark: string, part: Part): Promise<Saving> {
  let saving: Saving = { is: 'saved' }
  await changeDraft(db, draftId, (draft) => {
    const now = part.read(draft.document)
    if (!now) {
      saving = { is: 'gone' }
      return null
    }
    const after = part.write(draft.document, draft)
    const isSaved = markOf(part.read(after) ?? {}) === markOf(now)
    if (markOf(now) !== mark && !isSaved) {
      saving = { is: 'changed-meanwhile', theirs: now, mark: markOf(now) }
      return null
    }
    return isSaved ? null : { document: after }
  })
  return saving
}
