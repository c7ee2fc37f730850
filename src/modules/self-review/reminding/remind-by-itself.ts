import { sql } from 'kysely'
import { inviteAgain } from '#src/modules/people/index.ts'
import { withJob } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { Day } from '#src/ui/dates.ts'
import { askingWords } from '../commands/answering.ts'
import { recordFor } from '../commands/record-for.ts'
import { postReminder, type Reminded } from './remind.ts'

/** A self-review whose people are to be reminded. */
type Due = Omit<Reminded, 'seatId' | 'personId' | 'name' | 'email'> & { elements: number }

/**
 * Reminds by itself: three days before the day by which answers are asked for, and on it; those alone who have not
 * answered, by a new invitation those who have still to join, and nobody whose leaders stopped it. Runs inside the job
 * 'remind-contributors'; run again on the same day it does nothing. @returns how many people were written to.
 */
export async function remindByItself(db: Db, today: Day): Promise<number> {
  const { rows } = await sql<Due>`
    select id, organisation_id as "organisationId", organisation, cycle, framework, elements, answers_by as "answersBy"
    from self_review.due_reminders(${today}::date)`.execute(db)
  let reminded = 0
  for (const due of rows)
    if (await isFirstToday(db, due.id, today)) {
      const written = (await remindWhoJoined(db, due, today)) + (await inviteWhoDidNot(db, due))
      // A leader who has reminded them by hand today leaves nobody, and nothing to record.
      if (written > 0)
        await recordFor(db, { ...due, name: `Self-review ${due.cycle}` }, 'everybody', {
          did: 'self-review.remind-by-itself',
          said: { people: written },
        })
      reminded += written
    }
  return reminded
}

async function remindWhoJoined(db: Db, due: Due, today: Day): Promise<number> {
  const { rows } = await sql<Pick<Reminded, 'seatId' | 'personId' | 'name' | 'email'>>`
    select seat_id as "seatId", person_id as "personId", name, email
    from self_review.to_remind(${due.id}::uuid)`.execute(db)
  let written = 0
  for (const person of rows) if (await postReminder(db, { ...due, ...person }, today)) written += 1
  return written
}

/** As the installation, since nobody of the organisation asks. */
async function inviteWhoDidNot(db: Db, due: Due): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from self_review.to_invite_again(${due.id}::uuid) as id`.execute(db)
  const asked = askingWords({ ...due, state: 'answering' })
  await withJob(db, 'installation', async () => {
    for (const { id } of rows) await inviteAgain(db, id, asked)
  })
  return rows.length
}

async function isFirstToday(db: Db, selfReviewId: string, today: Day): Promise<boolean> {
  const noted = await db
    .insertInto('self_review.reminders')
    .values({ self_review_id: selfReviewId, sent_on: today })
    .onConflict((on) => on.doNothing())
    .returning('sent_on')
    .executeTakeFirst()
  return noted !== undefined
}
