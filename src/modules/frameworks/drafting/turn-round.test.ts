import { expect, it } from 'vitest'
import { emptyDocument } from './beginning.ts'
import { addElement, addTheme, changeElement } from './structure.ts'
import { turnedRound } from './turn-round.ts'

it('turns words and descriptions together, and twice is as it was', () => {
  const empty = emptyDocument('Ours', { name: 'Larkmoor', now: '2026-11-22T08:00:00Z' })
  const titled = addElement(addTheme(empty, 't', 'Theme'), 't', { id: 'e', title: 'Element' })
  const levels = (['best', null, 'poor', 'worst'] as const).map((description, at) => ({
    position: (at + 1) as 1 | 2 | 3 | 4,
    description,
  }))
  const document = changeElement(titled, 'e', { levels })
  const turned = turnedRound(document)
  expect(turned.scale.map(({ word }) => word)).toEqual(['leading', 'secure', 'developing', 'emerging'])
  expect(turned.scale.map(({ position }) => position)).toEqual([1, 2, 3, 4])
  expect(turned.themes[0]!.elements[0]!.levels).toEqual([
    { position: 1, description: 'worst' },
    { position: 2, description: 'poor' },
    { position: 3, description: null },
    { position: 4, description: 'best' },
  ])
  expect(turnedRound(turned)).toEqual(document)
})
