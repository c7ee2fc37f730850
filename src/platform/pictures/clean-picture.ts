import { readFile, rm } from 'node:fs/promises'
import { type NotRead, readApart } from '../apart/read-apart.ts'
import { newId } from '../ids.ts'
import { uploadPath } from '../uploads/places.ts'
import type { ReceivedFile } from '../uploads/receive.ts'
import type { Cleaned, CleanOrder, PictureLimits } from './clean.ts'

/** A picture as we keep it: drawn anew, with nothing in it but what it shows. */
export type CleanPicture = Cleaned & { content: Buffer }

const script = '#src/platform/pictures/read-process.ts'
const tooMuch = 'The picture takes too long to read. Make it smaller, and choose it once more.'

/**
 * Draws a picture that somebody sent anew, in a process of its own: hostile bytes reach no decoder in this one.
 * @returns the clean picture, or a sentence for whoever sent it. The file as it came stays where it lies.
 */
export async function cleanPicture(
  { id, name }: Pick<ReceivedFile, 'id' | 'name'>,
  limits: PictureLimits,
): Promise<CleanPicture | NotRead> {
  const to = uploadPath(newId())
  try {
    const order: CleanOrder = { path: uploadPath(id), name, to, ...limits }
    const cleaned = await readApart<Cleaned>({ script, order, tooMuch })
    return 'because' in cleaned ? cleaned : { ...cleaned, content: await readFile(to) }
  } finally {
    await rm(to, { force: true })
  }
}
