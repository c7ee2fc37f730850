import { asReport } from '#src/modules/self-review/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { explored, exploringOf } from './explore-page.ts'
import { mayAnswerQuestion, mayAsk } from './policy.ts'
import { listQuestions } from './queries.ts'

type Where = { partnershipId: string; trustId: string; elementId: string }

/** One element of a disclosed self-review with its questions, and what its reader may do. @throws 404 until it is open. */
export async function elementPage(db: Db, actor: Actor, where: Where) {
  const { partnership, mine, disclosed, ...page } = await explored(db, actor, where)
  const themes = disclosed ? asReport(disclosed.copy) : []
  const elements = themes.flatMap((theme) => theme.entries)
  const at = elements.findIndex((entry) => entry.key === where.elementId)
  const element =
    elements[at] ?? notFound('This element is not open to you, or there is none at this address.')
  const exploring = await exploringOf(db, partnership)
  return {
    ...page,
    partnership,
    mine,
    element,
    theme: themes.find((theme) => theme.entries.includes(element))?.title ?? '',
    previous: elements[at - 1] ?? null,
    next: elements[at + 1] ?? null,
    questions: await listQuestions(db, partnership.id, {
      askedOf: page.trust.id,
      elementId: where.elementId,
    }),
    newId: newId(),
    asking: mayAsk(exploring),
    answering: mayAnswerQuestion(exploring),
  }
}
