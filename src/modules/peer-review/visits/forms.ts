import { z } from 'zod'
import { methods } from '../evidence/note.ts'

/** The id that a form brings for what it makes, so that sending it twice makes one. */
export const ownId = z.uuid('Open the page again and send it once more.')

/** Text that may be empty, of at most so many characters. */
export const free = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most.toLocaleString('en-GB')} characters.`)
    .optional()
    .transform((typed) => typed ?? '')

/** Text that must be there; `ask` says what to write. */
export const asked = (ask: string, most: number) =>
  z
    .string(ask)
    .min(1, ask)
    .max(most, `Use at most ${most.toLocaleString('en-GB')} characters.`)

/** An id that may be left out. */
export const maybeId = z
  .union([z.literal(''), z.uuid('Choose one from the list.')])
  .optional()
  .transform((typed) => typed || null)

/** The version that was read; nothing is 0. */
export const version = z.coerce.number().int().min(0).catch(0)

/** The focus as it is drafted; everything may still be empty. */
export const focusForm = z.object({
  priority: free(300),
  positionStatement: free(4000),
  elementId: maybeId,
  version,
})

/** A line of enquiry. */
export const lineForm = z.object({
  id: ownId,
  question: asked('Write the line of enquiry as a question.', 300),
  shortName: free(28),
})

/** What may be done with a line of enquiry in the list. */
export const lineIntentForm = z.object({
  intent: z.enum(['save-focus', 'add-line', 'up', 'down', 'remove', 'restore'], 'Choose what to do.'),
  lineId: z.string().max(60).optional(),
})

/** Somebody whom the visiting trust names. */
export const visitorForm = z.object({
  membershipId: z.uuid('Choose a person.'),
  introducedAs: asked('Say what they do, for the host.', 160),
  isLead: z.literal('yes').optional(),
})

/** What the host, or their own trust, decides about somebody named. */
export const decisionForm = z.object({
  intent: z.enum(['accept', 'decline', 'withdraw', 'complete'], 'Choose what to do.'),
  memberId: z.uuid().optional(),
})

/** Somebody for the host's circle, or its coordinator. */
export const circleForm = z.object({
  intent: z.enum(['add', 'end'], 'Choose what to do.'),
  membershipId: z.uuid('Choose a person.').optional(),
  seatId: z.uuid().optional(),
  role: z.enum(['host_leader', 'host_coordinator']).optional(),
})

/** An activity of the visit. */
export const activityForm = z
  .object({
    id: ownId,
    kind: z.enum(methods, 'Choose what kind of activity it is.'),
    title: asked('Give it a name, such as: Middle leaders, or Timetables.', 160),
    withRole: free(80),
    placeKind: z.enum(['school', 'head_office', 'central_team'], 'Choose where it takes place.'),
    placeName: free(160),
    on: z.union([z.literal(''), z.iso.date('Enter a date, such as 21 November 2026.')]).optional(),
    at: z
      .union([z.literal(''), z.string().regex(/^\d{1,2}:\d{2}$/, 'Enter a time, such as 10:40.')])
      .optional(),
    lineIds: z.array(z.uuid()),
    ledBy: maybeId,
    version,
  })
  .superRefine((activity, context) => {
    if (activity.placeKind !== 'head_office' && activity.placeName === '')
      context.addIssue({ code: 'custom', path: ['placeName'], message: 'Say which school or team.' })
    if (activity.at && !activity.on)
      context.addIssue({ code: 'custom', path: ['on'], message: 'Choose the day as well as the time.' })
  })

/** Whether an activity is changed, taken out or brought back. */
export const activityIntentForm = z.object({
  intent: z.enum(['save', 'remove', 'restore'], 'Choose what to do.'),
})
