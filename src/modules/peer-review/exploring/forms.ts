import { z } from 'zod'

/** Who is to read a disclosure: seats, at least one. */
export const readersForm = z.object({
  seats: z
    .array(z.uuid('Choose people from the list.'))
    .min(1, 'Choose at least one person to read it.')
    .max(50),
})

/** A probing question; its key is made when the page is shown, so that sent twice it is asked once. */
export const questionForm = z.object({
  id: z.uuid('Open this page again and ask once more.'),
  question: z
    .string('Write your question.')
    .min(1, 'Write your question.')
    .max(1000, 'Use at most 1,000 characters. A short question opens more.'),
})

/** An answer to a probing question, and which version of it the writer had before them. */
export const answerQuestionForm = z.object({
  questionId: z.uuid('Open this page again and answer once more.'),
  version: z.coerce.number().int().min(1),
  answer: z
    .string('Write your answer.')
    .min(1, 'Write your answer, or leave the question open for now.')
    .max(3000, 'Use at most 3,000 characters.'),
})

/** The associate's plan for the exploring meeting. */
export const agendaForm = z.object({
  agenda: z.string().max(3000, 'Use at most 3,000 characters.').default(''),
  version: z.coerce.number().int().min(0),
})
