import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Db } from '#src/platform/database/db.ts'
import { forgetUpload, uploadPath } from '#src/platform/uploads/places.ts'
import type { ReceivedFile } from '#src/platform/uploads/receive.ts'
import { readCaseFile } from '../exchange/case-file.ts'
import { fromCase } from '../exchange/from-case.ts'
import { bringIn } from './bring-in.ts'
import { keepSheet } from './sheets.ts'

/** The most bytes of a file that is brought in, and the field that it comes in. */
export const uploadLimits = { fields: ['file'], mostBytes: 10_000_000 }

/** Where the page goes on, or what is wrong with the file, in sentences. */
export type Received = { to: string } | { problems: string[] }

type Whose = { membershipId: string; organisationId: string }

/** Takes a file in, whatever it is: a CASE file becomes a draft at once, a spreadsheet is checked first. */
export async function receiveFramework(
  db: Db,
  whose: Whose,
  file: ReceivedFile | undefined,
): Promise<Received> {
  if (!file) return { problems: ['Choose a file.'] }
  if (file.isTooLarge)
    return {
      problems: [
        `“${file.name}” is larger than ${uploadLimits.mostBytes / 1_000_000} MB. A framework is much smaller: choose the file of one framework alone.`,
      ],
    }
  try {
    const path = uploadPath(file.id)
    const bytes = await readFile(path)
    if (looksLikeJson(file.name, bytes)) return await receiveCase(db, whose, { name: file.name, bytes })
    const hash = createHash('sha256').update(bytes).digest('hex')
    return await keepSheet(db, whose, { name: file.name, path, hash })
  } finally {
    await forgetUpload(file.id)
  }
}

/** What is called so, or begins as JSON does, whatever it is called. */
function looksLikeJson(name: string, bytes: Uint8Array): boolean {
  const begins = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart()
  return name.toLowerCase().endsWith('.json') || /^[[{]/.test(begins)
}

type NamedBytes = { name: string; bytes: Uint8Array }

async function receiveCase(
  db: Db,
  { membershipId, organisationId }: Whose,
  { name, bytes }: NamedBytes,
): Promise<Received> {
  const file = readCaseFile(bytes)
  if (!file.ok) return { problems: [file.because] }
  const brought = fromCase(file.json, new Date().toISOString())
  if (!brought.ok) return { problems: brought.problems }
  const { document, setAside } = brought
  const came = await bringIn(db, membershipId, { organisationId, document, setAside, file: name })
  if ('versionId' in came) return { to: `/frameworks/${came.versionId}?did=here` }
  return { to: `/frameworks/drafts/${came.draftId}/brought-in` }
}
