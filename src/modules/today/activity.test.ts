import { describe, expect, it } from 'vitest'
import { words } from './activity.ts'

const told: Record<string, unknown> = { title: 'Self-review 2026 of Ash', kind: 'self-review', people: 2, month: 9 }
// Whatever else a sentence asks for, a day is fit to be it.
const said = new Proxy(told, { get: (all, key) => all[String(key)] ?? '2026-11-22' })
const sentences = (ofSchool: boolean) => Object.values(words).map((sentence) => sentence(said, ofSchool))

describe('the sentences of the feed', () => {
  it('say of a school that it shares, and never that it discloses', () => {
    expect(sentences(true).length).toBeGreaterThan(80)
    expect(sentences(true).filter((sentence) => /disclos/i.test(sentence))).toEqual([])
    expect(words['disclosure.disclose']!(said, true)).toBe('shared: Self-review 2026 of Ash')
    expect(words['disclosure.read']!(said, true)).toBe('read what was shared: Self-review 2026 of Ash')
  })

  it('say of a trust that it discloses to its partner', () => {
    expect(words['disclosure.disclose']!(said, false)).toBe('disclosed: Self-review 2026 of Ash')
  })

  it('go on after a name, and end without a stop', () => {
    expect(sentences(false).filter((sentence) => !/^[a-z]\S* .*[^.\s]$/.test(sentence))).toEqual([])
  })
})
