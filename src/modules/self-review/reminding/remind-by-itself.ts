import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { Day } from '#src/ui/dates.ts'
import { recordFor } from '../commands/record-for.ts'
import { postReminder, type Reminded } from './remind.ts'

type Row = Omit<Reminded, 'id'> & { selfReviewId: string }

/**
 * Reminds by itself: three days before the day by which answers are asked for, and on it; those alone who have not
 * answered, and nobody whose leaders stopped it. Runs inside the job 'remind-contributors'; run again on the same day it
 * does nothing. @returns how many people were written to.
 */
export async function remindByItself(db: Db, today: Day): Promise<number> {
  const { rows } = await sql<Row>`
    select self_review_id as "selfReviewId", organisation_id as "organisationId", organisation, cycle, framework,
      answers_by as "answersBy", seat_id as "seatId", person_id as "personId", name, email
    from self_review.to_remind(${today}::date)`.execute(db)
  let reminded = 0
  for (const [id, people] of Map.groupBy(rows, ({ selfReviewId }) => selfReviewId))
    if (await isFirstToday(db, id, today)) {
      const [{ organisationId, cycle }] = people as [Row]
      let written = 0
      for (const person of people) if (await postReminder(db, { ...person, id }, today)) written += 1
      // A leader who has reminded them by hand today leaves nobody, and nothing to record.
      if (written > 0)
        await recordFor(db, { id, organisationId, name: `Self-review ${cycle}` }, 'everybody', {
          did: 'self-review.remind-by-itself',
          said: { people: written },
        })
      reminded += written
    }
  return reminded
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
