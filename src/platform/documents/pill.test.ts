import { afterAll, expect, it, vi } from 'vitest'
import type { DocumentBlock } from '#src/ui/document/blocks.ts'
import { Press } from './press.ts'
import { readPdf } from './testing.ts'

vi.setConfig({ testTimeout: 30_000 })
const press = new Press()
afterAll(() => press.close())

/** What a page draws: the place of the left end of each line of words, and of the upper left corner of each rectangle. */
async function drawn(block: DocumentBlock) {
  const provenance = { madeBy: 'Ada Penrose', madeOn: 'today', holds: '', audience: 'For the leaders.' }
  const content = { title: 'Agreed', subtitle: 'At Larkmoor', provenance, blocks: [block] }
  const { drawing } = readPdf(await press.print({ as: 'pdf', content, letterhead: null }))
  const pieces = [...drawing.matchAll(/1 0 0 -1 ([\d.]+) ([\d.]+) cm\n\/c0 cs\n[\d. ]+ scn\n(.*?)\nQ/gs)].map(
    ([, x, y, what = '']) => ({ x: Number(x), y: Number(y), what }),
  )
  const size = (what: string) => Number(/ ([\d.]+) Tf/.exec(what)?.[1])
  return {
    lines: (points: number) => pieces.filter(({ what }) => Math.abs(size(what) - points) < 0.01),
    rectangles: pieces.filter(({ what }) =>
      /^0 0 m\n[\d.]+ 0 l\n[\d.]+ [\d.]+ l\n0 [\d.]+ l\nh\nf$/.test(what),
    ),
  }
}

it('stands its steps and its band beside words of several lines, in a table and in a spread', async () => {
  const word = 'between Growing and Secure'
  const words = ['Beginning', 'Growing', 'Secure', 'Leading']
  const table: DocumentBlock = {
    ...{
      block: 'table',
      caption: 'Levels',
      columns: ['Element', '2026'].map((label) => ({ label, share: 0.5 })),
    },
    rows: [['Clarity', { level: { position: 2.5, word: `${word}, as far as we could hear` } }]],
  }
  const group = { group: 'Heads', note: '', counts: null, middle: 2.5, words: word } as const
  const spread: DocumentBlock = { block: 'spread', caption: 'Spread', words, groups: [group] }
  for (const [block, size] of [
    [table, 10.5 * 0.92 * 0.88],
    [spread, 10.5 * 0.86 * 0.88],
  ] as const) {
    const { lines, rectangles } = await drawn(block)
    const [first, last, ...others] = lines(size)
    expect({ others, x: last!.x }).toEqual({ others: [], x: first!.x })
    const [steps, band] = [rectangles.slice(0, 4), rectangles.slice(4)]
    expect(steps).toHaveLength(4)
    expect(band).toHaveLength(1)
    for (const { x } of steps) expect(x).toBeLessThan(first!.x)
    expect(band[0]!.x).toBeGreaterThan(first!.x)
    for (const { y } of rectangles) {
      expect(y).toBeGreaterThan(last!.y)
      expect(y).toBeLessThan(first!.y + size)
    }
  }
})
