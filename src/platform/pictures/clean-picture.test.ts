import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chunk, headOfPng } from '#server/proofs/hostile-pictures.ts'
import type { NotRead } from '../apart/read-apart.ts'
import { newId } from '../ids.ts'
import { uploadPath } from '../uploads/places.ts'
import { type CleanPicture, cleanPicture } from './clean-picture.ts'

vi.setConfig({ testTimeout: 30_000 })
const dataDir = mkdtempSync(path.join(tmpdir(), 'pictures-'))
beforeAll(() => {
  process.env.DATA_DIR = dataDir
  mkdirSync(path.join(dataDir, 'uploads'))
})
afterAll(() => rmSync(dataDir, { recursive: true }))

const limits = { side: 600, bytes: 200_000, trimmed: false }

async function cleaned(content: Buffer, name: string, within = limits): Promise<CleanPicture | NotRead> {
  const id = newId()
  writeFileSync(uploadPath(id), content)
  const picture = await cleanPicture({ id, name }, within)
  expect(readdirSync(path.join(dataDir, 'uploads'))).toContain(id)
  rmSync(uploadPath(id))
  // Nothing else is left behind.
  expect(readdirSync(path.join(dataDir, 'uploads'))).toEqual([])
  return picture
}

async function good(content: Buffer, name: string, within = limits): Promise<CleanPicture> {
  const picture = await cleaned(content, name, within)
  if ('because' in picture) throw new Error(picture.because)
  return picture
}

async function refusal(content: Buffer, name: string): Promise<string> {
  const picture = await cleaned(content, name)
  return 'because' in picture ? picture.because : 'It was taken.'
}

/** A picture of two colours: red at the left, blue at the right. */
const twoColours = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#cc2222' } }).composite([
    {
      input: {
        create: { width: Math.ceil(width / 2), height, channels: 3, background: '#2233cc' },
      },
      left: Math.floor(width / 2),
      top: 0,
    },
  ])

