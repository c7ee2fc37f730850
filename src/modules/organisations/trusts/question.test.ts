import { describe, expect, it } from 'vitest'
import { searchable, understand } from './question.ts'

describe('understand', () => {
  it('reads words without accents, capitals and apostrophes', () => {
    expect(understand("  Areté St. Thomas’ & St John's ")).toMatchObject({
      words: 'arete st thomas and st johns',
      number: null,
      code: null,
    })
  })

  it('reads a number as a UID, a URN or a Companies House number that lost its zeros', () => {
    expect(understand('7318714')).toMatchObject({ number: 7_318_714, code: '07318714' })
    expect(understand('07318714')).toMatchObject({ number: 7_318_714, code: '07318714' })
    expect(understand('100 000')).toMatchObject({ number: 100_000 })
  })

  it('reads a group id', () => {
    expect(understand('tr00261')).toMatchObject({ code: 'TR00261', number: null })
  })

  it('takes anything, and nothing that a pattern could mean', () => {
    expect(understand('%_\\*').words).toBe('')
    expect(understand('x'.repeat(500)).typed).toHaveLength(100)
    expect(understand('99999999999999').number).toBeNull()
  })
})

describe('searchable', () => {
  it('keeps figures and single spaces', () => {
    expect(searchable('REAch2  Academy-Trust')).toBe('reach2 academy trust')
  })
})
