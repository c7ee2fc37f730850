import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { contrastOf, leastContrast } from '#src/ui/contrast.ts'
import type { DocumentContent, DocumentPicture, Letterhead } from '#src/ui/document/blocks.ts'
import { colours, levels, paletteOf } from './look.ts'
import { Press } from './press.ts'
import { readPdf, readWord } from './testing.ts'

vi.setConfig({ testTimeout: 30_000 })
const press = new Press()
afterAll(() => press.close())

const content: DocumentContent = {
  title: 'Larkmoor Learning Trust',
  subtitle: 'For the board: what we agreed',
  provenance: { madeBy: 'Ada Penrose', madeOn: 'today', holds: 'It holds all.', audience: 'For the board.' },
  blocks: [
    { block: 'heading', depth: 2, text: 'Agreed levels by area' },
    { block: 'level', level: { position: 1, word: 'red' }, none: '', mark: 'Priority' },
    { block: 'questions', heading: 'Questions to ask', questions: ['How do we know?'] },
    { block: 'list', label: 'What supports it', items: ['A survey'] },
  ],
}

const words = 'The logo of Larkmoor: a lark over a moor, and “#read” \\ "quoted" <b>'

async function logoOf(kind: 'jpeg' | 'png', width: number, height: number): Promise<DocumentPicture> {
  const ground = { width, height, channels: 4, background: kind === 'png' ? '#7b1e3a80' : '#7b1e3a' } as const
  const bytes = await sharp({ create: ground }).toFormat(kind).toBuffer()
  return { content: new Uint8Array(bytes), kind, words, width, height }
}

let wide: Letterhead
let tall: Letterhead
beforeAll(async () => {
  wide = { logo: await logoOf('png', 600, 120), colour: '#7b1e3a' }
  tall = { logo: await logoOf('jpeg', 150, 600), colour: null }
})

const pdf = async (letterhead: Letterhead | null) =>
  readPdf(await press.print({ as: 'pdf', content, letterhead }))
const word = async (letterhead: Letterhead | null) => {
  const file = await press.print({ as: 'docx', content, letterhead })
  return { ...readWord(file), parts: unzipSync(file) }
}

/** Every colour that a PDF fills or draws lines with, as `7b1e3a`. */
function coloursIn(drawing: string): Set<string> {
  const operators = drawing.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN)/g)
  return new Set(
    [...operators].map(([, ...channels]) =>
      channels
        .map((one) =>
          Math.round(Number(one) * 255)
            .toString(16)
            .padStart(2, '0'),
        )
        .join(''),
    ),
  )
}

describe('a PDF on a letterhead', () => {
  it('has the logo once, as a figure with its words, and is PDF/UA-1 all the same', async () => {
    for (const letterhead of [wide, tall]) {
      const { raw, headings, pages } = await pdf(letterhead)
      expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
      expect(raw.match(/\/S \/Figure/g)).toHaveLength(1)
      expect(raw).toMatch(/\/Alt \(?/)
      expect(raw.match(/\/Subtype \/Image/g)?.length).toBeGreaterThan(0)
      expect(headings.map(({ text }) => text)).toEqual(['Larkmoor Learning Trust', 'Agreed levels by area'])
      expect(pages).toBe(1)
    }
    const { raw } = await pdf({ ...tall, logo: { ...tall.logo!, words: 'A plain word' } })
    expect(raw).toContain('(A plain word)')
  })

  it('has its colour in place of ours, and its levels have theirs', async () => {
    const drawn = coloursIn((await pdf(wide)).drawing)
    expect(drawn).toContain('7b1e3a')
    expect(drawn).not.toContain(colours.accent)
    expect(drawn).not.toContain(colours.accentTint)
    for (const own of [levels[0].fill, levels[0].edge, colours.ink]) expect(drawn).toContain(own)
  })

  it('without one has no picture and our colours', async () => {
    for (const letterhead of [null, { logo: null, colour: null }]) {
      const { raw, drawing } = await pdf(letterhead)
      expect(raw).not.toMatch(/\/Subtype \/Image|\/S \/Figure/)
      expect(coloursIn(drawing)).toContain(colours.accent)
      expect(coloursIn(drawing)).not.toContain('7b1e3a')
    }
  })

  it('keeps no logo of the one before', async () => {
    await pdf(wide)
    expect((await pdf(null)).raw).not.toContain('/Subtype /Image')
    const small = (await pdf({ ...tall, logo: await logoOf('png', 10, 10) })).raw
    expect(small).toMatch(/\/Width 10\b/)
    expect(small).not.toMatch(/\/Width (600|150)\b/)
  })
})

describe('a Word file on a letterhead', () => {
  it('has the logo as a picture with its words, before the title, in its own proportions', async () => {
    const { part, parts } = await word(wide)
    const body = part('word/document.xml')
    expect(body.indexOf('<w:drawing>')).toBeGreaterThan(0)
    expect(body.indexOf('<w:drawing>')).toBeLessThan(body.indexOf('w:val="Title"'))
    expect(body).toContain('a lark over a moor, and “#read” \\ &quot;quoted&quot; &lt;b&gt;')
    expect(body).not.toContain('wp:anchor')
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body)!
    expect(Number(width) / Number(height)).toBeCloseTo(5, 1)
    const [name, ...more] = Object.keys(parts).filter((one) => one.startsWith('word/media/'))
    expect(more).toEqual([])
    expect(Buffer.from(parts[name!]!)).toEqual(Buffer.from(wide.logo!.content))
  })

  it('has its colour in its styles, so that who changes a style changes all, and its levels have theirs', async () => {
    const { part } = await word(wide)
    const styles = part('word/styles.xml')
    for (const style of ['Title', 'Heading2', 'Heading3', 'QuestionsHead', 'Mark'])
      expect(new RegExp(`w:styleId="${style}".*?</w:style>`, 's').exec(styles)?.[0], style).toContain(
        'w:color w:val="7b1e3a"',
      )
    expect(styles).not.toContain(colours.accent)
    expect(part('word/document.xml')).toContain(`w:fill="${levels[0].fill}"`)
  })

  it('without one has no picture and our colours', async () => {
    const { part, parts } = await word(null)
    expect(Object.keys(parts).some((one) => one.startsWith('word/media/'))).toBe(false)
    expect(part('word/styles.xml')).toContain(colours.accent)
  })
})

describe('the colours of a letterhead', () => {
  it('stand on white alone, and leave those of levels and of words as they are', () => {
    const palette = paletteOf('#7b1e3a')
    expect(palette).toMatchObject({ heading: '7b1e3a', accent: '7b1e3a', headRule: '7b1e3a' })
    expect(palette.accentTint).toBe('ffffff')
    expect([palette.ink, palette.soft, palette.rule]).toEqual([colours.ink, colours.soft, colours.rule])
  })

  it('of our own are read on white and on the tint', () => {
    const ours = paletteOf(null)
    for (const said of [ours.heading, ours.accent, ours.soft])
      for (const ground of ['ffffff', ours.accentTint])
        expect(contrastOf(`#${said}`, `#${ground}`)).toBeGreaterThanOrEqual(leastContrast)
  })
})
