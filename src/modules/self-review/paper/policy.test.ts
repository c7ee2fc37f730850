import { describe, expect, it } from 'vitest'
import type { Mode } from '../anonymity.ts'
import { isFilledIn, mayTypeSheet } from './policy.ts'

const group = (mode: Mode, invited = 4, onPaper = 2, sheets = 0) => ({
  ...{ name: 'Headteachers', mode, invited, onPaper, sheets },
})

describe('typing a sheet in', () => {
  it.each(['own_name', 'anonymous'] as const)('is for any group %s while it answers', (mode) => {
    expect(mayTypeSheet('answering', group(mode)).ok).toBe(true)
    expect(mayTypeSheet('setting up', group(mode)).ok).toBe(false)
    expect(mayTypeSheet('revealed', group(mode)).ok).toBe(false)
  })

  it('takes one answer of a room, and only where nobody writes it down on a screen', () => {
    expect(mayTypeSheet('answering', group('in_the_room', 1, 1)).ok).toBe(true)
    expect(mayTypeSheet('answering', group('in_the_room', 1, 0)).ok).toBe(false)
    expect(mayTypeSheet('answering', group('in_the_room', 1, 1, 1)).ok).toBe(false)
  })

  it('needs something on the sheet', () => {
    const empty = { level: null, notMine: false, comment: 'Only words.' }
    expect(isFilledIn([empty, empty])).toBe(false)
    expect(isFilledIn([empty, { ...empty, notMine: true }])).toBe(true)
  })
})
