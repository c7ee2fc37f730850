import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { enter } from '../../enter.ts'
import { findLetterheadFacts } from '../queries.ts'
import type { Route } from './+types/show-colour.ts'

/** The colour of an organisation's documents as a style sheet, since no element of a page carries a style (S-20). */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'organisations.see-letterhead', async ({ db }) => {
    const { organisationId } = args.params
    const facts = isId(organisationId) ? await findLetterheadFacts(db, organisationId) : null
    if (!facts?.colour) notFound('There is no such colour, or it is not that of your organisation.')
    return new Response(`:root { --letterhead: ${facts.colour}; }\n`, {
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'private, max-age=3600' },
    })
  })
}
