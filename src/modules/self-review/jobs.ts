import { asJob } from '#src/platform/database/context.ts'
import type { Job } from '#src/platform/jobs/queue.ts'
import { londonDay } from '#src/ui/dates.ts'
import { openDueCycles } from './cycles/recurring.ts'
import { forgetOldLists } from './inviting/lists/forget-old-lists.ts'
import { remindByItself } from './reminding/remind-by-itself.ts'

/**
 * The background jobs of self-reviews: each day the cycles open that are due, reminders go to those who have not answered,
 * and lists are forgotten.
 */
export const selfReviewJobs: readonly Job[] = [
  {
    name: 'remind-contributors',
    // By day, so that a product that was off in the morning still reminds; each day does so once.
    every: '5 8-17 * * *',
    run: async () => {
      await asJob('remind-contributors', async (db) => {
        await remindByItself(db, londonDay(new Date()))
        await forgetOldLists(db)
      })
    },
  },
  {
    name: 'open-next-cycle',
    every: '30 5 * * *',
    catchesUp: true,
    run: async () => {
      await asJob('open-next-cycle', (db) => openDueCycles(db, londonDay(new Date())))
    },
  },
]
