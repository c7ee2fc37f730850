import { notFound } from '#src/platform/refusal.ts'
import { csvResponse } from '#src/platform/web/csv.ts'
import { enter } from '../enter.ts'
import { barsOf } from '../hearing/cell-view.ts'
import { isLeader } from '../policy.ts'
import { getHeardCell } from '../queries/heat-map.ts'
import type { Route } from './+types/download-cell.ts'

/** The numbers behind one cell of the heat map, as a file; of a cell that shows nothing there is none. */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see-heat-map', async ({ db, actor }) => {
    const leads = isLeader(actor, args.params.selfReviewId)
    const { heard, element, perspective, cell } = await getHeardCell(db, args.params, leads ? 'all' : 'own')
    if (cell.shows !== 'answers') notFound('Nothing is shown of these answers, so there is no file of them.')
    return csvResponse(`${element.title} ${perspective.name} ${heard.cycle}.csv`, [
      ['Element', 'Group', 'Level', 'Answers'],
      ...barsOf(cell.counts, heard.framework.words).map(({ label, count }) => [
        element.title,
        perspective.name,
        label,
        count,
      ]),
    ])
  })
}
