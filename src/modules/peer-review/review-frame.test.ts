import { describe, expect, it } from 'vitest'
import { inSentences, missingWords } from './review-frame.ts'

describe('what is still missing', () => {
  it('names a trust once that has several things to do', () => {
    const missing = [
      'Larkmoor has yet to state its focus',
      'Whinfell has yet to sign the principles',
      'Larkmoor has yet to accept the visiting team by name',
    ]
    expect(inSentences(missing)).toBe(
      'Larkmoor has yet to state its focus and accept the visiting team by name. Whinfell has yet to sign the principles.',
    )
  })

  it('leaves a sentence of another kind as it is, and says what comes after', () => {
    const missing = ['The exploring meeting is yet to be held']
    expect(missingWords({ next: 'focusing', missing })).toBe(
      'The exploring meeting is yet to be held. Then comes focusing.',
    )
    expect(missingWords({ next: 'focusing', missing: [] })).toBe('')
  })
})
