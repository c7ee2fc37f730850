import type { Job } from '#src/platform/jobs/queue.ts'
import { forgetOldUploads } from '#src/platform/uploads/places.ts'
import { importJob } from './register/import-commands.ts'
import { runImport } from './register/run-import.ts'

/** How many days an upload waits to be confirmed. */
export const uploadDays = 14

/** The background jobs of this module. */
export const organisationsJobs: readonly Job[] = [
  {
    name: importJob,
    run: async ({ id }) => {
      if (id) await runImport(id)
    },
  },
  {
    name: 'forget-old-uploads',
    every: '17 3 * * *',
    run: async () => {
      await forgetOldUploads(uploadDays)
    },
  },
]
