import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mode } from './anonymity.ts'
import {
  asHeatMap,
  byTheme,
  type Heard,
  lede,
  type Outline,
  orderByDisagreement,
  type Perspective,
  widestDifference,
} from './heat-map.ts'
import type { Counts } from './middle.ts'

const outline: Outline = {
  words: ['red', 'amber-red', 'amber-green', 'green'],
  themes: [
    {
      id: 'vision',
      title: 'Vision, culture and ethos',
      elements: [
        { id: 'purpose', title: 'Clarity of purpose' },
        { id: 'culture', title: 'Leading a culture of improvement' },
      ],
    },
    {
      id: 'people',
      title: 'People and partnerships',
      elements: [{ id: 'talent', title: 'Keeping good people' }],
    },
  ],
}

const perspective = (id: string, name: string, mode: Mode, inTheRoom: number | null = null): Perspective => ({
  id,
  name,
  mode,
  invited: 6,
  answered: 6,
  inTheRoom,
})

const executives = perspective('e', 'Executives', 'own_name')
const trustees = perspective('t', 'Trustees', 'in_the_room', 5)
const middleLeaders = perspective('m', 'Middle leaders', 'anonymous')
const everybody = [executives, trustees, middleLeaders]

const heard = (elementId: string, perspectiveId: string, counts: Counts | null): Heard => ({
  elementId,
  perspectiveId,
  counts,
})

const answers = [
  heard('purpose', 'e', [0, 0, 3, 3]),
  heard('purpose', 't', [0, 0, 0, 1]),
  heard('purpose', 'm', [0, 0, 2, 4]),
  heard('culture', 'e', [0, 0, 5, 1]),
  heard('culture', 't', [0, 0, 1, 0]),
  heard('culture', 'm', [0, 1, 1, 0]),
  heard('talent', 'e', [0, 0, 4, 2]),
  heard('talent', 't', [0, 0, 1, 0]),
  heard('talent', 'm', [12, 8, 3, 1]),
]

const map = asHeatMap(outline, everybody, answers, [
  { elementId: 'purpose', level: 4, before: 3, isPriority: false },
])

const cell = (rowId: string, perspectiveId: string, of = map) =>
  of.rows.find((row) => row.id === rowId)?.cells.find((c) => c.perspectiveId === perspectiveId)

describe('the shape of the heat map', () => {
  it('has a row for each element, in the framework’s order, under its theme', () => {
    expect(map.rows.map((row) => [row.theme.id, row.id])).toEqual([
      ['vision', 'purpose'],
      ['vision', 'culture'],
      ['people', 'talent'],
    ])
  })

  it('has a cell for each perspective, in the order given', () => {
    for (const row of map.rows) expect(row.cells.map((c) => c.perspectiveId)).toEqual(['e', 't', 'm'])
  })

  it('shows counts, how many answered and the middle', () => {
    expect(cell('purpose', 'e')).toMatchObject({
      shows: 'answers',
      counts: [0, 0, 3, 3],
      answered: 6,
      middle: { between: [3, 4] },
    })
  })

  it('shows the one answer of a room with how many were there', () => {
    expect(cell('talent', 't')).toMatchObject({
      shows: 'answers',
      answered: 1,
      inTheRoom: 5,
      middle: { at: 3 },
    })
  })

  it('carries what the leaders agreed, and null where they have not yet', () => {
    expect(map.rows.map((row) => row.agreed?.level ?? null)).toEqual([4, null, null])
  })

  it('gathers rows under their themes again', () => {
    expect(byTheme(map.rows).map((theme) => [theme.title, theme.rows.map((row) => row.id)])).toEqual([
      ['Vision, culture and ethos', ['purpose', 'culture']],
      ['People and partnerships', ['talent']],
    ])
  })

  it('refuses counts that are not of four levels', () => {
    const three = { elementId: 'purpose', perspectiveId: 'e', counts: [1, 2, 3] }
    expect(() => asHeatMap(outline, everybody, [three], [])).toThrow(RangeError)
  })
})

describe('fewer than three', () => {
  it('of an anonymous perspective show nothing at all, not even how many', () => {
    expect(cell('culture', 'm')).toEqual({ perspectiveId: 'm', shows: 'fewer than three' })
  })

  it('look the same whether nobody, one or two answered, or the database withheld them', () => {
    const few = [null, [0, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 1]] as const
    for (const counts of few) {
      const of = asHeatMap(outline, everybody, [heard('talent', 'm', counts)], [])
      expect(cell('talent', 'm', of)).toEqual({ perspectiveId: 'm', shows: 'fewer than three' })
    }
  })

  it('are shown in our own name', () => {
    const of = asHeatMap(outline, everybody, [heard('talent', 'e', [0, 1, 0, 0])], [])
    expect(cell('talent', 'e', of)).toMatchObject({ shows: 'answers', answered: 1 })
  })

  it('are told from silence only where nobody is anonymous', () => {
    const silent = asHeatMap(outline, everybody, [], [])
    expect(silent.rows[0]?.cells.map((c) => c.shows)).toEqual(['no answer', 'no answer', 'fewer than three'])
  })

  it('leave no trace in the heat map, whatever they were', () => {
    const few = fc.constantFrom<Counts>([0, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 2], [1, 0, 0, 1], [0, 1, 1, 0])
    fc.assert(
      fc.property(few, few, (one, other) => {
        const others = answers.filter((h) => h.perspectiveId !== 'm')
        const mapOf = (counts: Counts) =>
          asHeatMap(outline, everybody, [...others, heard('talent', 'm', counts)], [])
        expect(mapOf(one)).toEqual(mapOf(other))
      }),
    )
  })
})

