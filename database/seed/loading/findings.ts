import { completeGathering, takeNote } from '#src/modules/peer-review/evidence/commands.ts'
import { shareFindings } from '#src/modules/peer-review/findings/commands/share-findings.ts'
import { writeFinding } from '#src/modules/peer-review/findings/commands/write-finding.ts'
import { printOf } from '#src/modules/peer-review/findings/frozen.ts'
import { previewFindings } from '#src/modules/peer-review/findings/preview.ts'
import { newId } from '#src/platform/ids.ts'
import type { Day, Key } from '../sample-story/story.ts'
import type { StoryFinding, StoryNote, StoryReview } from '../sample-story/story-of-reviews.ts'
import type { Teller } from './teller.ts'
import { inReview } from './visits.ts'

/** The notes of one visit, the findings that rest on them, and their sharing, as far as it has come. */
export async function tellFindings(teller: Teller, told: StoryReview): Promise<void> {
  const lead = told.team.find(({ isLead }) => isLead)!.person
  for (const note of told.notes) await take(teller, told, note)
  const { gatheredOn, findingsSharedOn } = told
  if (!gatheredOn) return
  await inReview(teller, told, { who: lead, day: gatheredOn }, ({ db }, review) =>
    completeGathering(db, review),
  )
  for (const finding of told.findings) await write(teller, told, finding, { who: lead, day: gatheredOn })
  if (!findingsSharedOn) return
  await inReview(teller, told, { who: lead, day: findingsSharedOn }, async ({ db, actor }, review) => {
    const { content } = await previewFindings(db, actor, review)
    await shareFindings(db, actor, review, printOf(content))
  })
}

async function take(teller: Teller, told: StoryReview, note: StoryNote): Promise<void> {
  const { on } = told.activities.find(({ key }) => key === note.activity)!
  const id = newId()
  teller.cast.keep(`note of ${told.key}`, note.key, id)
  await inReview(teller, told, { who: note.author, day: on, time: note.at }, ({ db }, review) =>
    takeNote(db, review, {
      id,
      how: note.how,
      whoseView: note.view,
      text: note.text,
      mayQuote: note.mayQuote,
      activityId: teller.cast.id(`activity of ${told.key}`, note.activity),
      lineId: teller.cast.id(`line of ${told.key}`, note.line),
      authorSeat: teller.cast.id(`seat in ${told.key}`, note.author),
    }),
  )
}

async function write(
  teller: Teller,
  told: StoryReview,
  finding: StoryFinding,
  by: { who: Key; day: Day },
): Promise<void> {
  const id = newId()
  teller.cast.keep(`finding of ${told.key}`, finding.key, id)
  const noteId = (key: string) => teller.cast.id(`note of ${told.key}`, key)
  await inReview(teller, told, { ...by, time: '14:00' }, ({ db, actor }, review) =>
    writeFinding(db, actor, review, {
      id,
      sentence: finding.sentence,
      kind: finding.kind,
      lineId: teller.cast.id(`line of ${told.key}`, finding.line),
      saysHeardOnce: finding.heardOnce,
      noteIds: finding.notes.map(noteId),
      quotedIds: finding.quotes.map(noteId),
    }),
  )
}
