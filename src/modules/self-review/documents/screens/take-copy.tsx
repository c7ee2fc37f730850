import { download } from '#src/platform/documents/download.ts'
import { enter } from '../../enter.ts'
import { baseOf } from '../../parts/trail.ts'
import { takeCopy } from '../take-copy.ts'
import type { Route } from './+types/take-copy.ts'

/** A file of the agreed self-review, with no more in it than its reader's own page shows. */
export async function loader(args: Route.LoaderArgs) {
  const { selfReviewId, file } = args.params
  const { order, name } = await enter(args, 'self-review.take-copy', ({ db, actor }) =>
    takeCopy(db, actor, selfReviewId, file),
  )
  return download(args, order, { name, backTo: `${baseOf(selfReviewId)}/outcome` })
}
