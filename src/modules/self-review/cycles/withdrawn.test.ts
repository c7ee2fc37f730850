import { describe, expect, it } from 'vitest'
import { withdrawnWords } from './withdrawn.ts'

const facts = { version: '2', state: 'answering' as const, isPaired: false, newer: null }

describe('what the leaders read of a withdrawn version', () => {
  it('is that nothing is lost, and what they can do', () => {
    expect(withdrawnWords(facts)?.join(' ')).toMatch(/^Nothing is lost.*no newer version.*offers it\.$/)
    expect(withdrawnWords({ ...facts, newer: { version: '3' } })?.[1]).toContain('Or move to version 3')
  })

  it('offers to give up only what nobody has answered', () => {
    expect(withdrawnWords({ ...facts, state: 'setting up' })?.join(' ')).toMatch(
      /still ask people.*give this self-review up/,
    )
  })

  it('does not offer a move to one of two partners', () => {
    expect(withdrawnWords({ ...facts, isPaired: true, newer: { version: '3' } })?.[1]).toContain(
      'stays on it',
    )
  })

  it('is nothing after the reveal', () => {
    expect(withdrawnWords({ ...facts, state: 'revealed' })).toBeNull()
  })
})
