import sharp from 'sharp'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { Press } from '#src/platform/documents/press.ts'
import { readPdf, readWord } from '#src/platform/documents/testing.ts'
import { inSentence } from '#src/ui/words.ts'
import { elementsIn } from './agreed-review.ts'
import { boardDocument, moved } from './board-document.ts'
import { asked, shortened } from './board-priorities.ts'
import { maker, reviewOf } from './fixture.ts'

vi.setConfig({ testTimeout: 30_000 })
const press = new Press()
afterAll(() => press.close())

describe('the pages for the board', () => {
  it.each([12, 14, 16, 18, 22, 24, 30, 40])(
    'are two pages of A4 for %i elements, however many are priorities',
    async (elements) => {
      for (const priorities of [0, 3, 5, 8, 12]) {
        const content = boardDocument(
          reviewOf(elements, { priorities, said: 'A long reason. '.repeat(60) }),
          maker,
        )
        const pdf = readPdf(await press.print({ as: 'pdf', content, letterhead: null }))
        expect(pdf.pages, `${priorities} priorities`).toBe(2)
        expect(pdf.raw).toContain('/MediaBox [0 0 595.2756 841.8898]')
      }
    },
  )

  it.each([
    ['wide', 600, 120],
    ['tall', 150, 600],
    ['square', 600, 600],
  ])(
    'stay two with a %s logo, for 12 elements and for 40 with twelve priorities',
    async (_, width, height) => {
      const ground = { width, height, channels: 3, background: '#7b1e3a' } as const
      const picture = new Uint8Array(await sharp({ create: ground }).png().toBuffer())
      const logo = { content: picture, kind: 'png', words: 'The logo of Larkmoor', width, height } as const
      for (const [elements, priorities] of [
        [12, 3],
        [12, 12],
        [40, 12],
      ] as const) {
        const review = reviewOf(elements, { priorities, said: 'A long reason. '.repeat(60) })
        for (const organisation of [
          review.organisation,
          'The Diocese of Larchester and Greywethers Learning Trust',
        ]) {
          const content = boardDocument({ ...review, organisation }, maker)
          const letterhead = { logo, colour: '#7b1e3a' }
          const pdf = readPdf(await press.print({ as: 'pdf', content, letterhead }))
          expect(pdf.pages, `${elements} elements, ${priorities} priorities`).toBe(2)
          expect(pdf.raw).toContain('(The logo of Larkmoor)')
        }
      }
    },
  )

  it('name every element and every priority of a large framework', async () => {
    const review = reviewOf(40, { priorities: 12 })
    const { text } = readPdf(
      await press.print({ as: 'pdf', content: boardDocument(review, maker), letterhead: null }),
    )
    const said = text.replaceAll(/\s+/g, ' ')
    for (const { title, isPriority } of elementsIn(review)) {
      expect(said).toContain(isPriority ? `${title} (priority)` : title)
      if (isPriority) expect(said.split(inSentence(title).slice(1)).length, title).toBeGreaterThan(2)
    }
  })

  it('show each level, what moved, and the questions of each priority', async () => {
    const review = reviewOf(12)
    const content = boardDocument(review, maker)
    for (const read of [
      readPdf(await press.print({ as: 'pdf', content, letterhead: null })),
      readWord(await press.print({ as: 'docx', content, letterhead: null })),
    ]) {
      const rows = read.tables[0]!.slice(1)
      expect(rows.map(([title]) => title)).toEqual(elementsIn(review).map(({ title }) => title))
      expect(rows.map(([, , level]) => level!)).toEqual(
        elementsIn(review).map(({ level, noLevel }) => level?.word ?? noLevel),
      )
      for (const said of [review.organisation, '12 May 2027', '26 May 2027', maker.madeOn])
        expect(read.text).toContain(said)
      expect(read.text).toContain('Towards the stronger description')
      for (const said of [
        'Seen to by Sam Okafor, across the trust.',
        'What could go wrong: Good people leave before they lead.',
        'In place already: Subject networks meet each half-term.',
        'Pair two schools each term =1+1. Lucy Marsh, by 26 May 2027.',
        'Write down who may lend whom. Sam Okafor, done on 12 March 2027.',
        'And one more, in the plan.',
        'Nothing for it stands in the plan yet.',
      ])
        expect(read.text).toContain(said)
      for (const { title, questions } of elementsIn(review).filter(({ isPriority }) => isPriority))
        for (const said of [title, ...questions]) expect(read.text).toContain(said)
    }
  })

  it('hold nothing of what the leaders planned where a contributor makes them', () => {
    const said = JSON.stringify(boardDocument(reviewOf(12, { sees: 'own' }), maker))
    expect(said).not.toMatch(/Seen to|In place|go wrong|Lucy Marsh|in the plan/)
  })

  it('hold no group’s answers, whoever makes them', () => {
    for (const sees of ['all', 'own'] as const) {
      const content = boardDocument(reviewOf(12, { sees }), maker)
      expect(JSON.stringify(content)).not.toContain('"spread"')
      expect(JSON.stringify(content)).not.toMatch(/Executives|Headteachers|Middle leaders/)
    }
  })
})

