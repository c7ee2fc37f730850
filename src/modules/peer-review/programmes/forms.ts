import { z } from 'zod'
import { isCalendarDay } from '../partnerships/forms.ts'

const day = (what: string) =>
  z
    .string()
    .optional()
    .transform((text) => text ?? '')
    .refine(
      (text) => text === '' || isCalendarDay(text),
      `Enter ${what} as a date, such as 21 November 2026, or leave it empty.`,
    )

/** A proposal of a partnership, before it is checked against who is in the programme. */
export const proposalForm = z.object({
  first: z.uuid('Choose the first trust.'),
  second: z.uuid('Choose the second trust.'),
  associate: z.uuid('Choose the associate.'),
  frameworkVersion: z.uuid('Choose the framework for both self-reviews.'),
  cohort: z
    .string('Enter the cohort, such as Autumn 2026.')
    .min(1, 'Enter the cohort, such as Autumn 2026.')
    .max(60, 'Use at most 60 characters.'),
  answersBy: day('the day by which people answer'),
  exploringOn: day('the day of the exploring meeting'),
})

/** What a programme lead proposes. */
export type Proposal = z.output<typeof proposalForm>

/** The same with its key, made when the page was shown: sent twice, it makes one partnership. */
export const checkedProposalForm = proposalForm.extend({
  id: z.uuid('Open this page again and propose once more.'),
})