/** A photograph as a phone takes it: lying on its side, with the place and the time. */
const photograph = () =>
  twoColours(400, 200)
    .jpeg()
    .withExif({
      IFD0: { Make: 'A phone', DateTime: '2026:11:21 10:00:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><who>A teacher</who></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toBuffer()

describe('a clean picture', () => {
  it('keeps nothing of where and when it was taken, and stands upright', async () => {
    const taken = await photograph()
    const before = await sharp(taken).metadata()
    expect(before).toMatchObject({ orientation: 6, exif: expect.anything(), xmp: expect.anything() })
    const { content, ...facts } = await good(taken, 'IMG_0412.JPG')
    expect(facts).toEqual({ kind: 'jpeg', width: 200, height: 400, showsOnWhite: true })
    const after = await sharp(content).metadata()
    expect(after).toMatchObject({ format: 'jpeg', width: 200, height: 400 })
    for (const told of ['exif', 'xmp', 'iptc', 'orientation', 'icc', 'comments'] as const)
      expect(after[told], told).toBeUndefined()
    for (const word of ['Exif', 'A phone', 'A teacher', 'GPS'])
      expect(content.includes(word), word).toBe(false)
    // What was at the left, a quarter turned to the right, is at the top.
    const [red, , blue] = await sharp(content)
      .extract({ left: 100, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer()
    expect(red! > blue!).toBe(true)
  })

  it('loses what a PNG and a WebP say beside their pixels', async () => {
    for (const as of ['png', 'webp'] as const) {
      const said = await sharp({ create: { width: 50, height: 20, channels: 4, background: '#22334480' } })
        .toFormat(as)
        .withExif({ IFD0: { Artist: 'A teacher' } })
        .toBuffer()
      const { content, kind } = await good(said, `logo.${as}`)
      expect(kind).toBe('png')
      expect((await sharp(content).metadata()).hasAlpha).toBe(true)
      expect(content.includes('A teacher')).toBe(false)
    }
  })

  it('is within its limits, and never drawn larger than it was', async () => {
    const { width, height } = await good(await twoColours(2400, 600).png().toBuffer(), 'wide.png')
    expect([width, height]).toEqual([600, 150])
    expect(await good(await twoColours(60, 40).png().toBuffer(), 'small.png')).toMatchObject({ width: 60 })
    const noise = { create: { width: 900, height: 900, channels: 3, background: '#808080' } } as const
    const coarse = await sharp({
      create: { ...noise.create, noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
      .png()
      .toBuffer()
    const small = await good(coarse, 'noise.png')
    expect(small.content.byteLength).toBeLessThanOrEqual(limits.bytes)
    expect(small.width).toBeLessThan(600)
  })

  it('loses margins that are clear or white where that is asked, and no ground of its own', async () => {
    const mark = await twoColours(300, 100).png().toBuffer()
    const around = (background: string) => ({ top: 80, bottom: 40, left: 200, right: 100, background })
    const laid = async (background: string, as: 'png' | 'jpeg', clear = as === 'png') => {
      const framed = sharp(await sharp(mark).ensureAlpha().extend(around(background)).png().toBuffer())
      const file = await (clear ? framed : framed.removeAlpha()).toFormat(as).toBuffer()
      const sides = async (trimmed: boolean) => {
        const { width, height } = await good(file, `logo.${as}`, { ...limits, side: 2000, trimmed })
        return [width, height]
      }
      expect(await sides(false)).toEqual([600, 220])
      return sides(true)
    }
    expect(await laid('#00000000', 'png')).toEqual([300, 100])
    expect(await laid('#ffffff', 'png', false)).toEqual([300, 100])
    // The edges of a JPEG are not sharp.
    const [width, height] = await laid('#ffffff', 'jpeg')
    expect(Math.abs(width! - 300) + Math.abs(height! - 100)).toBeLessThan(16)
    expect(await laid('#0e5a5a', 'jpeg')).toEqual([600, 220])
    expect(await laid('#0e5a5a', 'png')).toEqual([600, 220])
  })

  it.each([false, true])('says whether it shows on white paper, trimmed: %s', async (trimmed) => {
    const within = { ...limits, trimmed }
    const white = sharp({ create: { width: 200, height: 80, channels: 4, background: '#ffffff' } })
    expect(await good(await white.png().toBuffer(), 'white.png', within)).toMatchObject({
      showsOnWhite: false,
    })
    const clear = sharp({ create: { width: 200, height: 80, channels: 4, background: '#00000000' } })
    expect(await good(await clear.png().toBuffer(), 'clear.png', within)).toMatchObject({
      showsOnWhite: false,
    })
    expect(await good(await twoColours(80, 80).png().toBuffer(), 'a.png', within)).toMatchObject({
      showsOnWhite: true,
    })
  })
})

describe('what is no picture for us', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

  it.each([
    ['a drawing (SVG)', svg, 'logo.svg', 'SVG'],
    ['a drawing that is called a PNG', svg, 'logo.png', 'SVG'],
    ['a web page', Buffer.from(' <!doctype html><p>'), 'logo.png', 'web page'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'logo.png', 'PDF'],
    ['a HEIC photograph', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'IMG_1.HEIC', 'as JPEG'],
    [
      'a HEIC photograph that is called JPEG',
      Buffer.from('\0\0\0\x18ftypmif1', 'latin1'),
      'IMG_1.jpg',
      'HEIC',
    ],
    ['words', Buffer.from('hello'), 'logo.png', 'none of the kinds'],
    ['nothing', Buffer.alloc(0), 'logo.png', 'none of the kinds'],
    ['a head alone', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'logo.png', 'cannot be read'],
  ])('%s is refused, in a sentence', async (_, content, name, words) => {
    expect(await refusal(content, name)).toContain(words)
  })

  it('is refused where its name, its first bytes and its content do not agree', async () => {
    const png = await twoColours(40, 40).png().toBuffer()
    expect(await refusal(png, 'logo.jpg')).toBe(
      'The file is called .jpg and holds a PNG picture. Open it, save it again as PNG, and choose that file.',
    )
    expect(await refusal(png, 'logo')).toContain('no ending')
    expect(await refusal(png, 'logo.png.exe')).toContain('.exe')
    const jpeg = await twoColours(40, 40).jpeg().toBuffer()
    const masked = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), jpeg])
    expect(await refusal(masked, 'logo.png')).toContain('cannot be read')
    expect((await good(jpeg, 'logo.JPEG')).kind).toBe('jpeg')
  })

  it('is refused where it moves', async () => {
    const frames = await Promise.all(
      [20, 30].map((side) => twoColours(side, 20).resize(20, 20).png().toBuffer()),
    )
    const moved = sharp(frames, { join: { animated: true } })
    expect(await refusal(await moved.clone().gif().toBuffer(), 'logo.gif')).toContain('This is a GIF')
    const webp = await moved
      .clone()
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
    expect((await sharp(webp).metadata()).pages).toBe(2)
    expect(await refusal(webp, 'logo.webp')).toContain('moves')
    const png = await twoColours(40, 40).png().toBuffer()
    const at = png.indexOf('IDAT') - 4
    const moving = Buffer.concat([png.subarray(0, at), chunk('acTL', Buffer.alloc(8)), png.subarray(at)])
    expect(await refusal(moving, 'logo.png')).toContain('moves')
  })

  it('is refused where it is cut short', async () => {
    for (const kind of ['png', 'jpeg', 'webp'] as const) {
      const whole = await twoColours(500, 500).toFormat(kind).toBuffer()
      expect(await refusal(whole.subarray(0, whole.length / 2), `cut.${kind}`), kind).toContain('cut short')
    }
  })

  it('is refused where its head says 50,000 by 50,000, before anything is drawn', async () => {
    const started = performance.now()
    expect(await refusal(headOfPng(50_000, 50_000), 'bomb.png')).toContain('40 million pixels')
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await refusal(headOfPng(9000, 9000), 'bomb.png')).toContain('40 million pixels')
  })
})
