import { z } from 'zod'
import { isTelephone } from './telephone.ts'

const nameOf = (whom: string) =>
  z
    .string(`Enter the name of ${whom}.`)
    .min(1, `Enter the name of ${whom}.`)
    .max(120, 'Use a name of at most 120 characters.')

const day = (what: string) =>
  z
    .string()
    .optional()
    .transform((text) => text || null)
    .refine(
      (text) => text === null || isCalendarDay(text),
      `Enter ${what} as a date, such as 21 November 2026, or leave it empty.`,
    )

/** Whether a text is a day of the calendar from 2000 to 2099, as a date field sends it. */
export function isCalendarDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

/** A trust's answer to a proposal. */
export const answerForm = z.object({
  decision: z.enum(['accepted', 'declined'], 'Choose whether your trust accepts or declines.'),
  reason: z.string().max(1000, 'Use at most 1,000 characters.').default(''),
})

/** A signature under the principles or the agreement: the name typed, and that the page was read. */
export const signForm = z.object({
  name: z
    .string('Type your name to sign.')
    .min(3, 'Type your full name to sign.')
    .max(120, 'Use a name of at most 120 characters.'),
  isRead: z.literal('yes', 'Say that you have read this page and sign it for your trust.'),
})

/** A trust's safeguarding lead and its data protection contact. */
export const contactsForm = z.object({
  safeguardingName: nameOf('your safeguarding lead'),
  safeguardingTelephone: z
    .string('Enter the telephone number of your safeguarding lead.')
    .min(1, 'Enter the telephone number of your safeguarding lead.')
    .max(40, 'Use one telephone number of at most 40 characters.')
    .refine(
      (text) => text === '' || isTelephone(text),
      'Enter a telephone number that can be rung in the United Kingdom, such as 01632 960 118 or 07700 900 123.',
    ),
  dataContactName: nameOf('your data protection contact'),
  dataContactEmail: z
    .string('Enter the e-mail address of your data protection contact.')
    .max(200, 'Use an e-mail address of at most 200 characters.')
    .pipe(z.email('Enter an e-mail address in the form name@example.org.')),
})

/** The days of a partnership; each may be left open. */
export const partnershipDatesForm = z.object({
  answersBy: day('the day by which people answer'),
  exploringOn: day('the day of the exploring meeting'),
  exploringHeldOn: day('the day on which the exploring meeting was held'),
})

/** The days of one review. */
export const reviewDatesForm = z.object({
  focusBy: day('the day by which the host states its focus'),
  visitFrom: day('the first day of the visit'),
  visitTo: day('the last day of the visit'),
  debriefOn: day('the day of the debrief'),
})

/** One person to add to a trust's exploring team, or one seat to end. */
export const explorersForm = z.object({
  intent: z.enum(['add', 'end']),
  membershipId: z.uuid('Choose a person of your trust.').optional(),
  seatId: z.uuid().optional(),
})

/** A stage that the associate opens early, and why, for everybody to read. */
export const openEarlyForm = z.object({
  stage: z.enum(['focusing', 'sharing', 'acting', 'closed'], 'This stage cannot be opened early.'),
  because: z
    .string('Say why, for both trusts to read.')
    .min(10, 'Say why in a sentence, for both trusts to read.')
    .max(500, 'Use at most 500 characters.'),
})
