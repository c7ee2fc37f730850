import { data, redirect } from 'react-router'
import type { Db } from '#src/platform/database/db.ts'
import type { Typed } from '#src/platform/form.ts'
import { notFound } from '#src/platform/refusal.ts'
import { type Part, type SentBy, saveFields } from './commands/save-fields.ts'
import { partIsGone } from './queries/draft-page.ts'

/** What came from the form of one part of a draft, from whom, and the mark of what it was read from. */
type Sent = SentBy & { draftId: string; typed: Typed }

/**
 * Saves one part of a draft and goes on to `next`. Answers 404 where the part has been taken out, and 409 with what
 * was saved in the meantime, which the form then shows beside what was typed.
 */
export async function savePart(db: Db, { draftId, mark, by, typed }: Sent, part: Part, next: string) {
  const saving = await saveFields(db, draftId, { mark, by }, part)
  if (saving.is === 'gone') notFound(partIsGone)
  if (saving.is === 'changed-meanwhile') return data({ ...saving, typed, errors: undefined }, { status: 409 })
  return redirect(next)
}
