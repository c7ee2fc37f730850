import { readFile } from 'node:fs/promises'
import type { NotRead } from '#src/platform/apart/read-apart.ts'
import { cleanPicture } from '#src/platform/pictures/clean-picture.ts'
import { isHeic, kindOfPicture, nameAs } from '#src/platform/pictures/kinds.ts'
import type { Upload } from '#src/platform/uploads/enter-with-files.ts'
import { uploadPath } from '#src/platform/uploads/places.ts'
import { forgetAll, type Received, type ReceivedFile } from '#src/platform/uploads/receive.ts'
import type { PieceFile } from './commands.ts'
import { kindOf, mayKeepFile, mostEvidenceBytes, tooLarge } from './file-kinds.ts'

/** A file as it may be kept, or why not; null where none came. */
export type FileRead = PieceFile | NotRead | null

/** What the page takes, and how its file is read before the transaction begins. */
export const evidenceUpload: Upload<FileRead> = {
  fields: ['file'],
  mostBytes: mostEvidenceBytes,
  read: readEvidence,
}

/** The most pixels on the longer side of a photograph: what is written on a wall can still be read. */
const mostSide = 3200

async function readEvidence(files: Received['files']): Promise<FileRead> {
  const { file } = files
  if (!file) return null
  if (file.isTooLarge) return { because: tooLarge }
  const read = await readKind(file)
  await forgetAll(files)
  return read
}

/** A picture is drawn anew, so that nothing says where and when it was taken (UP-03); all else stays as it is. */
async function readKind(file: ReceivedFile): Promise<PieceFile | NotRead> {
  const content = await readFile(uploadPath(file.id))
  if (kindOfPicture(content) || isHeic(content)) {
    const limits = { side: mostSide, bytes: mostEvidenceBytes, trimmed: false }
    const picture = await cleanPicture(file, limits)
    if ('because' in picture) return picture
    return { name: nameAs(file.name, picture.kind), kind: picture.kind, content: picture.content }
  }
  const kind = kindOf(content)
  const may = mayKeepFile({ name: file.name, kind })
  if (!may.ok || !kind) return { because: may.ok ? '' : may.because }
  return { name: file.name, kind, content }
}
