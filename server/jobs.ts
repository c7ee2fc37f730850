import { sampleJobs } from '#database/seed/jobs.ts'
import { organisationsJobs } from '#src/modules/organisations/jobs.ts'
import { peerReviewJobs } from '#src/modules/peer-review/jobs.ts'
import { selfReviewJobs } from '#src/modules/self-review/jobs.ts'
import type { Job } from '#src/platform/jobs/queue.ts'
import { mailJobs } from '#src/platform/mail/send.ts'

/** Every background job of the product, module by module. */
export const jobs: readonly Job[] = [
  ...mailJobs,
  ...organisationsJobs,
  ...peerReviewJobs,
  ...selfReviewJobs,
  ...sampleJobs,
]
