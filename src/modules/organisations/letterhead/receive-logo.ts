import type { FieldError } from '#src/platform/form.ts'
import { type CleanPicture, cleanPicture } from '#src/platform/pictures/clean-picture.ts'
import type { Upload } from '#src/platform/uploads/enter-with-files.ts'
import { forgetAll, type Received } from '#src/platform/uploads/receive.ts'
import { logoFault, mostLogoBytes, mostLogoSide, mostSentBytes, sentTooLarge } from './logo.ts'

/** A logo that came with a form: the picture drawn anew, or what is wrong with it; neither where none was chosen. */
export type LogoReceived = { picture: CleanPicture | null; errors: FieldError[] }

/** What the form may bring, and how its picture is read before the transaction begins. */
export const logoUpload: Upload<LogoReceived> = {
  fields: ['logo'],
  mostBytes: mostSentBytes,
  read: readLogo,
}

async function readLogo(files: Received['files']): Promise<LogoReceived> {
  const { logo } = files
  if (!logo) return { picture: null, errors: [] }
  if (logo.isTooLarge) return wrong(sentTooLarge)
  const picture = await cleanPicture(logo, { side: mostLogoSide, bytes: mostLogoBytes, trimmed: true })
  await forgetAll(files)
  if ('because' in picture) return wrong(picture.because)
  const fault = logoFault(picture)
  return fault ? wrong(fault) : { picture, errors: [] }
}

function wrong(message: string): LogoReceived {
  return { picture: null, errors: [{ field: 'logo', message }] }
}
