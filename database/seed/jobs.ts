import { sampleQueues } from '#src/modules/people/index.ts'
import { reportFault } from '#src/platform/faults.ts'
import type { Job } from '#src/platform/jobs/queue.ts'
import { loadSampleStory, removeSampleStory } from './load-sample-story.ts'

/** Loading and removing the sample story, asked for on its page. What fails is said there, and not tried again. */
export const sampleJobs: readonly Job[] = [
  { name: sampleQueues.load, run: () => loadSampleStory().catch(reportFault) },
  { name: sampleQueues.remove, run: () => removeSampleStory().then(() => {}) },
]
