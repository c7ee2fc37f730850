import { readFileSync, writeFileSync } from 'node:fs'
import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { FileRefusal } from '../apart/file-refusal.ts'
import { demandKind, type PictureKind } from './kinds.ts'

/**
 * What a picture is to become: at most `side` pixels on its longer side and `bytes` bytes, and, where it is to be `trimmed`,
 * without margins that are clear or white.
 */
export type PictureLimits = { side: number; bytes: number; trimmed: boolean }

/** Which picture: from the file at `path`, which its sender called `name`, to one at `to`. */
export type CleanOrder = PictureLimits & { path: string; name: string; to: string }

/** A clean picture, in pixels. `showsOnWhite`: whether any of it can be told from white paper. */
export type Cleaned = { kind: 'jpeg' | 'png'; width: number; height: number; showsOnWhite: boolean }

/** The most pixels that are taken apart: a few bytes can say that they are a picture of billions. */
const mostPixels = 40_000_000

/** Each is tried until the picture is small enough: by how much of its size it shrinks. */
const shares = [1, 0.7, 0.5, 0.35, 0.25]

const broken =
  'The picture cannot be read: it is cut short or damaged. Open it, save it again, and choose that file.'
const tooManyPixels =
  'The picture has more than 40 million pixels. Make it smaller, or save it smaller, and choose that file.'
const moves = 'The picture moves. Save one still of it as PNG or JPEG, and choose that file.'
const tooLarge =
  'The picture stays too large, however small it is made. Save it with fewer colours or as JPEG.'

// One picture at a time, in a process that ends with it: nothing to keep, and the other core is for the pages.
sharp.cache(false)
sharp.concurrency(1)
// Whatever a file pretends to be, nothing but these three is ever read.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})

/**
 * Draws a picture anew: upright, in the colours of screens, and with nothing of what its file said besides, such as where
 * and when it was taken (UP-03). What has clear places, or was PNG, becomes PNG; all else JPEG.
 * @throws a FileRefusal, a sentence, for what is no picture, moves, is broken or too large.
 */
export async function clean({ path, name, to, ...limits }: CleanOrder): Promise<Cleaned> {
  const given = readFileSync(path)
  const kind = demandKind(name, given)
  const still = await asStill(given, kind)
  const pixels = await reading(() => uprightPixels(given, limits, still))
  for (const share of shares) {
    const side = Math.max(1, Math.floor(limits.side * share))
    const { data, info } = await drawn(pixels, side, still.as)
    if (data.byteLength > limits.bytes) continue
    writeFileSync(to, data, { mode: 0o600 })
    const { width, height } = info
    return { kind: still.as, width, height, showsOnWhite: await showsOnWhite(data) }
  }
  throw new FileRefusal(tooLarge)
}

/** What a picture becomes, and what its margins are made of: nothing, or white paper. Any other ground belongs to it. */
type Still = { as: Cleaned['kind']; margin: '#00000000' | '#ffffff' }

/** What a picture becomes. @throws a FileRefusal where it is no still picture, or its head says another kind. */
async function asStill(given: Buffer, kind: PictureKind): Promise<Still> {
  const head = await reading(() => open(given).metadata())
  if (head.format !== kind) throw new FileRefusal(broken)
  if (head.width * head.height > mostPixels) throw new FileRefusal(tooManyPixels)
  if ((head.pages ?? 1) > 1 || isMovingPng(given, kind)) throw new FileRefusal(moves)
  return {
    as: kind === 'png' || head.hasAlpha ? 'png' : 'jpeg',
    margin: head.hasAlpha ? '#00000000' : '#ffffff',
  }
}

/** A PNG that moves says so before its first pixels, in a piece that most readers pass over. */
function isMovingPng(given: Buffer, kind: PictureKind): boolean {
  return kind === 'png' && given.subarray(0, Math.max(0, given.indexOf('IDAT'))).includes('acTL')
}

function open(given: Buffer): Sharp {
  return sharp(given, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
}

/** Pixels and nothing else. */
type Pixels = { data: Buffer; info: OutputInfo }

/**
 * The pixels of a picture, upright, in the colours of screens, and no larger than they are wanted. Only here are the bytes
 * that came taken apart, once. Margins are looked for when it is small already.
 */
async function uprightPixels(
  given: Buffer,
  { side, trimmed }: PictureLimits,
  { margin }: Still,
): Promise<Pixels> {
  const upright = within(open(given).autoOrient(), trimmed ? 2 * side : side).toColourspace('srgb')
  const pixels = await upright.raw().toBuffer({ resolveWithObject: true })
  if (!trimmed) return pixels
  const bare = opened(pixels).trim({ background: margin, threshold: 12 })
  return bare.raw().toBuffer({ resolveWithObject: true })
}

function opened({ data, info }: Pixels): Sharp {
  const { width, height, channels } = info
  return sharp(data, { raw: { width, height, channels } })
}

function within(picture: Sharp, side: number): Sharp {
  return picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
}

function drawn(pixels: Pixels, side: number, as: Cleaned['kind']): Promise<Pixels> {
  const sized = within(opened(pixels), side)
  const encoded =
    as === 'png'
      ? sized.png({ compressionLevel: 9 })
      : sized.jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
  return encoded.toBuffer({ resolveWithObject: true })
}

/** Whether something of it is darker than nearly white, laid on white: a white logo is made for dark grounds. */
async function showsOnWhite(drawn: Buffer): Promise<boolean> {
  const laid = await within(sharp(drawn), 300).flatten({ background: '#fff' }).png().toBuffer()
  const { channels } = await sharp(laid).greyscale().stats()
  return (channels[0]?.min ?? 255) < 225
}

/** What the decoder says of hostile bytes is nothing that their sender could use. */
async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const isTooMany = error instanceof Error && error.message.includes('exceeds pixel limit')
    throw new FileRefusal(isTooMany ? tooManyPixels : broken)
  }
}
