import type { Db } from '#src/platform/database/db.ts'
import type { FrameworkDocument } from '../document.ts'
import { type Fields, markOf } from '../drafting/fields.ts'
import type { Draft } from '../queries/drafts.ts'
import { changeDraft } from './drafts.ts'

/**
 * What became of a form of a draft. `theirs` is what was saved in the meantime: by somebody else, or by the same person
 * in another window.
 */
export type Saving =
  | { is: 'saved' }
  | { is: 'changed-meanwhile'; theirs: Fields; mark: string; isOwn: boolean }
  | { is: 'gone' }

/** One part of a draft and how it is written: what its fields hold now, and what the draft is with the new ones. */
export type Part = {
  read: (document: FrameworkDocument) => Fields | null
  write: (document: FrameworkDocument, draft: Draft) => FrameworkDocument
}

/** The mark of what a form was read from, and the membership that sends it. */
export type SentBy = { mark: string; by: string }

/**
 * Saves one part of a draft, unless somebody changed that part since the form was read (UX-17); other parts may have
 * changed. The same sent twice is saved once.
 */
export async function saveFields(db: Db, draftId: string, { mark, by }: SentBy, part: Part): Promise<Saving> {
  let saving: Saving = { is: 'saved' }
  await changeDraft(db, draftId, (draft) => {
    const now = part.read(draft.document)
    if (!now) {
      saving = { is: 'gone' }
      return null
    }
    const after = part.write(draft.document, draft)
    const [standing, written] = [markOf(now), markOf(part.read(after) ?? {})]
    if (standing === written) return null
    const { [standing]: savedBy, ...others } = draft.savedBy
    if (standing !== mark) {
      saving = { is: 'changed-meanwhile', theirs: now, mark: standing, isOwn: savedBy === by }
      return null
    }
    return { document: after, savedBy: { ...others, [written]: by } }
  })
  return saving
}
