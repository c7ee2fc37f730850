import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '#src/platform/ids.ts'
import { uploadPath } from '#src/platform/uploads/places.ts'
import { evidenceUpload, type FileRead } from './read-file.ts'

vi.setConfig({ testTimeout: 30_000 })
const dataDir = mkdtempSync(path.join(tmpdir(), 'evidence-'))
beforeAll(() => {
  process.env.DATA_DIR = dataDir
  mkdirSync(path.join(dataDir, 'uploads'))
})
afterAll(() => rmSync(dataDir, { recursive: true }))

async function read(name: string, content: Buffer): Promise<FileRead> {
  const id = newId()
  writeFileSync(uploadPath(id), content)
  const file = { id, name, size: content.byteLength, isTooLarge: false }
  const found = await evidenceUpload.read!({ file })
  // Neither the file as it came nor what it became is left behind.
  expect(readdirSync(path.join(dataDir, 'uploads'))).toEqual([])
  return found
}

const wall = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#d8d0c0' } })

describe('a photograph beside an answer', () => {
  it('says neither where nor when nor with what it was taken, and stands upright', async () => {
    const taken = await wall(4000, 3000)
      .jpeg()
      .withExif({
        IFD0: { Make: 'A phone', DateTime: '2026:11:21 10:00:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(taken).metadata()).exif?.length).toBeGreaterThan(50)
    const kept = await read('IMG_0412.JPG', taken)
    expect(kept).toMatchObject({ name: 'IMG_0412.JPG', kind: 'jpeg' })
    const { content } = kept as { content: Buffer }
    const { width, height, exif, xmp, iptc, icc, orientation } = await sharp(content).metadata()
    expect({ width, height }).toEqual({ width: 2400, height: 3200 })
    expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined))
    for (const word of ['Exif', 'A phone', '2026:11:21']) expect(content.includes(word), word).toBe(false)
  })

  it('that is WebP is kept as JPEG, or as PNG where it has clear places, and called so', async () => {
    expect(await read('wall.webp', await wall(40, 40).webp().toBuffer())).toMatchObject({
      ...{ name: 'wall.jpg', kind: 'jpeg' },
    })
    const clear = await wall(40, 40).ensureAlpha(0.5).webp().toBuffer()
    expect(await read('wall.of.ours.webp', clear)).toMatchObject({ name: 'wall.of.ours.png', kind: 'png' })
  })

  it('that is HEIC is refused with what to do', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    const refused = await read('IMG_0412.HEIC', heic)
    expect(refused).toMatchObject({ because: expect.stringContaining('Save it as JPEG') })
  })

  it('whose name and content do not agree is refused', async () => {
    const png = await wall(40, 40).png().toBuffer()
    for (const name of ['wall.jpg', 'wall.pdf', 'wall'])
      expect(await read(name, png), name).toMatchObject({ because: expect.stringContaining('PNG') })
  })
})

describe('a file that is no picture', () => {
  it('stays byte for byte as it came', async () => {
    const content = Buffer.from('%PDF-1.7 survey')
    expect(await read('Survey.pdf', content)).toEqual({ name: 'Survey.pdf', kind: 'pdf', content })
  })

  it('is refused where it is a drawing, whatever it is called', async () => {
    const svg = Buffer.from('<svg onload="a,b">')
    for (const name of ['wall.svg', 'wall.png', 'wall.csv'])
      expect(await read(name, svg), name).toMatchObject({
        because: expect.stringContaining('none of the kinds'),
      })
  })

  it('is not read where it was too large, and none is none', async () => {
    const file = { id: newId(), name: 'a.pdf', size: 10_000_001, isTooLarge: true }
    expect(await evidenceUpload.read!({ file })).toMatchObject({ because: expect.stringContaining('10 MB') })
    expect(await evidenceUpload.read!({})).toBeNull()
  })
})
