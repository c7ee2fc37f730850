import type { Keep } from './answering/answer.ts'
import type { Position } from './middle.ts'

/** What leaders write about one element. */
export type Written = { level: Position | null; rationale: string; evidence: string[]; isPriority: boolean }

/** The titles of evidence, one a line; blank lines and repetitions say nothing. */
export function evidenceIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]
}

/** Whether two leaders wrote the same. */
export function isSameWriting(one: Written, other: Written): boolean {
  return (
    one.level === other.level &&
    one.rationale === other.rationale &&
    one.isPriority === other.isPriority &&
    one.evidence.join('\n') === other.evidence.join('\n')
  )
}

/**
 * Joins what two leaders wrote at once, as the second chooses. Both keeps every sentence and every title, the level
 * chosen here, and the mark of a priority if either set it.
 */
export function joinWriting(keep: Keep, mine: Written, theirs: Written): Written {
  if (keep === 'mine') return mine
  if (keep === 'theirs') return theirs
  const rationale = theirs.rationale.includes(mine.rationale)
    ? theirs.rationale
    : [theirs.rationale, mine.rationale].filter(Boolean).join('\n\n')
  return {
    level: mine.level ?? theirs.level,
    rationale,
    evidence: [...new Set([...theirs.evidence, ...mine.evidence])],
    isPriority: mine.isPriority || theirs.isPriority,
  }
}
