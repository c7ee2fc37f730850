import { enter } from '../enter.ts'
import { caseFileName, caseText } from '../exchange/to-case.ts'
import { getPublished } from '../queries/library.ts'
import type { Route } from './+types/download-case.ts'

/** A published version as a file that other products can read: 1EdTech CASE 1.1 JSON. */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.read', async ({ db }) => {
    const { document, withdrawnBecause } = await getPublished(db, args.params.versionId)
    return new Response(caseText(document, withdrawnBecause === null ? 'Adopted' : 'Deprecated'), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${caseFileName(document)}"`,
      },
    })
  })
}
