import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asGrid, changesIn, gridInWords, letterFor, nothingPlanned, type PlanningRow } from './planning.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const

function row(over: Partial<PlanningRow> & { planned?: PlanningRow['planned'] }): PlanningRow {
  return {
    ...{ id: 'a', letter: 'A', title: 'Clarity of purpose', level: 2, isSettled: true, isPriority: false },
    planned: nothingPlanned,
    ...over,
  }
}

describe('the planning grid', () => {
  it('stands for each element by letters of its own, never by a digit', () => {
    const letters = Array.from({ length: 800 }, (_, n) => letterFor(n))
    expect(letters.slice(24, 28)).toEqual(['Y', 'Z', 'AA', 'AB'])
    expect(new Set(letters).size).toBe(800)
    expect(letters.join('')).not.toMatch(/\d/)
  })

  it('puts what matters most at the top and what is stronger to the right', () => {
    const placed = row({ level: 4, planned: { ...nothingPlanned, importance: 'most of all' } })
    const grid = asGrid([placed])
    expect(grid[0]![3]).toMatchObject({ letters: [{ letter: 'A', isPriority: false }] })
    expect(grid.flat().filter(({ letters }) => letters.length > 0)).toHaveLength(1)
  })

  it('leaves out what is left open or not weighed, and says what to do where nothing is left', () => {
    expect(
      asGrid([row({ level: null }), row({})])
        .flat()
        .flatMap(({ letters }) => letters),
    ).toEqual([])
    expect(gridInWords([row({})], words)).toContain('how important')
  })

  it('names the element that matters most and is weakest', () => {
    const very = { ...nothingPlanned, importance: 'very' as const }
    const rows = [row({ planned: very }), row({ id: 'b', title: 'Talent', level: 1, planned: very })]
    expect(gridInWords(rows, words)).toContain('Talent matters very and stands at red')
    const beside = row({ id: 'c', title: 'SEND', level: 1, planned: very })
    expect(gridInWords([...rows, beside], words)).toContain('Talent and SEND matter very and stand at red')
  })
})

describe('the planning form', () => {
  const importance = fc.constantFrom('a little' as const, 'very' as const, null)
  const control = fc.constantFrom('ours' as const, 'not ours' as const, null)

  it('writes only what was changed on it', () => {
    fc.assert(
      fc.property(importance, importance, control, control, (now, was, ours, before) => {
        const changes = changesIn([
          { id: 'a', importance: now, wasImportance: was, control: ours, wasControl: before },
        ])
        const [said] = changes.filter(({ field }) => field === 'importance')
        const [held] = changes.filter(({ field }) => field === 'control')
        expect(said).toEqual(now === was ? undefined : { id: 'a', field: 'importance', from: was, to: now })
        expect(held).toEqual(
          ours === before ? undefined : { id: 'a', field: 'control', from: before, to: ours },
        )
      }),
    )
  })
})