describe('a contributor’s own heat map', () => {
  const own = asHeatMap(outline, [middleLeaders], answers, [])

  it('holds no other perspective', () => {
    expect(own.rows.flatMap((row) => row.cells.map((c) => c.perspectiveId))).toEqual(['m', 'm', 'm'])
  })

  it('says nothing of others in its disagreement', () => {
    const onlyOwn = answers.filter((h) => h.perspectiveId === 'm')
    expect(own).toEqual(asHeatMap(outline, [middleLeaders], onlyOwn, []))
  })
})

describe('the order of disagreement', () => {
  const ids = (of = map) => orderByDisagreement(of.rows).map((row) => row.id)

  it('begins where the perspectives differ most', () => {
    expect(ids()).toEqual(['talent', 'purpose', 'culture'])
  })

  it('keeps the framework’s order among equals', () => {
    expect(ids(asHeatMap(outline, everybody, [], []))).toEqual(['purpose', 'culture', 'talent'])
  })

  it('holds equal what is equal on paper, whichever perspective said it', () => {
    const swapped = asHeatMap(
      outline,
      everybody,
      [
        heard('purpose', 'e', [1, 2, 3, 0]),
        heard('purpose', 'm', [0, 4, 2, 1]),
        heard('culture', 'e', [0, 4, 2, 1]),
        heard('culture', 'm', [1, 2, 3, 0]),
      ],
      [],
    )
    expect(ids(swapped)).toEqual(['purpose', 'culture', 'talent'])
  })

  it('loses no row and never rises again', () => {
    const counts = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
    fc.assert(
      fc.property(fc.array(counts, { minLength: 9, maxLength: 9 }), (all) => {
        const of = asHeatMap(
          outline,
          everybody,
          answers.map((h, i) => ({ ...h, counts: all[i]! })),
          [],
        )
        const ordered = orderByDisagreement(of.rows)
        expect(ordered.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
          of.rows.toSorted((a, b) => a.id.localeCompare(b.id)),
        )
        const measures = ordered.map((row) => row.disagreement)
        expect(measures).toEqual(measures.toSorted((a, b) => b - a))
      }),
    )
  })
})

describe('where views differ most', () => {
  it('is the first row of that order, with the two perspectives that stand furthest apart there', () => {
    const widest = widestDifference(map.rows)
    expect(widest?.row).toBe(orderByDisagreement(map.rows)[0])
    expect(widest?.row.id).toBe('talent')
    expect(widest?.between).toEqual(['e', 'm'])
  })

  it('is nowhere when all see it alike', () => {
    const alike = asHeatMap(
      outline,
      everybody,
      [heard('talent', 'e', [0, 0, 6, 0]), heard('talent', 't', [0, 0, 1, 0])],
      [],
    )
    expect(widestDifference(alike.rows)).toBeNull()
  })

  it('names nobody where groups stand alike and differ within themselves, nor where one alone shows anything', () => {
    const within = asHeatMap(
      outline,
      everybody,
      [heard('talent', 'e', [3, 0, 0, 3]), heard('talent', 'm', [9, 0, 0, 9])],
      [],
    )
    expect(widestDifference(within.rows)).toMatchObject({ row: { id: 'talent' }, between: null })
    const own = asHeatMap(outline, [middleLeaders], answers, [])
    expect(widestDifference(own.rows)?.between).toBeNull()
  })

  it('never names a perspective that shows nothing there', () => {
    const of = asHeatMap(
      outline,
      everybody,
      [
        heard('talent', 'e', [0, 0, 0, 6]),
        heard('talent', 'm', [2, 0, 0, 0]),
        heard('talent', 't', [0, 0, 1, 0]),
      ],
      [],
    )
    expect(widestDifference(of.rows)?.between).toEqual(['e', 't'])
  })
})

describe('the sentence that opens the page', () => {
  it('says how many answered, where views differ most and who stands furthest apart there', () => {
    expect(lede(map, 51)).toBe(
      '51 people answered; views differ most on keeping good people, where executives and middle leaders are furthest apart.',
    )
  })

  it('names nobody where one group alone is seen', () => {
    expect(lede(asHeatMap(outline, [middleLeaders], answers, []), 40)).toMatch(
      /^40 people answered; views differ most on [^,]+\.$/,
    )
  })

  it('says only how many answered when nobody differs', () => {
    expect(lede(asHeatMap(outline, everybody, [], []), 1)).toBe('One person answered.')
  })
})
