import { href, redirect } from 'react-router'
import { enter } from '../../enter.ts'
import { otherSide } from '../../partnerships/partnership.ts'
import { getPartnership, myOrganisation } from '../../partnerships/queries.ts'
import type { Route } from './+types/start-exploring.ts'

/** Goes to the self-review that its reader explores: the partner's, or for the associate the first of both. */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'peer-review.explore', async ({ db }) => {
    const partnership = await getPartnership(db, args.params.partnershipId)
    const other = otherSide(partnership, (await myOrganisation(db)) ?? '')
    return redirect(
      href('/review/partnerships/:partnershipId/explore/:trustId', {
        partnershipId: partnership.id,
        trustId: other?.organisationId ?? '',
      }),
    )
  })
}

/** Never shown: with it a refusal of the loader is a page, and not bare data. */
export default function StartExploring() {
  return null
}
