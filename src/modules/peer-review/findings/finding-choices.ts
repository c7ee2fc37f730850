import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { methodWords } from '../evidence/note.ts'
import { listNotes, type TeamNote } from '../evidence/queries.ts'
import type { KnownReview } from '../review-facts.ts'
import { listActivities, listLines, listSchoolNames } from '../visits/published.ts'
import { mayCross } from './sharing.ts'

/** A note that a finding could rest on: its words, where it comes from, and why its words could not cross, if so. */
export type NoteChoice = {
  id: string
  lineId: string | null
  text: string
  source: string
  staysBecause: string | null
}

/** What the form of a finding offers: the lines, and every note of the team. */
export async function findingChoices(db: Db, actor: Actor, review: KnownReview) {
  const schools = [
    ...(await listSchoolNames(db, review.hostId)),
    ...(await listActivities(db, review.id))
      .map(({ place }) => place)
      .filter(({ kind }) => kind === 'school')
      .map(({ name }) => name),
  ]
  return {
    lines: await listLines(db, actor, review.id),
    notes: (await listNotes(db, review.id)).map((note) => asChoice(note, schools)),
  }
}

function asChoice(note: TeamNote, schools: readonly string[]): NoteChoice {
  const verdict = mayCross(note, schools)
  return {
    id: note.id,
    lineId: note.lineId,
    text: note.text,
    source: [`${methodWords[note.method]} at ${note.place.name}`, note.whoseView, note.author].join(' · '),
    staysBecause: verdict.ok ? null : verdict.because,
  }
}
