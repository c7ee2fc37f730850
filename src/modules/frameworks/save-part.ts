import { data, redirect } from 'react-router'
import type { Here } from '#src/platform/enter.ts'
import { notFound } from '#src/platform/refusal.ts'
import { type Part, saveFields } from './commands/save-fields.ts'
import { partIsGone } from './queries/draft-page.ts'

/** Which draft the form is of, and the mark of what it was read from. */
type Sent = { draftId: string; mark: string }

/**
 * Saves one part of a draft and goes on to `next`, which is asked once it is saved. Answers 404 where the part has been taken out, and 409 with what
 * was saved in the meantime, which the form then shows beside what was typed.
 */
export async function savePart(
  here: Here,
  { draftId, mark }: Sent,
  part: Part,
  next: string | (() => string),
) {
  const { db, actor, typed } = here
  const saving = await saveFields(db, draftId, { mark, by: actor.membershipId }, part)
  if (saving.is === 'gone') notFound(partIsGone)
  if (saving.is === 'changed-meanwhile') return data({ ...saving, typed, errors: undefined }, { status: 409 })
  return redirect(typeof next === 'string' ? next : next())
}
