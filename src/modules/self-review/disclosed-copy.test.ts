import { describe, expect, it } from 'vitest'
import { type Agreement, asDisclosed } from './disclosed-copy.ts'
import { asHeatMap, type Outline, type Perspective } from './heat-map.ts'

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
  ],
}

const perspectives: Perspective[] = [
  { id: 'e', name: 'Executives', mode: 'own_name', invited: 2, answered: 2, inTheRoom: null },
  { id: 't', name: 'Trustees', mode: 'in_the_room', invited: 5, answered: 1, inTheRoom: 5 },
  { id: 'm', name: 'Middle leaders', mode: 'anonymous', invited: 9, answered: 7, inTheRoom: null },
]

const heatMap = asHeatMap(
  outline,
  perspectives,
  [
    { elementId: 'purpose', perspectiveId: 'e', counts: [0, 0, 1, 1] },
    { elementId: 'purpose', perspectiveId: 't', counts: [0, 0, 0, 1] },
    { elementId: 'purpose', perspectiveId: 'm', counts: [1, 3, 2, 1] },
    { elementId: 'culture', perspectiveId: 'm', counts: [1, 1, 0, 0] },
  ],
  [
    { elementId: 'purpose', level: 3, before: null, isPriority: true },
    { elementId: 'culture', level: null, before: null, isPriority: false },
  ],
)

const agreements: Agreement[] = [
  { elementId: 'purpose', rationale: 'All can say it.', evidenceTitles: ['Strategy 2026'], isPriority: true },
]

const everybodyTold = new Set(['e', 't', 'm'])

describe('the copy of a self-review that crosses', () => {
  it('says the agreed level in words, with its reasons', () => {
    expect(asDisclosed(heatMap, agreements, new Set())[0]).toEqual({
      elementId: 'purpose',
      theme: 'Vision, culture and ethos',
      title: 'Clarity of purpose',
      level: 3,
      levelWord: 'amber-green',
      rationale: 'All can say it.',
      evidenceTitles: ['Strategy 2026'],
      isPriority: true,
      spread: [],
    })
  })

  it('leaves open what was left open', () => {
    expect(asDisclosed(heatMap, agreements, new Set())[1]).toMatchObject({ level: null, levelWord: null })
  })

  it('holds the spread of those alone who were told', () => {
    expect(asDisclosed(heatMap, agreements, new Set(['m']))[0]?.spread).toEqual([
      {
        perspective: 'Middle leaders',
        counts: [1, 3, 2, 1],
        words: '1 red, 3 amber-red, 2 amber-green, 1 green',
      },
    ])
  })

  it('says the answer of a room as the one answer it is', () => {
    expect(asDisclosed(heatMap, agreements, new Set(['t']))[0]?.spread).toEqual([
      { perspective: 'Trustees', counts: [0, 0, 0, 1], words: 'green' },
    ])
  })

  it('holds no spread of fewer than three answers, in our own name either', () => {
    const [purpose, culture] = asDisclosed(heatMap, agreements, everybodyTold)
    expect(purpose?.spread.map((s) => s.perspective)).toEqual(['Trustees', 'Middle leaders'])
    expect(culture?.spread).toEqual([])
  })

  it('does not change when what it was made from does', () => {
    const titles = ['Strategy 2026']
    const copy = asDisclosed(heatMap, [{ ...agreements[0]!, evidenceTitles: titles }], new Set())
    titles.push('A later paper')
    expect(copy[0]?.evidenceTitles).toEqual(['Strategy 2026'])
  })
})
