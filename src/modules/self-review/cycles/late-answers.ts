import { type Answer, isGiven, isSameAnswer, join, type KeptAnswer, noAnswer } from '../answering/answer.ts'

/** An answer to an element of an earlier version, sent by a page that was open when the self-review moved. */
export type LateAnswer = Answer & { elementId: string }

/** What becomes of late answers: what to write to the elements of now, and what no element of now carries on. */
export type Late = { changes: KeptAnswer[]; unasked: LateAnswer[] }

/**
 * Takes late answers over to the elements that carry them on, as the move itself would have done. Where the person has
 * not looked at what was carried over yet, their late word is their last: its level stands. Where they have, the level
 * that they chose there stands. Every word of both comments is kept.
 */
export function carryLate(
  late: readonly LateAnswer[],
  links: readonly { from: string; to: string }[],
  kept: readonly KeptAnswer[],
): Late {
  const now = new Map(kept.map((answer) => [answer.elementId, answer]))
  const changed = new Set<string>()
  const unasked: LateAnswer[] = []
  for (const answer of late) {
    const targets = links.filter(({ from }) => from === answer.elementId)
    if (targets.length === 0) unasked.push(answer)
    for (const { to } of targets) {
      const there = now.get(to) ?? { ...noAnswer, elementId: to, version: 0 }
      const isOnlySource = links.filter((link) => link.to === to).length === 1
      const next = { ...joinLate(answer, there, isOnlySource), elementId: to, version: there.version }
      if (isSameAnswer(next, there)) continue
      now.set(to, { ...next, ...(there.confirmAgain ? { confirmAgain: true } : {}) })
      changed.add(to)
    }
  }
  return { changes: [...changed].map((id) => now.get(id)!), unasked }
}

function joinLate(late: LateAnswer, there: KeptAnswer, isOnlySource: boolean): Answer {
  const { elementId: _, ...said } = late
  const both = join('both', said, there)
  const isUntouched = there.confirmAgain === true || !isGiven(there)
  const level = levelOf(late, there, { isOnlySource, isUntouched })
  return { ...both, ...level }
}

type Standing = { isOnlySource: boolean; isUntouched: boolean }

function levelOf(late: Answer, there: KeptAnswer, { isOnlySource, isUntouched }: Standing) {
  const keep = { level: there.level, notMine: there.notMine }
  if (!isGiven(late) || !isUntouched) return keep
  const mine = { level: late.level, notMine: late.notMine }
  if (isOnlySource) return mine
  // Several became one: the level stands only where all that were given are the same.
  const isSame = late.level === there.level && late.notMine === there.notMine
  return isSame ? keep : { level: null, notMine: false }
}
