import { data, redirect } from 'react-router'
import type { Here } from '#src/platform/enter.ts'
import { demand } from '#src/platform/refusal.ts'
import { evidenceIn, isSameWriting, joinWriting, type Written } from '../agreeing.ts'
import { positionOf } from '../answering/posted.ts'
import { agreeLevel } from '../commands/agree.ts'
import { agreeForm } from '../forms.ts'
import { mayAgree } from '../gates.ts'
import { getAgreePage } from '../queries/agree-page.ts'

/**
 * Writes down what the leaders agree on an element, as the form brings it, and goes on to `next`. Answers 422 with what
 * is wrong, and 409 with both texts where another leader wrote meanwhile (UX-17).
 */
export async function receiveAgreement(
  { db, actor, form, typed }: Here,
  at: { selfReviewId: string; elementId: string },
  next: string,
) {
  const { element, words, state, settled: theirs, selfReview } = await pageAt(db, at)
  demand(mayAgree(state))
  const input = form(agreeForm)
  if (!input.ok) return input.errors
  const { level, rationale, evidence, dissent, isPriority, version, keep = 'mine' } = input.value
  const mine: Written = {
    ...{ level: positionOf(level, words), rationale, dissent },
    ...{ evidence: evidenceIn(evidence), isPriority: isPriority === 'yes' },
  }
  if (theirs && isSameWriting(mine, theirs)) return redirect(next)
  if ((theirs?.version ?? 0) !== version) return data({ theirs, typed }, { status: 409 })
  const written = theirs ? joinWriting(keep, mine, theirs) : mine
  const said = { title: element.title, levelWord: written.level && (words[written.level - 1] ?? null) }
  const { elementId } = at
  const isWritten = await agreeLevel(db, actor, selfReview, said, { ...written, elementId, version })
  if (isWritten) return redirect(next)
  return data({ theirs: (await pageAt(db, at)).settled, typed }, { status: 409 })
}

function pageAt(db: Here['db'], { selfReviewId, elementId }: { selfReviewId: string; elementId: string }) {
  return getAgreePage(db, selfReviewId, elementId)
}
