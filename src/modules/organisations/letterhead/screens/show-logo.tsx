import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { enter } from '../../enter.ts'
import { findLogo } from '../queries.ts'
import type { Route } from './+types/show-logo.ts'

/** The logo of an organisation, for its people and those of its schools: row security says who. */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'organisations.see-letterhead', async ({ db }) => {
    const { organisationId } = args.params
    const logo = isId(organisationId) ? await findLogo(db, organisationId) : null
    if (!logo) notFound('There is no such logo, or it is not that of your organisation.')
    return new Response(new Uint8Array(logo.content), {
      headers: { 'content-type': `image/${logo.kind}`, 'cache-control': 'private, max-age=3600' },
    })
  })
}
