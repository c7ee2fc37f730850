import type { z } from 'zod'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { FieldError } from '#src/platform/form.ts'
import { notFound } from '#src/platform/refusal.ts'
import { asText } from '#src/platform/typed.ts'
import type { KnownReview } from '../review-facts.ts'
import { listSchoolNames } from '../visits/published.ts'
import { checkNote } from './check-note.ts'
import { type NoteToKeep, takeNote } from './commands.ts'
import type { noteForm } from './forms.ts'
import { mySeats } from './queries.ts'

type Filled = z.output<typeof noteForm>
type By = Actor & { membershipId: string }

/** The names in a review that are nobody's: of the schools and the two trusts. */
async function knownNames(db: Db, review: KnownReview): Promise<string[]> {
  return [...(await listSchoolNames(db, review.hostId)), review.facts.host, review.facts.visitor]
}

/** What was filled in as a note of somebody's own, and what its writer should look at again first. */
export async function asNote(
  db: Db,
  actor: By,
  review: KnownReview,
  filled: Filled,
): Promise<{ note: NoteToKeep; errors: FieldError[] }> {
  const [authorSeat] = await mySeats(db, review.id, actor.membershipId)
  const note = {
    ...filled,
    mayQuote: filled.mayQuote === 'yes',
    authorSeat: authorSeat ?? notFound('You no longer sit in the visiting team of this review.'),
  }
  return { note, errors: checkNote(filled, await knownNames(db, review)) }
}

/** Keeps what was filled in as a new note. @returns when it was noted, or what to look at again. */
export async function keepNote(
  db: Db,
  actor: By,
  review: KnownReview,
  filled: Filled,
): Promise<{ notedAt: Date } | { errors: FieldError[]; typed: Record<string, string> }> {
  const { note, errors } = await asNote(db, actor, review, filled)
  if (errors.length > 0) return { errors, typed: asText(filled) }
  return { notedAt: await takeNote(db, review, note) }
}
