import { describe, expect, it } from 'vitest'
import { isOwnName } from './own-name.ts'

describe('a signature', () => {
  it.each([
    ['Tomasz Bielak', true],
    ['tomasz bielak', true],
    ['Dr T. Bielak OBE', true],
    ['Bielak', true],
    ['Mickey Mouse', false],
    ['Tomasz', false],
    ['   ', false],
  ])('%j by Tomasz Bielak: %s', (typed, holds) => {
    expect(isOwnName(typed, 'Tomasz Bielak')).toBe(holds)
  })

  it('takes a name with an accent or a hyphen as it is written or plain', () => {
    expect(isOwnName('Zoe Garcia', 'Zoë García')).toBe(true)
    expect(isOwnName('Anna Smith-Jones', 'Anna Smith-Jones')).toBe(true)
  })
})
