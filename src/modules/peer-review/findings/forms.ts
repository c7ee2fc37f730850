import { z } from 'zod'
import { asked, maybeId, ownId, version } from '../visits/forms.ts'

/** A finding with the notes that it rests on, and those of them that are quoted. */
export const findingForm = z.object({
  id: ownId,
  sentence: asked('Write the finding as one sentence.', 600),
  kind: z.enum(['strength', 'question', 'heard_differently'], 'Choose what kind of finding it is.'),
  lineId: maybeId,
  noteIds: z.array(z.uuid()),
  quotedIds: z.array(z.uuid()),
  saysHeardOnce: z.literal('yes').optional(),
  version,
})

/** What may be done with a finding in the list. */
export const findingIntentForm = z.object({
  intent: z.enum(['up', 'down', 'remove', 'restore'], 'Choose what to do with this finding.'),
  findingId: z.uuid('Choose a finding.'),
})

/** Sharing what was just looked at: the print of it, and that small numbers were read again. */
export const shareForm = z.object({
  seen: z.string().max(64).optional(),
  checked: z.literal('yes').optional(),
})
