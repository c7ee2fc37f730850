import type { Db } from '#src/platform/database/db.ts'
import type { FormErrors, Here } from '#src/platform/enter.ts'
import { demand } from '#src/platform/refusal.ts'
import type { KnownReview } from '../review-facts.ts'
import { addLine, moveLine, removeLine, saveFocus } from './commands/draft-focus.ts'
import { mayAddLine } from './focus.ts'
import { focusForm, lineForm } from './forms.ts'
import { getFocusDraft } from './queries/focus.ts'

type OnDraft = { db: Db; review: KnownReview; lineId: string; form: Here['form'] }
type Outcome =
  | { is: 'done' }
  | { is: 'invalid'; errors: FormErrors }
  | { is: 'changed-meanwhile'; typed: Record<string, unknown> }

const done: Outcome = { is: 'done' }

async function move({ db, review, lineId }: OnDraft, way: 'up' | 'down'): Promise<Outcome> {
  const { lines } = await getFocusDraft(db, review.id)
  await moveLine(db, review, { lines, lineId, way })
  return done
}

/** What each button of the page on which the focus is drafted does. */
export const onDraft = {
  async 'save-focus'({ db, review, form }: OnDraft): Promise<Outcome> {
    const input = form(focusForm)
    if (!input.ok) return { is: 'invalid', errors: input.errors }
    const isSaved = await saveFocus(db, review, input.value, input.value.version)
    return isSaved ? done : { is: 'changed-meanwhile', typed: input.value }
  },
  async 'add-line'({ db, review, form }: OnDraft): Promise<Outcome> {
    const input = form(lineForm)
    if (!input.ok) return { is: 'invalid', errors: input.errors }
    const { lines } = await getFocusDraft(db, review.id)
    if (!lines.some((line) => line.id === input.value.id)) demand(mayAddLine(lines))
    await addLine(db, review, input.value)
    return done
  },
  async remove({ db, review, lineId }: OnDraft): Promise<Outcome> {
    await removeLine(db, review, lineId, 'remove')
    return done
  },
  async restore({ db, review, lineId }: OnDraft): Promise<Outcome> {
    const { lines } = await getFocusDraft(db, review.id)
    demand(mayAddLine(lines))
    await removeLine(db, review, lineId, 'restore')
    return done
  },
  up: (of: OnDraft) => move(of, 'up'),
  down: (of: OnDraft) => move(of, 'down'),
}
