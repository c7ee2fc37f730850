import { z } from 'zod'
import { type Answer, notesOf } from './answering/answer.ts'
import { dayField, textOver } from './fields.ts'
import { roomSlug } from './rooms/room.ts'

const people = z.union(
  [
    z.literal('').transform(() => null),
    z
      .string()
      .regex(/^\d{1,4}$/, 'Enter how many people as a whole number, such as 6.')
      .transform(Number)
      .refine((n) => n > 0, 'Enter how many people as a whole number, such as 6.'),
  ],
  'Enter how many people as a whole number, such as 6.',
)

const paperCount = 'Enter how many as a whole number up to 500, such as 4, or leave it empty.'

/** A perspective: who answers, and how they speak. */
export const perspectiveForm = z.object({
  intent: z.enum(['save', 'remove']).default('save'),
  name: z
    .string('Enter a name, such as Headteachers.')
    .min(1, 'Enter a name, such as Headteachers.')
    .max(60, 'Use a name of at most 60 characters.'),
  initial: z
    .string('Enter one or two letters.')
    .min(1, 'Enter one or two letters.')
    .max(2, 'Enter one or two letters.'),
  mode: z.enum(['own_name', 'in_the_room', 'anonymous'], 'Choose how they speak.'),
  inTheRoom: people.optional(),
  spreadMayCross: z.literal('yes').optional(),
  onPaper: z
    .union(
      [
        z.literal('').transform(() => 0),
        z
          .string()
          .regex(/^\d{1,3}$/)
          .transform(Number),
      ],
      paperCount,
    )
    .refine((count) => count <= 500, paperCount)
    .default(0),
})

/** One person, or several pasted. Which of the two is right is told by `inviteProblems`. */
export const inviteForm = z.object({
  name: z.string().max(120, 'Use a name of at most 120 characters.').default(''),
  email: z.string().max(200, 'Use an e-mail address of at most 200 characters.').default(''),
  several: z.string().max(20_000, 'Paste at most 20,000 characters.').default(''),
  role: z.string('Choose a role.').min(1, 'Choose a role.').max(40),
  doubts: z.literal('right').optional(),
})

/** What is done to one person on the page of who answers. */
export const whoForm = z.object({
  intent: z.enum(['remind', 'remind-some', 'reminders-on', 'reminders-off', 'end-place', 'together']),
  one: z.string().max(36).default(''),
  other: z.string().max(36).default(''),
  seats: z.array(z.uuid()).default([]),
  seatId: z.string().max(36).optional(),
})

/** Opening answering, or moving the day by which answers are asked for. */
export const answeringForm = z.object({ answersBy: dayField })

/** The reveal is confirmed by its button alone. */
export const revealForm = z.object({ intent: z.literal('reveal') })

/** What the leaders settle on an element. `level` is a word of the framework or `open`. */
export const agreeForm = z.object({
  level: z.string('Choose a level, or leave it open.').min(1, 'Choose a level, or leave it open.').max(60),
  rationale: z.string().max(4000, 'Use at most 4,000 characters.').default(''),
  evidence: z.string().max(4000, 'Use at most 4,000 characters.').default(''),
  dissent: z.string().max(4000, 'Use at most 4,000 characters.').default(''),
  isPriority: z.literal('yes').optional(),
  version: z.coerce.number().int().min(0),
  keep: z.enum(['both', 'mine', 'theirs']).optional(),
})

const version = z.coerce.number('Open the page again.').int().min(0)
/**
 * A page of answers: for each element that stands on it the word chosen, a comment, what was said in the room, the version
 * it was written over, and what to keep. A page with one element leaves the fields of the others out.
 */
export function respondForm(asked: readonly { slug: string; kept: Answer }[]) {
  const fields = asked.flatMap(({ slug, kept }): [string, z.ZodType][] => [
    [`answer-${slug}`, z.string().max(60).optional()],
    [`comment-${slug}`, textOver(kept.comment, ' for a comment').default('')],
    [`for-${slug}`, textOver(notesOf(kept).saidFor).optional()],
    [`against-${slug}`, textOver(notesOf(kept).saidAgainst).optional()],
    [`dissent-${slug}`, textOver(notesOf(kept).dissent).optional()],
    [`version-${slug}`, version.optional()],
    [`keep-${slug}`, z.enum(['both', 'mine', 'theirs']).optional()],
  ])
  return z.object({
    intent: z.enum(['save', 'later', 'stay', 'next', 'previous']).default('save'),
    evidence: z.string().max(200).optional(),
    confirm: z.string().max(200).optional(),
    finished: z.enum(['yes', 'no']).optional(),
    inTheRoom: people.optional(),
    present: textOver('').optional(),
    [`version-${roomSlug}`]: version.optional(),
    [`keep-${roomSlug}`]: z.enum(['both', 'mine', 'theirs']).optional(),
    ...Object.fromEntries(fields),
  })
}

/** What the page sends while somebody types: a list of answers in one field. */
export const autosaveForm = z.object({ answers: z.string('Nothing was sent.').max(400_000) })

// Which length is too much depends on what is kept; `isTooLong` knows.
const sentText = z
  .string()
  .max(40_000)
  .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())

/** The answers inside that field. */
export const autosaveAnswers = z
  .array(
    z.object({
      elementId: z.uuid(),
      level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
      notMine: z.boolean(),
      comment: sentText,
      room: z
        .object({ saidFor: sentText, saidAgainst: sentText, dissent: sentText })
        .nullable()
        .default(null),
      inTheRoom: z
        .string()
        .regex(/^([1-9]\d{0,3})?$/)
        .optional(),
      version: z.int().min(0),
      keep: z.enum(['both', 'mine', 'theirs']).nullable(),
    }),
  )
  .max(60)
