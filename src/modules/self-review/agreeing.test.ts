import { describe, expect, it } from 'vitest'
import { evidenceIn, isSameWriting, joinWriting, type Written } from './agreeing.ts'

const written = (part: Partial<Written> = {}): Written => ({
  ...{ level: null, rationale: '', evidence: [], dissent: '', isPriority: false },
  ...part,
})

describe('evidenceIn', () => {
  it('reads one title a line, each once', () => {
    expect(evidenceIn(' Staff survey 2026 \n\nVisits\nStaff survey 2026')).toEqual([
      'Staff survey 2026',
      'Visits',
    ])
  })
})

describe('joinWriting', () => {
  const mine = written({
    ...{ level: 2, rationale: 'We heard it twice.', evidence: ['Survey'] },
    dissent: 'Two of us see it stronger.',
  })
  const theirs = written({
    level: 3,
    rationale: 'The board said so.',
    evidence: ['Minutes', 'Survey'],
    isPriority: true,
  })

  it('keeps every sentence and every title of both, and the level chosen here', () => {
    expect(joinWriting('both', mine, theirs)).toEqual({
      level: 2,
      rationale: 'The board said so.\n\nWe heard it twice.',
      evidence: ['Minutes', 'Survey'],
      dissent: 'Two of us see it stronger.',
      isPriority: true,
    })
  })

  it('keeps one where one is chosen', () => {
    expect(joinWriting('mine', mine, theirs)).toBe(mine)
    expect(joinWriting('theirs', mine, theirs)).toBe(theirs)
  })

  it('does not say the same twice', () => {
    expect(joinWriting('both', theirs, theirs)).toEqual(theirs)
    expect(isSameWriting(theirs, joinWriting('both', theirs, theirs))).toBe(true)
    expect(isSameWriting(mine, theirs)).toBe(false)
    expect(isSameWriting(mine, { ...mine, dissent: '' })).toBe(false)
  })
})
