import { describe, expect, it } from 'vitest'
import { stages } from '../stages.ts'
import { countByElement, countWords } from './counts.ts'
import { mayAnswerQuestion, mayAsk, mayWithdrawSelfReview } from './policy.ts'

const out = new Date()
const both = [
  { name: 'Larkmoor', disclosedAt: out },
  { name: 'Whinfell', disclosedAt: out },
]

describe('a probing question', () => {
  it('is asked while a review is no further than focusing, and answered until both are closed', () => {
    const asked = stages.filter(
      (stage) => mayAsk({ withdrawnAt: null, partners: both, stages: [stage, stage] }).ok,
    )
    expect(asked).toEqual(['preparing', 'exploring', 'focusing'])
    const answered = stages.filter(
      (stage) => mayAnswerQuestion({ withdrawnAt: null, stages: [stage, 'closed'] }).ok,
    )
    expect(answered).toEqual(stages.filter((stage) => stage !== 'closed'))
  })

  it('waits until both have disclosed, and names who has not', () => {
    const partners = [both[0]!, { name: 'Whinfell', disclosedAt: null }]
    expect(mayAsk({ withdrawnAt: null, partners, stages: ['preparing'] })).toEqual({
      ok: false,
      because: 'Whinfell has yet to disclose, so nothing is open to ask about.',
    })
  })
})

describe('a disclosed self-review', () => {
  it('is withdrawn while it stands and before the meeting on it was held', () => {
    expect(mayWithdrawSelfReview({ isStanding: true, exploringHeldOn: null }).ok).toBe(true)
    expect(mayWithdrawSelfReview({ isStanding: false, exploringHeldOn: null }).ok).toBe(false)
    expect(mayWithdrawSelfReview({ isStanding: true, exploringHeldOn: '2026-11-30' }).ok).toBe(false)
  })
})

describe('the questions on an element', () => {
  it('are counted with their answers', () => {
    const counts = countByElement([
      { elementId: 'purpose', answer: null },
      { elementId: 'purpose', answer: 'Because' },
      { elementId: 'talent', answer: null },
    ])
    expect(counts).toEqual({ purpose: { asked: 2, answered: 1 }, talent: { asked: 1, answered: 0 } })
    expect(Object.values(counts).map(countWords)).toEqual([
      '2 questions, 1 answered',
      '1 question, not answered yet',
    ])
    expect(countWords({ asked: 0, answered: 0 })).toBe('')
    expect(countWords({ asked: 2, answered: 2 })).toBe('2 questions, answered')
  })
})
