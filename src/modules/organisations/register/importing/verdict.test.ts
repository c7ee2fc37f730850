import { describe, expect, it } from 'vitest'
import { judge } from './verdict.ts'

const fine = { read: 100, refused: 0, loadedBefore: 100, unknown: 0 }

describe('judge', () => {
  it('lets a file through that has most of what is loaded', () => {
    expect(judge('groups', fine)).toBeNull()
    expect(judge('groups', { ...fine, read: 80 })).toBeNull()
    expect(judge('groups', { ...fine, read: 5, loadedBefore: 0 })).toBeNull()
  })

  it('refuses a file of fewer than four fifths, unless whoever runs the machine says so', () => {
    const small = { ...fine, read: 79 }
    expect(judge('establishments', small)).toContain(
      'The file of establishments has 79 rows and the register holds 100 establishments.',
    )
    expect(judge('establishments', small, true)).toBeNull()
  })

  it('counts rows that cannot be used as missing', () => {
    expect(judge('groups', { ...fine, read: 84, refused: 5 })).toContain('79 rows')
  })

  it('lists some bad rows and refuses a file of many', () => {
    expect(judge('groups', { ...fine, read: 110, refused: 11 })).toBeNull()
    expect(judge('groups', { ...fine, read: 110, refused: 12 })).toContain('12 of the 110 rows')
    expect(judge('groups', { ...fine, refused: 100 }, true)).toContain('No row')
  })

  it('refuses a thousand unknown types however large the file is', () => {
    const large = { read: 50_000, refused: 1000, loadedBefore: 0, unknown: 1000 }
    expect(judge('groups', large, true)).toContain('1,000 rows of the file of groups have a type')
    expect(judge('groups', { ...large, unknown: 999 })).toBeNull()
  })
})
