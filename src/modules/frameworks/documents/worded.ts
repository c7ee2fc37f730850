import { getWhom } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { longInstant } from '#src/ui/dates.ts'
import type { Taken } from '../commands/record-taking.ts'
import { readersWords } from '../parts/readers.ts'
import { getPublished } from '../queries/library.ts'
import { type FrameworkVersion, getFrameworkVersion } from '../queries/versions.ts'
import type { WordingMaker } from './wording-document.ts'

/** A published version that the asker may read, with who makes a document of it now, for whom. Answers 404 where there is none. */
export async function getWorded(
  db: Db,
  actor: Actor,
  versionId: string,
): Promise<{ version: FrameworkVersion; maker: WordingMaker; taken: Taken; organisationId: string }> {
  const version = await getFrameworkVersion(db, versionId)
  const whose = await getPublished(db, version.id)
  const { name, organisationId } = await getWhom(db, actor)
  return {
    version,
    taken: whose,
    organisationId: organisationId ?? '',
    maker: { madeBy: name, madeOn: longInstant(new Date()), readers: readersWords(whose) },
  }
}
