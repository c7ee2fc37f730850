import { readApart } from '#src/platform/apart/read-apart.ts'
import { forgetUpload, uploadPath } from '#src/platform/uploads/places.ts'
import type { ReceivedFile } from '#src/platform/uploads/receive.ts'
import type { FrameworkFound, FrameworkOrder } from './framework-files.ts'

/** The most bytes of a file that is brought in. */
export const mostFrameworkBytes = 10_000_000

/** What the page that brings a framework in may send, and how it is read, before anything is asked of the database. */
export const frameworkUpload = { fields: ['file'], mostBytes: mostFrameworkBytes, read: readFile }

const tooMuch =
  'The file is too large or too intricate to be read. Save the sheet with the framework alone in a new workbook, and choose that.'

/** Reads the file that was chosen, apart, and removes it. */
async function readFile(files: Partial<Record<string, ReceivedFile>>): Promise<FrameworkFound> {
  const { file } = files
  if (!file) return { problems: ['Choose a file.'] }
  if (file.isTooLarge)
    return {
      problems: [
        `“${file.name}” is larger than ${mostFrameworkBytes / 1_000_000} MB. A framework is much smaller: choose the file of one framework alone.`,
      ],
    }
  try {
    const script = '#src/modules/frameworks/receiving/read-process.ts'
    const order: FrameworkOrder = {
      path: uploadPath(file.id),
      name: file.name,
      now: new Date().toISOString(),
    }
    const found = await readApart<FrameworkFound>({ script, order, tooMuch })
    return 'because' in found ? { problems: [found.because] } : found
  } finally {
    await forgetUpload(file.id)
  }
}
