import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elementsIn, type FrameworkDocument } from '../document.ts'
import { newIdentifier } from '../identifiers.ts'
import { emptyDocument } from './beginning.ts'
import {
  addElement,
  addTheme,
  changeElement,
  findElement,
  moveElement,
  moveTheme,
  putBack,
  strandCalled,
  takeOut,
  together,
} from './structure.ts'

const maker = { name: 'Larkmoor', now: '2026-11-21T09:00:00.000Z' }

/** A draft with these themes, each with so many elements; titles are letters and numbers, keys are titles. */
function draftOf(...sizes: number[]): FrameworkDocument {
  return sizes.reduce(
    (draft, size, at) => {
      const theme = String.fromCharCode(65 + at)
      const elements = Array.from({ length: size }, (_, place) => `${theme}${place + 1}`)
      return elements.reduce(
        (whole, title) => addElement(whole, theme, { id: title, title }),
        addTheme(draft, theme, theme),
      )
    },
    emptyDocument('Ours', maker),
  )
}

const titles = (document: FrameworkDocument) => elementsIn(document).map(({ title }) => title)
const inStrand = (document: FrameworkDocument, id: string, title: string) =>
  changeElement(document, id, { strand: strandCalled(findElement(document, id)!.theme, title) })

describe('themes and elements', () => {
  it('are added once, however often they are sent', () => {
    const draft = draftOf(2)
    expect(addTheme(draft, 'A', 'Again')).toBe(draft)
    expect(addElement(draft, 'A', { id: 'A1', title: 'Again' })).toBe(draft)
  })

  it('move one place and stay at the edge', () => {
    const draft = draftOf(3, 1)
    expect(titles(moveElement(draft, 'A1', 'down'))).toEqual(['A2', 'A1', 'A3', 'B1'])
    expect(titles(moveElement(draft, 'A1', 'up'))).toEqual(titles(draft))
    expect(titles(moveTheme(draft, 'B', 'up'))).toEqual(['B1', 'A1', 'A2', 'A3'])
  })

  it('are never lost, and strands stay together, whatever is moved', () => {
    const moves = fc.array(fc.record({ id: fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5'), up: fc.boolean() }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), moves, (every, all) => {
        const draft = ['A1', 'A2', 'A3', 'A4', 'A5'].reduce(
          (whole, each, at) => (at % every === 0 ? inStrand(whole, each, 'One') : whole),
          draftOf(5),
        )
        const moved = all.reduce((whole, { id, up }) => moveElement(whole, id, up ? 'up' : 'down'), draft)
        expect(titles(moved).toSorted()).toEqual(titles(draft).toSorted())
        expect(together(elementsIn(moved))).toEqual(elementsIn(moved))
      }),
    )
  })
})

describe('a strand', () => {
  it('keeps its elements together, and moves whole at its edge', () => {
    const draft = inStrand(inStrand(draftOf(4), 'A1', 'One'), 'A3', 'One')
    expect(titles(draft)).toEqual(['A1', 'A3', 'A2', 'A4'])
    expect(titles(moveElement(draft, 'A3', 'down'))).toEqual(['A2', 'A1', 'A3', 'A4'])
    const [first, second] = elementsIn(draft)
    expect(first!.strand).toEqual(second!.strand)
    expect(together(elementsIn(draft))).toEqual(elementsIn(draft))
  })
})

describe('what is taken out', () => {
  it('comes back where it stood, a theme with its elements', () => {
    const draft = draftOf(3, 2)
    for (const id of ['A', 'B', 'A2', 'B2']) {
      const { document, binned } = takeOut(draft, id, '2026-11-21')
      expect(titles(document).length).toBeLessThan(titles(draft).length)
      expect(putBack(document, binned!).themes).toEqual(draft.themes)
      expect(putBack(draft, binned!)).toBe(draft)
    }
    expect(takeOut(draft, newIdentifier(), '2026-11-21').binned).toBeNull()
  })

  it('goes to the last theme where its own is gone, and stays in the bin where there is none', () => {
    const { document, binned } = takeOut(draftOf(1, 1), 'A1', '2026-11-21')
    const without = takeOut(document, 'A', '2026-11-21').document
    expect(titles(putBack(without, binned!))).toEqual(['A1', 'B1'])
    const empty = takeOut(without, 'B', '2026-11-21').document
    expect(putBack(empty, binned!)).toBe(empty)
  })
})
