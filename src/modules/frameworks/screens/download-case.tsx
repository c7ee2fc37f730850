import { recordTaking } from '../commands/record-taking.ts'
import { enter } from '../enter.ts'
import { caseResponse } from '../parts/case-response.ts'
import { getPublished } from '../queries/library.ts'
import type { Route } from './+types/download-case.ts'

/** A published version as a file that other products can read: 1EdTech CASE 1.1 JSON. */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.read', async ({ db }) => {
    const published = await getPublished(db, args.params.versionId)
    const { document, withdrawnBecause } = published
    await recordTaking(db, published, 'CASE 1.1 JSON')
    return caseResponse(document, withdrawnBecause === null ? 'Adopted' : 'Deprecated')
  })
}
