import { describe, expect, it } from 'vitest'
import { whyClosed } from './link-words.ts'

const at = new Date('2026-11-22T10:42:00Z')

describe('the link of an invitation that lets nobody in', () => {
  it('says of one that a newer message replaced when that was sent, and that it holds', () => {
    const words = whyClosed({ state: 'replaced', resentAt: at })
    expect(words).toContain('A newer message was sent to the same address on 22 November 2026')
    expect(words).toContain('is the one that works')
  })

  it('does not send to a newer message whose link has run out too', () => {
    expect(whyClosed({ state: 'expired', resentAt: at })).toMatch(
      /its link has run out too.*Ask whoever invited you/,
    )
    expect(whyClosed({ state: 'expired', resentAt: null })).not.toContain('newer message')
  })

  it('has nothing to say of one that lets somebody in', () => {
    expect(whyClosed({ state: 'open', resentAt: null })).toBeNull()
  })

  it('says of one that nobody was ever sent nothing about any invitation', () => {
    expect(whyClosed(null)).not.toMatch(/newer message was sent|address/)
  })
})
