import { type Day, daysBetween, longDay } from '#src/ui/dates.ts'
import { capital, countWord } from '#src/ui/words.ts'
import { allowed, refused, type Verdict } from '#src/verdict.ts'
import type { ActionLevel } from './where.ts'

/** What kind of work an action is: assurance checks and holds to account, networking connects people and inquires. */
export type ActionNature = 'assurance' | 'networking'

/** An action as it is written: anything may still be missing. */
export type ActionDraft = {
  title: string
  ownerName: string
  level: ActionLevel | null
  nature: ActionNature | null
  startsOn: Day | null
  dueOn: Day | null
  shouldChange: string
}

/** Who sees to an action, in words: a name that is nobody's account says that it reaches nobody. */
export function ownerWords({
  ownerName,
  isOwnerKnown,
}: {
  ownerName: string
  isOwnerKnown: boolean
}): string {
  return isOwnerKnown ? ownerName : `${ownerName} (no account here)`
}

/** How far an action has come. */
export type ActionProgress = { startsOn: Day | null; dueOn: Day | null; doneOn: Day | null }

/** A field of an action with what is wrong with it, a sentence for the person who writes it. */
export type ActionProblem = { field: keyof ActionDraft; because: string }

/**
 * Decides what an action still needs before it stands in a plan: an owner, a level, a nature, a day by which
 * it is due and what it should change, and dates in order. Empty when nothing is wrong.
 */
export function problemsOf(action: ActionDraft): ActionProblem[] {
  const required: [keyof ActionDraft, string][] = [
    ['title', 'Say what will be done.'],
    ['shouldChange', 'Say what should be different when it is done.'],
    ['ownerName', 'Name the person who will see that it is done.'],
    ['level', 'Choose where it is done.'],
    ['nature', 'Choose whether it checks (assurance) or connects (networking).'],
    ['dueOn', 'Choose the day by which it should be done.'],
  ]
  const missing = required
    .filter(([field]) => (action[field] ?? '').trim() === '')
    .map(([field, because]) => ({ field, because }))
  if (!startsAfterItIsDue(action)) return missing
  return [...missing, { field: 'dueOn', because: 'Choose a day on or after the day on which it starts.' }]
}

/** What is wrong with the days of a new action: one that is due before today would be late when it is written. */
export function faultInNewDays({ dueOn }: Pick<ActionDraft, 'dueOn'>, today: Day): ActionProblem[] {
  if (dueOn === null || daysBetween(today, dueOn) >= 0) return []
  return [{ field: 'dueOn', because: 'This day has passed. Choose a day from today on.' }]
}

function startsAfterItIsDue({ startsOn, dueOn }: Pick<ActionDraft, 'startsOn' | 'dueOn'>): boolean {
  return startsOn !== null && dueOn !== null && daysBetween(startsOn, dueOn) < 0
}

/** Decides whether an action may be closed: once, not before it starts, and with a word on what changed. */
export function mayCloseAction(action: ActionProgress, whatChanged: string, today: Day): Verdict {
  if (action.doneOn !== null) return refused(`This action was closed on ${longDay(action.doneOn)}.`)
  if (action.startsOn !== null && daysBetween(today, action.startsOn) > 0) {
    return refused(
      `This action starts on ${longDay(action.startsOn)}. Change its dates first if it is done already.`,
    )
  }
  return whatChanged.trim() === '' ? refused('Say what changed, even if it was not what you hoped.') : allowed
}

/** Decides whether an action is overdue: from the day after it was due, until it is done. */
export function isOverdue({ dueOn, doneOn }: ActionProgress, today: Day): boolean {
  return doneOn === null && dueOn !== null && daysBetween(dueOn, today) > 0
}

/** How far an action that is not done is: not yet begun before its first day; under way from then on, or where it has none. */
export function openStatus(startsOn: Day | null, today: Day): 'not-yet' | 'in-progress' {
  return startsOn !== null && startsOn > today ? 'not-yet' : 'in-progress'
}

/** How a plan balances its two natures; `leans` is null while neither outweighs the other. */
export type Balance = { assurance: number; networking: number; leans: ActionNature | null; sentence: string }

/**
 * Weighs assurance against networking in a plan. It leans once one nature holds more than three quarters
 * of four actions or more; with fewer actions the counts say enough. Too much assurance breeds compliance,
 * too much networking is activity without effect: the sentence asks, and does not judge.
 */
export function balance(actions: readonly { nature: ActionNature }[]): Balance {
  const assurance = actions.filter((action) => action.nature === 'assurance').length
  const networking = actions.length - assurance
  const leans = leaning(assurance, networking)
  if (actions.length === 0) return { assurance, networking, leans, sentence: 'There is no action yet.' }
  const checks = assurance === 0 ? 'no action checks' : countWord(assurance, 'action checks', 'actions check')
  const connects = networking === 0 ? 'none connects' : countWord(networking, 'connects', 'connect')
  const counts = `${capital(checks)}, ${connects}.`
  return { assurance, networking, leans, sentence: leans === null ? counts : `${counts} ${questions[leans]}` }
}

const questions: Record<ActionNature, string> = {
  assurance: 'What would help people to learn from each other here, as well as being checked?',
  networking: 'How will you know what this work has changed?',
}

function leaning(assurance: number, networking: number): ActionNature | null {
  const total = assurance + networking
  if (total < 4) return null
  if (assurance > total * 0.75) return 'assurance'
  return networking > total * 0.75 ? 'networking' : null
}
