import { holdersOf, type VisibleToWords, visibleToSeers } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { readingSentence } from '../documents/who-reads.ts'

/**
 * Who reads what was agreed, and what each of them sees of the answers: whoever leads every group's, everybody else
 * their own group's alone. The page shows a leader all of them, and would else read as if everybody saw them.
 */
export async function outcomeVisibleTo(db: Db, selfReviewId: string): Promise<VisibleToWords> {
  const leaders = await holdersOf(db, 'see-heat-map', selfReviewId)
  const readers = await holdersOf(db, 'see-self-review', selfReviewId)
  const leads = new Map(leaders.map(({ personId, name }) => [personId, name]))
  const others = readers.filter(({ personId }) => !leads.has(personId))
  return visibleToSeers(
    db,
    readers.map((reader) => ({
      ...reader,
      sees: leads.has(reader.personId) ? 'Leads: every group’s answers' : 'Their own group’s answers alone',
    })),
    readingSentence([...leads.values()], others.length),
  )
}
