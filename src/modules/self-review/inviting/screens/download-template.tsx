import { roleWord } from '#src/modules/people/index.ts'
import { demand } from '#src/platform/refusal.ts'
import { csvResponse } from '#src/platform/web/csv.ts'
import { enter } from '../../enter.ts'
import { mayLead } from '../../policy.ts'
import { listPerspectives } from '../../queries/perspectives.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { peopleTemplate } from '../lists/template.ts'
import { usualRole } from '../people-to-invite.ts'
import type { Route } from './+types/download-template.ts'

/** A table to write people into, with the headings that are read and a perspective of this self-review. */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.invite', async ({ db, actor }) => {
    const { selfReviewId } = args.params
    demand(mayLead(actor, selfReviewId))
    const { ofSchool } = await getSelfReview(db, selfReviewId)
    const [first] = await listPerspectives(db, selfReviewId)
    const perspective = first?.name ?? 'Headteachers'
    const role = usualRole(perspective, ofSchool)
    return csvResponse('people-to-invite.csv', peopleTemplate(perspective, role && roleWord(role)))
  })
}
