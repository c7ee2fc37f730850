import type { DocumentBlock } from '#src/ui/document/blocks.ts'
import { andList, inSentence } from '#src/ui/words.ts'
import { planBlocks } from './agreed-document.ts'
import type { AgreedElement } from './agreed-review.ts'
import { actionLines, nothingInPlan, type PriorityPlan } from './priority-plan.ts'

/** How many priorities the second page has room for with a question each. */
const mostShown = 8

/** How many letters of an action a board reads; the whole is in the plan. */
const actionLength = 120

/** How many letters the questions of one priority have together, where they are more than one. */
const questionsLength = 400

/** How much of each priority the second page has room for: letters of the reason, of what could go wrong, of who sees to it and where, and of what is in place, and how many of the rest. */
function roomFor(priorities: number) {
  if (priorities <= 3)
    return {
      reason: 320,
      risk: 200,
      seenTo: 160,
      inPlace: 200,
      actions: 3,
      questions: 3,
      between: '\n\n',
      isBrief: false,
    }
  if (priorities <= 5)
    return {
      reason: 180,
      risk: 75,
      seenTo: 90,
      inPlace: 75,
      actions: 2,
      questions: 2,
      between: ' ',
      isBrief: false,
    }
  return { reason: 0, risk: 0, seenTo: 90, inPlace: 0, actions: 1, questions: 1, between: ' ', isBrief: true }
}

/** The second page: every priority, with as much of what is planned and asked as there is room for; those beyond it by name. */
export function prioritiesBlocks(priorities: readonly AgreedElement[]): DocumentBlock[] {
  if (priorities.length === 0)
    return [{ block: 'paragraph', text: 'The leaders have chosen no priorities yet.' }]
  const room = roomFor(priorities.length)
  const shown = priorities.length > mostShown ? priorities.slice(0, mostShown - 1) : priorities
  const rest = priorities.slice(shown.length).map(({ title }) => inSentence(title))
  const others: DocumentBlock[] =
    rest.length > 0
      ? [
          {
            block: 'paragraph',
            text: `Priorities too: ${andList(rest)}. The agreed self-review has what is planned for them.`,
          },
        ]
      : []
  return [...shown.map((element) => priorityBlock(element, room)), ...others]
}

function priorityBlock(element: AgreedElement, room: ReturnType<typeof roomFor>): DocumentBlock {
  const { title, level, noLevel, rationale, plan, questions } = element
  return {
    block: 'together',
    blocks: [
      { block: 'heading', depth: 3, text: title },
      { block: 'level', level, none: noLevel, mark: null },
      ...(rationale && room.reason > 0
        ? [{ block: 'paragraph', text: shortened(rationale, room.reason) } as const]
        : []),
      ...(plan ? planAsRoomAllows(plan, room) : []),
      ...(questions.length > 0
        ? [
            {
              block: 'questions',
              heading: 'Questions to ask',
              questions: asked(questions, room.questions),
            } as const,
          ]
        : []),
    ],
  }
}

function planAsRoomAllows(plan: PriorityPlan, room: ReturnType<typeof roomFor>): DocumentBlock[] {
  const { risk, inPlace, actions } = plan
  const seenTo = shortened(plan.seenTo, room.seenTo)
  const shown: PriorityPlan = {
    weighed: '',
    risk: room.risk > 0 ? shortened(risk, room.risk) : '',
    seenTo,
    inPlace: room.inPlace > 0 ? shortened(inPlace, room.inPlace) : '',
    actions: actions
      .slice(0, room.actions)
      .map((action) => ({ ...action, title: shortened(action.title, actionLength) })),
    more: actions.length - room.actions,
  }
  if (!room.isBrief) return planBlocks(shown, room.between)
  const lines = actionLines(shown)
  const planned = lines.length > 0 ? `In the plan: ${lines.join(' ')}` : nothingInPlan
  return [{ block: 'paragraph', text: [seenTo, planned].filter(Boolean).join(' ') }]
}

/** The first questions, so many at the most: the first however long it is, the others while they are short together. */
export function asked(questions: readonly string[], most: number): string[] {
  const lengths = questions.map((_, at) => questions.slice(0, at + 1).join('').length)
  return questions.slice(0, most).filter((_, at) => at === 0 || lengths[at]! <= questionsLength)
}

/** A text of so many letters at the most, ended at a sentence where one ends late enough, or else at a word. */
export function shortened(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '))
  if (sentence > length / 2) return cut.slice(0, sentence + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:–-]+$/, '')} …`
}
