import { describe, expect, it } from 'vitest'
import { mayGiveUp } from '../policy.ts'
import { givenUpWords, whatGivingUpMeans } from './given-up.ts'

describe('giving a self-review up', () => {
  it.each([
    ['while it is set up', 'setting up', null, true],
    ['while people answer', 'answering', null, true],
    ['no more once people were heard', 'revealed', null, false],
    ['not where a partner waits', 'answering', 'partnership', false],
    ['nor before answering opens there', 'setting up', 'partnership', false],
  ] as const)('may be done %s', (_, state, partnershipId, ok) => {
    expect(mayGiveUp({ state, partnershipId }).ok).toBe(ok)
  })

  it('says beforehand what becomes of the answers, and that it is final', () => {
    const means = whatGivingUpMeans({ state: 'answering', cycle: 2028, asked: 4 }).join(' ')
    expect(means).toContain('Whatever was answered is deleted, and with it who had answered')
    expect(means).toContain('An invitation that still waits is withdrawn')
    expect(means).toContain('It cannot be taken back. Self-review 2028 can be opened anew')
  })

  it('speaks of no answers where none could be given, and of no message where nobody was asked', () => {
    const means = whatGivingUpMeans({ state: 'setting up', cycle: 2028, asked: 0 })
    expect(means.join(' ')).not.toMatch(/was answered|message|invitation/)
  })

  it('tells whoever comes later who did it, and when', () => {
    expect(givenUpWords({ on: '2028-03-05', by: 'Ada Penrose' })).toMatch(/on 5 March 2028 by Ada Penrose\./)
  })
})
