import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** The fewest and the most lines of enquiry that a focus has: fewer is a wish, more is an inspection. */
export const [fewestLines, mostLines] = [2, 4] as const

/** One thread of the focus. `shortName` is what it is called on a phone; it may be empty. */
export type LineOfEnquiry = { id: string; question: string; shortName: string }

/** The focus as the host drafts it. */
export type FocusDraft = { priority: string; positionStatement: string; lines: readonly LineOfEnquiry[] }

/** The focus as it crosses to the visiting team: exactly this, and it does not change when the draft does. */
export type FrozenFocus = {
  priority: string
  positionStatement: string
  element: string | null
  lines: readonly LineOfEnquiry[]
}

/** What a focus still needs before it can be shared, each a sentence without its full stop. Empty when it is ready. */
export function missingFromFocus({ priority, positionStatement, lines }: FocusDraft): string[] {
  return [
    ...(priority.trim() === '' ? ['Say what you want your visitors to look at'] : []),
    ...(positionStatement.trim() === '' ? ['Say what you think and know about it yourselves'] : []),
    ...(lines.length < fewestLines ? ['Write at least two lines of enquiry'] : []),
    ...(lines.length > mostLines ? ['Keep at most four lines of enquiry'] : []),
  ]
}

/** Decides whether another line of enquiry may be added: four are as many as a visit can follow. */
export function mayAddLine(lines: readonly LineOfEnquiry[]): Verdict {
  if (lines.length < mostLines) return allowed
  return refused('There are four lines of enquiry, and a visit can follow no more. Take one out first.')
}

/** Makes the frozen copy of a focus. */
export function asFrozenFocus(draft: FocusDraft, element: string | null): FrozenFocus {
  return {
    priority: draft.priority,
    positionStatement: draft.positionStatement,
    element,
    lines: draft.lines.map(({ id, question, shortName }) => ({
      id,
      question,
      shortName: shortNameOf({ question, shortName }),
    })),
  }
}

const longestShortName = 28

/** What a line is called where there is little room: its own short name, or the beginning of its question. */
export function shortNameOf({ question, shortName }: Pick<LineOfEnquiry, 'question' | 'shortName'>): string {
  if (shortName.trim() !== '') return shortName.trim()
  if (question.length <= longestShortName) return question
  const cut = question.slice(0, longestShortName)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 12)).replace(/[\s,;:–-]+$/, '')} …`
}

/** Puts a line one place up or down; at the end of the list nothing moves. @returns the ids in their new order. */
export function moved(ids: readonly string[], id: string, way: 'up' | 'down'): string[] {
  const from = ids.indexOf(id)
  const to = from + (way === 'up' ? -1 : 1)
  if (from === -1 || to < 0 || to >= ids.length) return [...ids]
  const order = [...ids]
  order.splice(to, 0, ...order.splice(from, 1))
  return order
}

/** An element that a focus may come from, and whether the host chose it as a priority of its self-review. */
export type FocusElement = { id: string; title: string; isPriority: boolean }

/** The elements as the form offers them: the host's priorities first, and said to be so. */
export function offered(elements: readonly FocusElement[]): { value: string; label: string }[] {
  return elements
    .toSorted((a, b) => Number(b.isPriority) - Number(a.isPriority))
    .map(({ id, title, isPriority }) => ({
      value: id,
      label: isPriority ? `${title} (a priority of yours)` : title,
    }))
}

/** What a focus that nobody has begun starts from: the one priority that the host marked; nothing where it marked several. */
export function elementToBegin(elements: readonly FocusElement[]): string {
  const priorities = elements.filter(({ isPriority }) => isPriority)
  return priorities.length === 1 ? priorities[0]!.id : ''
}
