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

/** What is wrong with the day on which a debrief is said to have been held: it moves the review on and starts the erasing of notes. */
export function faultInHeldDay(heldOn: string, today: string): { field: string; message: string } | null {
  if (heldOn <= today) return null
  return {
    field: 'heldOn',
    message: 'This day is still to come. Enter it here once the debrief has been held.',
  }
}

/** Which form of the debrief page was sent. */
export const debriefIntentForm = z.object({
  intent: z.enum(['save', 'hold'], 'Choose what to do.').default('save'),
})

/** The priority with which the plan from a review begins. */
export const planForm = z.object({ id: ownId, priority: asked('Say what this plan is for.', 300) })
