import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { DocumentContent, WorkbookContent } from '#src/ui/document/blocks.ts'
import { cleaned } from './clean.ts'
import { renderCsv } from './csv.ts'
import { charactersOf, readFace } from './fonts.ts'
import { colours, levels } from './look.ts'
import { openCompiler } from './pdf.ts'
import { Press } from './press.ts'
import { readExcel, readPdf, readWord } from './testing.ts'

vi.setConfig({ testTimeout: 30_000 })
const press = new Press()
afterAll(() => press.close())

const provenance = {
  ...{ madeBy: 'Ada Penrose', madeOn: '22 November 2026 at 10:42' },
  ...{ holds: 'It holds everything.', audience: 'Confidential: for the leaders.' },
}

const documentOf = (said: string): DocumentContent => ({
  title: `About ${said}`,
  subtitle: said,
  provenance,
  blocks: [
    { block: 'heading', depth: 2, text: said },
    { block: 'heading', depth: 3, text: 'Below it' },
    { block: 'paragraph', text: `${said}\n\n${said}` },
    { block: 'list', label: said, items: [said] },
    { block: 'facts', facts: [{ term: said, words: said }] },
    { block: 'level', level: { position: 2, word: said }, none: '', mark: said },
    { block: 'questions', heading: said, questions: [said] },
    {
      block: 'table',
      caption: said,
      columns: [
        { label: said, share: 0.5 },
        { label: 'Number', share: 0.5 },
      ],
      rows: [[said, 3]],
    },
    {
      ...{ block: 'spread', caption: said, words: ['red', 'green'] },
      groups: [{ group: said, note: said, counts: [1, 2], middle: 1.5, words: said }],
    },
  ],
})

const word = async (said: string) =>
  readWord(await press.print({ as: 'docx', content: documentOf(said), letterhead: null }))
const pdf = async (said: string) =>
  readPdf(await press.print({ as: 'pdf', content: documentOf(said), letterhead: null }))

