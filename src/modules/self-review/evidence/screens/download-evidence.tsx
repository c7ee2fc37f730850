import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { enter } from '../../enter.ts'
import { fileTypes } from '../file-kinds.ts'
import { findEvidenceFile } from '../queries.ts'
import type { Route } from './+types/download-evidence.ts'

/**
 * A file of evidence: always to be kept, never to be shown in the browser, under the type that was found in it. Row
 * security says who may have it, at each request (UP-10).
 */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'self-review.see', async ({ db }) => {
    const { selfReviewId, fileId } = args.params
    const file = isId(fileId) && isId(selfReviewId) ? await findEvidenceFile(db, selfReviewId, fileId) : null
    if (!file) notFound('There is no such file, or it is not yours to see.')
    return new Response(new Uint8Array(file.content), {
      headers: {
        'content-type': fileTypes[file.kind],
        'content-disposition': `attachment; filename="evidence.${file.kind}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    })
  })
}
