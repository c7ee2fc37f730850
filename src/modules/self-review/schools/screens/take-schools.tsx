import { download } from '#src/platform/documents/download.ts'
import { enter } from '../../enter.ts'
import { takeSchoolsCopy } from '../take-schools-copy.ts'
import type { Route } from './+types/take-schools.ts'

/** A file of the grid of schools, with no more in it than its reader's own page shows. */
export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url)
  const { order, name } = await enter(args, 'self-review.see-schools', ({ db, actor }) =>
    takeSchoolsCopy(db, actor, args.params.file, searchParams),
  )
  return download(args, order, { name, backTo: '/know/schools' })
}