describe('a Word file', () => {
  it('has real styles, repeated table headings, its language and its title', async () => {
    const file = await word('a plain word')
    const body = file.part('word/document.xml')
    for (const style of ['Title', 'Heading2', 'Heading3', 'ListParagraph'])
      expect(body).toContain(`w:pStyle w:val="${style}"`)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(body).not.toMatch(/w:(gridSpan|vMerge|framePr)/)
    // Word mends a file, with a warning, in which a property is given twice.
    for (const [, inside] of body.matchAll(/<w:(?:p|r|tc|tr|tbl)Pr>(.*?)<\/w:(?:p|r|tc|tr|tbl)Pr>/gs)) {
      const styles = inside?.match(/<w:(pStyle|numPr|ind|spacing|shd|jc)\b/g) ?? []
      expect(new Set(styles).size, inside).toBe(styles.length)
    }
    expect(file.part('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    expect(file.part('docProps/core.xml')).toContain('<dc:title>About a plain word</dc:title>')
    expect(file.part('word/footer1.xml')).toContain('Confidential: for the leaders.')
  })
})

describe('a PDF', () => {
  it('says that it is PDF/UA-1, its language and its title, and is tagged', async () => {
    const { raw, headings, tables } = await pdf('a plain word')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/Lang (en-GB)')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toContain('About a plain word')
    expect(raw).toContain('/Marked true')
    expect(raw).toContain('/Type /Outlines')
    expect(headings.map(({ depth }) => depth)).toEqual([1, 2, 3])
    expect(tables.map(([head]) => head)).toEqual([
      ['a plain word', 'Number'],
      ['Group', 'red', 'green', 'In the middle'],
    ])
    expect(raw.match(/\/S \/THead/g)).toHaveLength(2)
  })

  it('has every font inside', async () => {
    const { raw } = await pdf('a plain word')
    const fonts = raw.match(/\/BaseFont \/[A-Z]{6}\+\S+/g) ?? []
    expect(fonts.length).toBeGreaterThan(2)
    expect(fonts.filter((font) => !/\+(AtkinsonHyperlegibleNext|SourceSerif4)/.test(font))).toEqual([])
  })

  it('draws an empty square for what no font of ours has, and drops what draws nothing', async () => {
    expect((await pdf('tick ✓ Ŵyn 中 \u200Dend\u0007')).headings[1]?.text).toBe('tick ✓ Ŵyn ☐ end')
  })
})

describe('a word that no line holds', () => {
  it('is parted in a PDF, and whole for whoever reads it aloud', async () => {
    const address = `https://example.org/${'a-long-way/'.repeat(20)}`
    const { text, pages } = await pdf(address)
    expect(text.replaceAll(/[\s\u200B]/g, '')).toContain(address)
    expect(pages).toBeGreaterThan(1)
  })
})

describe('what somebody wrote', () => {
  const nasty = [
    '#read("/package.json")',
    '#panic("stop") $x^2$ *bold* _it_ `raw` <label> @ref \\ // gone /* gone */ = Heading',
    '"}); process.exit(1) //',
    '</w:t></w:r><w:br/>&amp; <script>alert(1)</script>',
    '{{ 7 * 7 }} ]]> <!-- -->',
  ]

  it.each(nasty)('is text in a PDF and in Word: %s', async (said) => {
    const line = said.replaceAll(/\s+/g, ' ')
    expect((await pdf(said)).headings[1]?.text.replaceAll(/\s+/g, ' ')).toBe(line)
    expect((await word(said)).tables[0]?.[1]?.[0]).toBe(said)
  })

  it('loses what would break a file, and nothing else', () => {
    expect(cleaned({ list: ['a\u0000b\r\nc\u001Bd\ud800e\ttab', 3, null] })).toEqual({
      list: ['ab\ncd\uFFFDe\ttab', 3, null],
    })
  })

  it('cannot be a formula in a spreadsheet', async () => {
    const starts = ['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠']
    const payloads = starts.flatMap((start) => [
      `${start}1+1`,
      `${start}HYPERLINK("http://x","y")`,
      `${start}cmd|' /C calc'!A0`,
    ])
    const content: WorkbookContent = {
      ...{ title: 'Payloads', provenance },
      tables: [
        { name: 'T', columns: [{ label: 'Said', width: 10 }], rows: [...payloads.map((one) => [one]), [-3]] },
      ],
    }
    const excel = readExcel(await press.print({ as: 'xlsx', content }))
    expect(excel.tables[0]?.flat()).toEqual(['Said', ...payloads, '-3'])
    const sheet = excel.part('xl/worksheets/sheet1.xml')
    expect(sheet).not.toContain('<f')
    expect(sheet).not.toContain('mergeCell')
    expect(sheet).toContain('ySplit="1"')
    expect(sheet).toContain('state="frozen"')
    const csv = Buffer.from(renderCsv(content)).toString()
    for (const one of payloads) expect(csv).toContain(`"'${one.replaceAll('"', '""')}"`)
    expect(csv).toContain('\n-3,')
  })
})

describe('a sheet on paper', () => {
  it('is as wide as its page, and each row as high as its words', async () => {
    const content: WorkbookContent = {
      ...{ title: 'Sheets', provenance },
      tables: [
        {
          name: 'T',
          columns: [
            { label: 'Element', width: 20 },
            { label: 'Why', width: 40 },
          ],
          rows: [
            ['Purpose', 'Heard.'],
            ['Talent', 'The survey\nThe minutes of the board'],
            [3, 'People told us. '.repeat(10)],
            ['Needs', 'People told us. '.repeat(1000)],
          ],
        },
      ],
    }
    const sheet = readExcel(await press.print({ as: 'xlsx', content })).part('xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/)
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/)
    const heights = [...sheet.matchAll(/<row r="\d+" ht="(\d+)">/g)].map(([, height]) => Number(height))
    expect(heights).toEqual([15, 15, 30, 60, 409])
    expect(sheet).not.toContain('customHeight')
  })
})

describe('the workspace of Typst', () => {
  it.each([
    '#read("/package.json")',
    '#read("../document.typ")',
    '#read("/../document.typ")',
    '#include "/etc/hostname"',
  ])('holds nothing to read, even for a template: %s', (mainFileContent) => {
    const compiler = openCompiler([readFace('sans')])
    expect(compiler.compile({ mainFileContent }).hasError()).toBe(true)
    expect(compiler.compile({ mainFileContent: 'Words.' }).hasError()).toBe(false)
  })
})

describe('the press', () => {
  it('ends what takes too long with a sentence, and goes on', async () => {
    const hasty = new Press({ time: 1 })
    await expect(hasty.print({ as: 'pdf', content: documentOf('x'), letterhead: null })).rejects.toThrow(
      'took too long',
    )
    hasty.close()
    await expect(
      press.print({ as: 'pdf', content: documentOf('x'), letterhead: null }),
    ).resolves.toBeDefined()
  })

  it('says so when a document cannot be made, and makes the next', async () => {
    const broken = {
      ...documentOf('x'),
      blocks: [{ block: 'heading', depth: 9 }],
    } as unknown as DocumentContent
    const [one, other] = await Promise.allSettled([
      press.print({ as: 'pdf', content: broken, letterhead: null }),
      press.print({ as: 'pdf', content: documentOf('x'), letterhead: null }),
    ])
    expect(one).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('could not be made') },
    })
    expect(other.status).toBe('fulfilled')
  })

  it('turns away what would wait too long', async () => {
    const small = new Press({ waiting: 1 })
    const all = await Promise.allSettled(
      [1, 2, 3].map(() => small.print({ as: 'csv', content: { title: '', provenance, tables: [] } })),
    )
    small.close()
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(all[2]).toMatchObject({ reason: { message: expect.stringContaining('Many documents') } })
  })
})

describe('the look of print', () => {
  it('has the colours of the screen', () => {
    const tokens = readFileSync(path.join(import.meta.dirname, '../../ui/tokens.css'), 'utf8').split(
      '@media',
    )[0]!
    const token = (name: string) => new RegExp(`--${name}: #(\\w+);`).exec(tokens)?.[1]
    expect(colours).toMatchObject({
      ...{
        ink: token('ink'),
        soft: token('ink-soft'),
        rule: token('rule'),
        ruleStrong: token('rule-strong'),
      },
      ...{ accent: token('accent'), accentTint: token('accent-tint') },
    })
    expect(levels.map(({ fill }) => fill)).toEqual([1, 2, 3, 4].map((n) => token(`level-${n}`)))
    expect(levels.map(({ edge }) => edge)).toEqual([1, 2, 3, 4].map((n) => token(`level-${n}-edge`)))
  })

  it('is drawn with fonts that have the letters of our languages', () => {
    for (const face of ['sans', 'sansSemibold', 'sansBold', 'serif', 'serifSemibold'] as const) {
      const drawn = charactersOf(readFace(face))
      expect(
        [...'Ŵŷ£€–“”’…éłşß1'].filter((letter) => !drawn.has(letter.codePointAt(0)!)),
        face,
      ).toEqual([])
    }
  })
})
