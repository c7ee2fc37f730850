import type { Db } from '#src/platform/database/db.ts'
import type { FrameworkFound } from '../receiving/framework-files.ts'
import { bringIn } from './bring-in.ts'
import { keepSheet } from './sheets.ts'

/** Where the page goes on, or what is wrong with the file, in sentences. */
export type Received = { to: string } | { problems: string[] }

type Whose = { membershipId: string; organisationId: string }

/** Takes in what a file holds, as it was read apart: a CASE file becomes a draft at once, a spreadsheet is checked first. */
export async function receiveFramework(
  db: Db,
  whose: Whose,
  { name, found }: { name: string; found: FrameworkFound },
): Promise<Received> {
  if ('problems' in found) return found
  if (found.kind === 'sheet') return { to: await keepSheet(db, whose, { name, ...found }) }
  const { membershipId, organisationId } = whose
  const { document, setAside } = found
  const came = await bringIn(db, membershipId, { organisationId, document, setAside, file: name })
  if ('versionId' in came) return { to: `/frameworks/${came.versionId}?did=here` }
  return { to: `/frameworks/drafts/${came.draftId}/brought-in` }
}
