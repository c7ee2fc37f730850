import type { Db } from '#src/platform/database/db.ts'
import { forgetAll, type Received } from '#src/platform/uploads/receive.ts'
import { queueImport } from './import-commands.ts'
import { asImportFiles } from './imports.ts'
import { checkUploads } from './upload-rules.ts'

/**
 * Queues an import of the files that a form has brought, or says what is wrong with them. What is not used is removed,
 * the files of a form sent twice among it.
 */
export async function receiveImport(
  db: Db,
  membershipId: string,
  { id, files }: Pick<Received, 'files'> & { id: string },
): Promise<{ errors: ReturnType<typeof checkUploads> }> {
  const errors = checkUploads(files)
  const isWanted =
    errors.length === 0 && (await queueImport(db, membershipId, { id, files: asImportFiles(files) }))
  if (!isWanted) await forgetAll(files)
  return { errors }
}
