import { type Day, longDay } from '#src/ui/dates.ts'
import { capital, countWord } from '#src/ui/words.ts'
import type { Control, Importance } from '../priorities/planning.ts'

/** One thing that is to be done for a priority, as the plan has it: `when` in words, 'by 26 May 2027'. */
export type PlannedAction = { title: string; owner: string; when: string }

/** What the leaders planned for a priority. It is theirs to know, and the board's to whom they give it. */
export type PriorityPlan = {
  /** How important it is and how much of it is ours to change, in a sentence; empty where nobody has said. */
  weighed: string
  /** What could go wrong if nothing changes. */
  risk: string
  /** Who sees to it and where, in a sentence; empty where nobody has said. */
  seenTo: string
  /** What is in place already. */
  inPlace: string
  actions: readonly PlannedAction[]
  /** How many more actions the plan has, where a document has no room for them all. */
  more?: number
}

/** Who sees to a priority and where it is worked on, each if anybody said: 'Seen to by Sam Okafor, across the trust.' */
export function seenToWords(owner: string | null, where: string | null): string {
  if (owner) return `Seen to by ${owner}${where ? `, ${where}` : ''}.`
  return where ? `${capital(where)}.` : ''
}

const importanceWords: Record<Importance, string> = {
  'a little': 'matters a little',
  somewhat: 'matters somewhat',
  very: 'matters very much',
  'most of all': 'matters most of all',
}

const controlWords: Record<Control, string> = {
  ours: 'is ours to change',
  'partly ours': 'is partly ours to change',
  'not ours': 'is not ours to change',
}

/** How leaders weighed a priority, as far as they did: 'It matters most of all, and is partly ours to change.' */
export function weighedWords(importance: Importance | null, control: Control | null): string {
  const said = [importance && importanceWords[importance], control && controlWords[control]].filter(Boolean)
  return said.length > 0 ? `It ${said.join(', and ')}.` : ''
}

/** When an action is, or was, to be done: 'by 26 May 2027', 'was due 3 November 2026', 'done on 12 November 2026'. */
export function whenWords({ dueOn, doneOn }: { dueOn: Day | null; doneOn: Day | null }, today: Day): string {
  if (doneOn) return `done on ${longDay(doneOn)}`
  if (!dueOn) return 'no day yet'
  return `${dueOn < today ? 'was due' : 'by'} ${longDay(dueOn)}`
}

/** 'Pair two schools each term. Sam Okafor, by 26 May 2027.' */
function actionLine({ title, owner, when }: PlannedAction): string {
  return `${title.replace(/[.\s]+$/, '')}. ${owner}, ${when}.`
}

/** The actions for a priority, a line each, and how many more there are. */
export function actionLines({ actions, more = 0 }: PriorityPlan): string[] {
  const lines = actions.map(actionLine)
  return more > 0 ? [...lines, `And ${countWord(more, 'more', 'more')}, in the plan.`] : lines
}

/** What a priority still waits for: a board should know where nothing has been planned. */
export const nothingInPlan = 'Nothing for it stands in the plan yet.'
