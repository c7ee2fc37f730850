import { recordTaking } from '../commands/record-taking.ts'
import { enter } from '../enter.ts'
import { caseResponse } from '../parts/case-response.ts'
import { getDraft } from '../queries/drafts.ts'
import type { Route } from './+types/download-draft.ts'

/** A draft as it stands, as a CASE 1.1 file that says that it is a draft. */
export async function loader(args: Route.LoaderArgs) {
  return enter(args, 'frameworks.see-draft', async ({ db }) => {
    const draft = await getDraft(db, args.params.draftId)
    await recordTaking(db, draft, 'a draft in CASE 1.1 JSON')
    return caseResponse(draft.document, 'Draft')
  })
}
