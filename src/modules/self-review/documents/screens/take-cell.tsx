import { download } from '#src/platform/documents/download.ts'
import { enter } from '../../enter.ts'
import { baseOf } from '../../parts/trail.ts'
import { takeCell } from '../take-cell.ts'
import type { Route } from './+types/take-cell.ts'

/** The numbers behind one cell of the heat map, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { selfReviewId, elementId, perspectiveId } = args.params
  const { order, name } = await enter(args, 'self-review.take-copy', ({ db, actor }) =>
    takeCell(db, actor, args.params),
  )
  return download(args, order, {
    name,
    backTo: `${baseOf(selfReviewId)}/heat-map/${elementId}/${perspectiveId}`,
  })
}
