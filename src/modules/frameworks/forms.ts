import { z } from 'zod'
import { modes } from './document.ts'
import { groupField, groupPlaces, modeField, namedTwice } from './drafting/who-is-asked.ts'
import { longest } from './longest.ts'

const text = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most.toLocaleString('en-GB')} characters.`)
    .optional()
    .transform((typed) => typed ?? '')

const needed = (most: number, because: string) =>
  z
    .string(because)
    .min(1, because)
    .max(most, `Use at most ${most.toLocaleString('en-GB')} characters.`)

const id = z.uuid('Open the page again and send it once more.')

/** What every form of a draft carries: a mark of what stood in its fields when they were read. */
const mark = text(40)

/** Beginning a draft: with nothing, or from a version that is published. */
export const beginForm = z
  .object({
    id,
    how: z.enum(['empty', 'copy', 'next'], 'Choose how to begin.'),
    title: text(longest.title),
    from: text(40),
  })
  .superRefine(({ how, title, from }, context) => {
    if (how === 'empty' && !title)
      context.addIssue({ code: 'custom', path: ['title'], message: 'Say what the framework is called.' })
    if (how !== 'empty' && !from)
      context.addIssue({ code: 'custom', path: ['from'], message: 'Choose the version to begin from.' })
  })

/** What is done on the page of a draft: adding, moving, taking out, putting back, removing the draft. */
export const draftIntentForm = z.object({
  intent: z.enum(
    ['add-theme', 'add-element', 'up', 'down', 'take-out', 'put-back', 'remove', 'restore'],
    'Choose what to do.',
  ),
  key: text(40),
  id: text(40),
  title: text(longest.title),
  version: z.coerce.number().int().optional(),
})

/** The facts of a draft. */
export const detailsForm = z.object({
  mark,
  title: needed(longest.title, 'Say what the framework is called.'),
  version: needed(40, 'Name the version, such as “1” or “2026”.'),
  description: text(longest.text),
  notes: text(longest.text),
  suits: z.enum(['trust', 'school', 'any'], 'Say for whom it is written.'),
  licence: text(200),
  source: text(longest.text),
  attribution: text(longest.text),
})

const word = needed(40, 'Give this level a word.').regex(
  /\D/,
  'Use a word. To a school leader in England a digit is a grade.',
)

/** The four words of the scale, and which of them every element describes. */
export const scaleForm = z
  .object({
    mark,
    'word-1': word,
    'word-2': word,
    'word-3': word,
    'word-4': word,
    described: z.array(z.string()),
    turn: z.literal('round').optional(),
  })
  .superRefine((scale, context) => {
    const words = ([1, 2, 3, 4] as const).map((at) => scale[`word-${at}`].toLocaleLowerCase('en-GB'))
    const twice = words.findIndex((each, at) => words.indexOf(each) < at)
    if (twice >= 0)
      context.addIssue({
        code: 'custom',
        path: [`word-${twice + 1}`],
        message: 'Two levels have this word. Give each its own.',
      })
    if (!scale.described.includes('1') || !scale.described.includes('4'))
      context.addIssue({
        code: 'custom',
        path: ['described'],
        message: 'The two ends are always described: people say which they are nearer.',
      })
  })

const groupName = text(60)
const groupMode = z.enum(modes, 'Choose how they answer.').default('own_name')

/** The groups that a framework suggests to ask, and how each answers. */
export const whoIsAskedForm = z
  .object({
    mark,
    ...Object.fromEntries(groupPlaces.map((place) => [groupField(place), groupName])),
    ...Object.fromEntries(groupPlaces.map((place) => [modeField(place), groupMode])),
  })
  .superRefine((groups, context) => {
    const twice = namedTwice(groups)
    if (twice)
      context.addIssue({
        code: 'custom',
        path: [groupField(twice)],
        message: 'There is a group of this name above. Give each its own.',
      })
  })

/** A theme. */
export const themeForm = z.object({
  mark,
  title: needed(longest.title, 'Say what the theme is called.'),
  code: text(20),
  note: text(longest.text),
})

/** An element: what people answer, and what helps them to. */
export const elementForm = z.object({
  mark,
  title: needed(longest.title, 'Say what the element is called.'),
  shortTitle: text(60),
  code: text(20),
  strand: text(longest.title),
  prompts: text(longest.list),
  evidence: text(longest.list),
  challengeQuestions: text(longest.list),
  kind: z.union([z.literal(''), z.enum(['assurance', 'networking'])]).optional(),
  'level-1': text(longest.text),
  'level-2': text(longest.text),
  'level-3': text(longest.text),
  'level-4': text(longest.text),
})

/** How an element is tied to one of another framework. */
export const linkForm = z.object({
  intent: z.enum(['add', 'remove'], 'Choose what to do.'),
  kind: z.enum(['exact match', 'related'], 'Say how the two belong together.'),
  other: z.uuid('Choose the element of the other framework.'),
})

/** Why a version is withdrawn. */
export const withdrawForm = z.object({
  because: needed(500, 'Say why, in a sentence: those who meant to use it will read it.'),
})

/** Making a draft of a spreadsheet: what the framework is called. */
export const sheetForm = z.object({ title: needed(longest.title, 'Say what the framework is called.') })
