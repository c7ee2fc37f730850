import { allowed, refused, type Verdict } from '#src/verdict.ts'
import type { Mode } from '../anonymity.ts'
import { isGiven } from '../answering/answer.ts'
import type { SelfReviewState } from '../gates.ts'
import type { Position } from '../middle.ts'

type Perspective = { name: string; mode: Mode; invited: number; onPaper: number; sheets: number }

/** How many of those asked have a seat, and so answer on a screen. */
function seatsOf({ invited, onPaper, sheets }: Perspective): number {
  return invited - Math.max(onPaper, sheets)
}

/**
 * Whether a sheet that came back on paper may be typed in: while answering is open. A room gives one answer, so its sheet
 * is taken only where nobody has been invited to write it down on a screen.
 */
export function mayTypeSheet(state: SelfReviewState, perspective: Perspective): Verdict {
  if (state === 'setting up') return refused('Answering has not opened yet. Type the sheets in once it has.')
  if (state === 'revealed')
    return refused('This self-review has been revealed, so no sheet can be typed in any more.')
  if (perspective.mode !== 'in_the_room') return allowed
  if (perspective.sheets > 0) return refused(`The one answer of ${perspective.name} has been typed in.`)
  if (seatsOf(perspective) === 0) return allowed
  return refused(
    `Somebody is invited to write down the one answer of ${perspective.name}. Give them the sheet, or take their place away.`,
  )
}

/** Whether a sheet says anything at all: at least one level, or that one element is not theirs to judge. */
export function isFilledIn(
  answers: readonly { level: Position | null; notMine: boolean; comment: string }[],
): boolean {
  return answers.some(isGiven)
}
