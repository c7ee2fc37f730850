import { z } from 'zod'
import { asked, maybeId, ownId, version } from '../visits/forms.ts'

/** A note as it is taken. `checked` says that no pupil can be recognised, where the text looked as if one could. */
export const noteForm = z.object({
  id: ownId,
  activityId: z.uuid('Choose the activity that this belongs to.'),
  lineId: maybeId,
  how: z.enum(['heard', 'seen', 'read'], 'Choose whether you heard, saw or read it.'),
  whoseView: asked('Say whose view it is, by role, such as: middle leaders.', 80),
  text: asked('Write what exactly you heard, saw or read.', 4000),
  mayQuote: z.literal('yes').optional(),
  checked: z.literal('yes').optional(),
  version,
})

/** What may be done with a note that stands. */
export const noteIntentForm = z.object({
  intent: z.enum(['save', 'remove', 'restore'], 'Choose what to do with this note.').default('save'),
})
