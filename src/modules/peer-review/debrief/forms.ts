import { z } from 'zod'
import { asked, free, ownId, version } from '../visits/forms.ts'
import { recognitions } from './recognition.ts'

/** What the host thinks of one finding. */
export const reflectionForm = z.object({
  recognition: z.enum(recognitions, 'Choose what you think of it.'),
  text: free(3000),
  version,
})

/** The debrief page. */
export const debriefForm = z.object({
  agenda: free(4000),
  heard: free(6000),
  nextSteps: free(4000),
  version,
})

/** When the debrief was held. */
export const heldForm = z.object({
  heldOn: z
    .string('Choose the day on which it was held.')
    .min(1, 'Choose the day on which it was held.')
    .pipe(z.iso.date('Enter a date, such as 21 November 2026.')),
})

/** Which form of the debrief page was sent. */
export const debriefIntentForm = z.object({
  intent: z.enum(['save', 'hold'], 'Choose what to do.').default('save'),
})

/** The priority with which the plan from a review begins. */
export const planForm = z.object({ id: ownId, priority: asked('Say what this plan is for.', 300) })