describe('what moved', () => {
  const shown = (level: number) => ({ position: level, word: `word ${level}` })
  const element = (title: string, before: number | 'left open' | null, level: number | 'left open' | null) =>
    ({
      ...elementsIn(reviewOf(12))[0]!,
      title,
      before: before === 'left open' ? { position: null, word: before } : before && shown(before),
      level: typeof level === 'number' ? shown(level) : null,
      noLevel: level === 'left open' ? 'Left open' : 'Not agreed yet',
    }) as Parameters<typeof moved>[0][number]

  it('names what moved each way and counts what stayed', () => {
    expect(
      moved([
        element('Purpose', 2, 3),
        element('SEND', 4, 2),
        element('Talent', 1, 1),
        element('Needs', null, 1),
      ]),
    ).toEqual([
      'Towards the stronger description: purpose (word 2 to word 3).',
      'Towards the weaker description: SEND (word 4 to word 2).',
      'One element stands where it stood.',
    ])
  })

  it('counts what was left open in one of the two years by itself, whichever it was', () => {
    expect(
      moved([
        element('Purpose', 'left open', 3),
        element('SEND', 2, 'left open'),
        element('Talent', 'left open', 'left open'),
        element('Needs', null, 'left open'),
        element('Finance', 'left open', null),
      ]),
    ).toEqual([
      'One was left open last time and is agreed now: purpose (word 3).',
      'One was agreed last time and is left open now: SEND (was word 2).',
      'One was left open last time and is left open again: talent.',
    ])
    expect(moved([element('Purpose', 'left open', 3), element('Talent', 'left open', 1)])).toEqual([
      'Two were left open last time and are agreed now: purpose (word 3) and talent (word 1).',
    ])
  })

  it('names every element of a year with what was left open in it, and writes it in its cell', () => {
    const review = reviewOf(12)
    const told = moved(elementsIn(review)).join(' ')
    const compared = elementsIn(review).filter(
      ({ before, noLevel }) => before && noLevel !== 'Not agreed yet',
    )
    expect(elementsIn(review)[7]!.before?.word).toBe('left open')
    for (const { title, before, level } of compared)
      if (before?.position !== level?.position) expect(told).toContain(inSentence(title))
    expect(JSON.stringify(boardDocument(review, maker).blocks)).toContain('"left open"')
  })

  it('says so where nothing can be compared', () => {
    expect(moved([element('Needs', null, 1), element('Open', 2, null)])).toEqual([
      'Nothing can be compared: this is the first agreed self-review on this framework.',
    ])
  })
})

describe('the questions of a priority', () => {
  it('are as many as there is room for, and one at least', () => {
    const long = 'Why? '.repeat(100)
    expect(asked(['One?', 'Two?', 'Three?'], 2)).toEqual(['One?', 'Two?'])
    expect(asked(['One?', long, 'Three?'], 3)).toEqual(['One?'])
    expect(asked([long, 'Two?'], 3)).toEqual([long])
  })
})

describe('a reason for the board', () => {
  it('is cut at a sentence, or at a word', () => {
    expect(shortened('Short. Enough.', 40)).toBe('Short. Enough.')
    expect(shortened('The first sentence is here. The second goes on and on.', 40)).toBe(
      'The first sentence is here.',
    )
    expect(shortened('One sentence that goes on and on without any end, and on.', 30)).toBe(
      'One sentence that goes on and …',
    )
  })
})
