import { FileRefusal } from '../apart/file-refusal.ts'

/** A kind of picture that can be cleaned. */
export type PictureKind = 'jpeg' | 'png' | 'webp'

/** What a field that takes pictures accepts; what really comes is looked at all the same. */
export const pictureTypes = '.jpg,.jpeg,.png,.webp,image/jpeg,image/png,image/webp'

const kinds: Record<PictureKind, { word: string; endings: readonly string[] }> = {
  jpeg: { word: 'JPEG', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { word: 'PNG', endings: ['png'] },
  webp: { word: 'WebP', endings: ['webp'] },
}

/** The kind of a picture by its first bytes, whatever its name says; null where it is none of those that we clean. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | null {
  const start = latin(bytes)
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  return start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP' ? 'webp' : null
}

/** What a kind of picture is called. */
export function wordOfKind(kind: PictureKind): string {
  return kinds[kind].word
}

/** Whether this is a photograph as phones of Apple keep it (HEIC), which we cannot clean. */
export function isHeic(bytes: Uint8Array): boolean {
  const start = latin(bytes)
  return start.slice(4, 8) === 'ftyp' && /^(hei[cxms]|hev[cx]|mif1|msf1)/.test(start.slice(8, 12))
}

/** What to do with a photograph that came as HEIC. */
export const heicAdvice =
  'This is a HEIC photograph, as iPhones keep it. Save it as JPEG, or send it to yourself as JPEG, and choose that file. New photographs are JPEG with Settings, Camera, Formats, Most Compatible.'

/**
 * The kind of a picture, where its name and its first bytes agree (S-29).
 * @throws a FileRefusal, a sentence, where they do not, or where it is none of the kinds.
 */
export function demandKind(name: string, bytes: Uint8Array): PictureKind {
  const kind = kindOfPicture(bytes)
  if (!kind) throw new FileRefusal(whatElse(bytes))
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (kinds[kind].endings.includes(ending)) return kind
  const { word } = kinds[kind]
  throw new FileRefusal(
    ending
      ? `The file is called .${ending.slice(0, 12)} and holds a ${word} picture. Open it, save it again as ${word}, and choose that file.`
      : `The file’s name has no ending, and it holds a ${word} picture. Save it again as ${word}, and choose that file.`,
  )
}

/** The name of a picture that has become another kind: 'wall.webp' as JPEG is 'wall.jpg'. */
export function nameAs(name: string, kind: PictureKind): string {
  const { endings } = kinds[kind]
  const at = name.lastIndexOf('.')
  if (endings.includes(name.slice(at + 1).toLowerCase())) return name
  return `${at > 0 ? name.slice(0, at) : name}.${endings[0]}`
}

function whatElse(bytes: Uint8Array): string {
  if (isHeic(bytes)) return heicAdvice
  const start = latin(bytes).trimStart()
  if (start.startsWith('GIF8')) return `This is a GIF. ${saveAs}`
  if (start.startsWith('<')) return `This is a drawing (SVG) or a web page. ${saveAs}`
  if (start.startsWith('%PDF')) return `This is a PDF. ${saveAs}`
  return 'This is none of the kinds of picture that we take: PNG, JPEG, WebP. Save it as one of them, and choose that file.'
}

const saveAs = 'Save it as PNG or JPEG, and choose that file.'

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('latin1')
}
