import { daysBetween } from '#src/ui/dates.ts'
import { andList, capital, countWord } from '#src/ui/words.ts'
import { allowed, type Refused, refused, type Verdict } from '#src/verdict.ts'
import { fewestShown, type Mode } from './anonymity.ts'
import type { Position } from './middle.ts'

/** How far a self-review has come. Each of the three happens once and is never undone. */
export type SelfReviewState = 'setting up' | 'answering' | 'revealed'

/** A perspective as the gates see it: how many people were invited, and how many answered anything. */
export type PerspectiveFacts = {
  name: string
  mode: Mode
  invited: number
  answered: number
  /** How many were in the room, where a group gave one answer and has said. */
  inTheRoom?: number | null
}

/**
 * An element as the gates see it: `agreement` is null until the leaders have settled it, and its level is
 * null when they settled to leave it open.
 */
export type ElementFacts = { title: string; agreement: { level: Position | null; rationale: string } | null }

/** Decides whether answering may open: there are perspectives, with people, each able to speak in its mode. */
export function mayOpenAnswering(state: SelfReviewState, perspectives: readonly PerspectiveFacts[]): Verdict {
  if (state !== 'setting up') return refused('Answering has been opened already.')
  if (perspectives.length === 0)
    return refused('Nobody is asked yet. Add a perspective and invite its people.')
  const empty = perspectives.filter((p) => p.invited === 0).map((p) => p.name)
  if (empty.length > 0) return refused(`Nobody is invited yet to answer for ${andList(empty)}.`)
  const tooFew = perspectives
    .filter((p) => p.mode === 'anonymous' && p.invited < fewestShown)
    .map((p) => p.name)
  if (tooFew.length === 0) return allowed
  return refused(
    `Fewer than three people are invited to answer anonymously for ${andList(tooFew)}, so nothing could be shown. Invite more people, or let them speak in another way.`,
  )
}

/** What is wrong with the day by which answers are asked for: one that has passed would tell everybody they are late. */
export function faultInDeadline(
  answersBy: string | null,
  today: string,
): { field: string; message: string } | null {
  if (answersBy === null) return null
  const days = daysBetween(today, answersBy)
  if (days < 0) return { field: 'answersBy', message: 'Enter a day from today on; this one has passed.' }
  if (days > 366)
    return { field: 'answersBy', message: 'Enter a day within a year; this one is further away.' }
  return null
}

/** Decides whether a perspective may still change how it speaks: it is declared before anyone answers, and then holds. */
export function mayChangeMode(state: SelfReviewState, perspective: PerspectiveFacts): Verdict {
  if (state === 'revealed') return refused('This self-review has been revealed.')
  if (perspective.answered === 0) return allowed
  return refused(
    `${perspective.name} have begun to answer, and were told who would see what. How they speak stays as it was declared.`,
  )
}

/** Decides whether an answer may be given or changed: from the opening of answering until the reveal. */
export function mayAnswer(state: SelfReviewState): Verdict {
  if (state === 'answering') return allowed
  return state === 'setting up'
    ? refused('Answering has not opened yet. The leaders of this self-review will invite you when it does.')
    : refused('Answering closed when the self-review was revealed, so this answer was not saved.')
}

/** The verdict on a reveal; when it may happen, the names of the perspectives of which nothing would show. */
export type RevealVerdict = { ok: true; wouldShowNothing: string[] } | Refused

/**
 * Decides whether a self-review may be revealed, which closes answering for good: at least one perspective
 * must show something.
 */
export function mayReveal(state: SelfReviewState, perspectives: readonly PerspectiveFacts[]): RevealVerdict {
  if (state === 'revealed') return refused('This self-review has been revealed already.')
  if (state === 'setting up') return refused('Answering has not opened yet, so there is nothing to reveal.')
  if (perspectives.every((p) => p.answered === 0)) return refused('Nobody has answered yet.')
  const silent = perspectives.filter(showsNothing).map((p) => p.name)
  if (silent.length < perspectives.length) return { ok: true, wouldShowNothing: silent }
  return refused(
    'Too few people have answered for anything to be shown. Anonymous answers need at least three.',
  )
}

/** Whether no element of a perspective could show anything: enough people answering says nothing yet of each element. */
function showsNothing({ mode, answered }: PerspectiveFacts): boolean {
  return answered < (mode === 'anonymous' ? fewestShown : 1)
}

/** Decides whether the leaders may agree a level: only once they have heard everybody. */
export function mayAgree(state: SelfReviewState): Verdict {
  if (state === 'revealed') return allowed
  return refused('Levels are agreed after the reveal, when everybody has been heard.')
}

/**
 * Decides whether the self-review may be disclosed: every element has an agreed level with a rationale, or
 * has been left open on purpose. What is missing is named, or counted where it is much.
 */
export function mayDisclose(state: SelfReviewState, elements: readonly ElementFacts[]): Verdict {
  if (state !== 'revealed')
    return refused('A self-review is disclosed after its reveal, when its levels are agreed.')
  const unsettled = elements.filter((element) => element.agreement === null)
  if (unsettled.length > 0) {
    return refused(`${nameOrCount(unsettled)} still to be agreed. Agree a level, or leave it open.`)
  }
  const unexplained = elements.filter(lacksRationale)
  if (unexplained.length === 0) return allowed
  return refused(
    `${nameOrCount(unexplained)} still without a rationale. Say in a sentence why you chose the level.`,
  )
}

function lacksRationale({ agreement }: ElementFacts): boolean {
  return agreement !== null && agreement.level !== null && agreement.rationale.trim() === ''
}

function nameOrCount(elements: readonly ElementFacts[]): string {
  const titles = elements.map((element) => element.title)
  const verb = titles.length === 1 ? 'is' : 'are'
  const named = titles.length <= 3 ? titles.join('; ') : countWord(titles.length, 'element', 'elements')
  return `${capital(named)} ${verb}`
}
