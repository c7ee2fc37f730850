import { asJob } from '#src/platform/database/context.ts'
import type { Job } from '#src/platform/jobs/queue.ts'
import { londonDay } from '#src/ui/dates.ts'
import { eraseNotes } from './evidence/erase-notes.ts'

/** The background jobs of peer review: each night the notes are erased whose time is over. */
export const peerReviewJobs: readonly Job[] = [
  {
    name: 'erase-notes',
    every: '0 3 * * *',
    catchesUp: true,
    run: async () => {
      await asJob('erase-notes', (db) => eraseNotes(db, londonDay(new Date())))
    },
  },
]
