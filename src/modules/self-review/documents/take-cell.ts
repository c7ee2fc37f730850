import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { Order } from '#src/platform/documents/press.ts'
import { notFound } from '#src/platform/refusal.ts'
import { inSentence } from '#src/ui/words.ts'
import { barsOf } from '../hearing/cell-view.ts'
import { isLeader } from '../policy.ts'
import { getHeardCell } from '../queries/heat-map.ts'
import { getMaker } from './agreed-for.ts'
import { cellProvenance } from './provenance.ts'
import { recordCopy } from './take-copy.ts'

/**
 * Makes up the order for the numbers behind one cell of the heat map, and records who took them away (LOG-06). Answers
 * 404 where the asker sees no such cell, and for a cell that shows nothing: there is no file of it.
 */
export async function takeCell(
  db: Db,
  actor: Actor,
  at: { selfReviewId: string; elementId: string; perspectiveId: string },
): Promise<{ order: Order; name: string }> {
  const sees = isLeader(actor, at.selfReviewId) ? 'all' : 'own'
  const { heard, element, perspective, cell } = await getHeardCell(db, at, sees)
  if (cell.shows !== 'answers') notFound('Nothing is shown of these answers, so there is no file of them.')
  const { organisation, ...maker } = await getMaker(db, actor)
  await recordCopy(db, heard, `how ${inSentence(perspective.name)} answered ${element.title}, as CSV`)
  const answers = {
    name: 'Answers',
    columns: ['Element', 'Group', 'Level', 'Answers'].map((label) => ({ label, width: 20 })),
    rows: barsOf(cell.counts, heard.framework.words).map((bar) => [
      element.title,
      perspective.name,
      bar.label,
      bar.count,
    ]),
  }
  const title = `${element.title} ${perspective.name} ${heard.cycle}`
  const provenance = cellProvenance({ organisation, group: perspective.name, sees }, maker)
  return { order: { as: 'csv', content: { title, provenance, tables: [answers] } }, name: title }
}
