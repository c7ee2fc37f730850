import type { Keep } from './answering/answer.ts'
import type { Position } from './middle.ts'

/** What leaders write about one element. `dissent` is of those among them who saw it otherwise; it stays at home. */
export type Written = {
  level: Position | null
  rationale: string
  evidence: string[]
  dissent: string
  isPriority: boolean
}

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
    one.dissent === other.dissent &&
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
  return {
    level: mine.level ?? theirs.level,
    rationale: bothTexts(mine.rationale, theirs.rationale),
    dissent: bothTexts(mine.dissent, theirs.dissent),
    evidence: [...new Set([...theirs.evidence, ...mine.evidence])],
    isPriority: mine.isPriority || theirs.isPriority,
  }
}

function bothTexts(mine: string, theirs: string): string {
  return theirs.includes(mine) ? theirs : [theirs, mine].filter(Boolean).join('\n\n')
}
