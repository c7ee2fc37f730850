import { describe, expect, it } from 'vitest'
import { emptyDocument } from './beginning.ts'
import { askedFields, groupsIn, namedTwice, placesShown } from './who-is-asked.ts'

const typed = (...names: string[]) =>
  Object.fromEntries(
    names.flatMap((name, at) => [
      [`group-${at + 1}`, name],
      [`mode-${at + 1}`, 'anonymous'],
    ]),
  )

describe('who a framework suggests to ask', () => {
  it('gives each group a letter of its own', () => {
    const groups = groupsIn(typed('Heads', 'Head teachers', 'Head teaching assistants', 'Ærø'), [])
    expect(groups.map(({ initial }) => initial)).toEqual(['H', 'HT', 'HE', 'Æ'])
    expect(new Set(groups.map(({ mode }) => mode))).toEqual(new Set(['anonymous']))
  })

  it('never gives two groups one letter, however alike they are called', () => {
    const groups = groupsIn(typed('A', 'A!', 'A?', 'A.', 'A,', 'A;', 'A:', 'A-'), [])
    expect(new Set(groups.map(({ initial }) => initial)).size).toBe(8)
  })

  it('lets a group keep its letter, and passes empty lines over', () => {
    const before = [{ name: 'Trustees', initial: 'X', mode: 'in_the_room' as const }]
    expect(groupsIn(typed('', 'Executives', 'trustees'), before)).toEqual([
      { name: 'Executives', initial: 'E', mode: 'anonymous' },
      { name: 'trustees', initial: 'X', mode: 'anonymous' },
    ])
  })

  it('reads back as it was written', () => {
    const perspectives = groupsIn(typed('Executives', 'Staff'), [])
    const document = {
      ...emptyDocument('Ours', { name: 'Larkmoor', now: '2026-11-22T08:00:00Z' }),
      perspectives,
    }
    expect(groupsIn(askedFields(document), perspectives)).toEqual(perspectives)
  })

  it('shows room for two more than are there, four places at the least and eight at the most', () => {
    expect(placesShown(typed())).toHaveLength(4)
    expect(placesShown(typed('A', 'B', '', 'D'))).toHaveLength(6)
    expect(placesShown(typed('A', 'B', 'C', 'D', 'E', 'F', 'G'))).toHaveLength(8)
  })

  it('tells which name stands there twice', () => {
    expect(namedTwice(typed('Heads', 'Staff', 'heads '))).toBe(3)
    expect(namedTwice(typed('Heads', '', ''))).toBeNull()
  })
})
