import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mode } from './anonymity.ts'
import {
  type ElementFacts,
  mayAgree,
  mayAnswer,
  mayChangeMode,
  mayDisclose,
  mayOpenAnswering,
  mayReveal,
  type PerspectiveFacts,
  type SelfReviewState,
} from './gates.ts'

const states: SelfReviewState[] = ['setting up', 'answering', 'revealed']

const group = (name: string, mode: Mode, invited: number, answered = 0): PerspectiveFacts => ({
  name,
  mode,
  invited,
  answered,
})

const because = (verdict: { ok: true } | { ok: false; because: string }) =>
  verdict.ok ? null : verdict.because

describe('opening answering', () => {
  it('needs a perspective', () => {
    expect(because(mayOpenAnswering('setting up', []))).toContain('Add a perspective')
  })

  it('needs people in each', () => {
    const groups = [group('Executives', 'own_name', 4), group('Trustees', 'in_the_room', 0)]
    expect(because(mayOpenAnswering('setting up', groups))).toBe(
      'Nobody is invited yet to answer for Trustees.',
    )
  })

  it('needs three people where they are anonymous', () => {
    const groups = [group('Headteachers', 'anonymous', 2)]
    expect(because(mayOpenAnswering('setting up', groups))).toContain('for Headteachers')
  })

  it('opens for a chair alone in their own name and three people without theirs', () => {
    const groups = [group('Chair', 'own_name', 1), group('Headteachers', 'anonymous', 3)]
    expect(mayOpenAnswering('setting up', groups)).toEqual({ ok: true })
  })

  it.each(['answering', 'revealed'] as const)('happens once, not again when %s', (state) => {
    expect(mayOpenAnswering(state, [group('Chair', 'own_name', 1)]).ok).toBe(false)
  })
})

describe('changing how a perspective speaks', () => {
  it('may happen until somebody has answered', () => {
    expect(mayChangeMode('answering', group('Trustees', 'anonymous', 6, 0))).toEqual({ ok: true })
    expect(because(mayChangeMode('answering', group('Trustees', 'anonymous', 6, 1)))).toContain(
      'as it was declared',
    )
  })

  it('never happens after the reveal', () => {
    expect(mayChangeMode('revealed', group('Trustees', 'anonymous', 6, 0)).ok).toBe(false)
  })
})

describe('answering', () => {
  it.each(states)('when %s', (state) => {
    expect(mayAnswer(state).ok).toBe(state === 'answering')
  })

  it('says that a late answer was not saved', () => {
    expect(because(mayAnswer('revealed'))).toContain('was not saved')
  })
})

describe('revealing', () => {
  it('needs somebody to have answered', () => {
    expect(because(mayReveal('answering', [group('Executives', 'own_name', 4)]))).toBe(
      'Nobody has answered yet.',
    )
  })

  it('names the perspectives of which nothing would show', () => {
    const groups = [
      group('Executives', 'own_name', 4, 1),
      group('Trustees', 'in_the_room', 6, 0),
      group('Headteachers', 'anonymous', 9, 2),
      group('Middle leaders', 'anonymous', 30, 24),
    ]
    expect(mayReveal('answering', groups)).toEqual({
      ok: true,
      wouldShowNothing: ['Trustees', 'Headteachers'],
    })
  })

  it('is refused when nothing whatever would show', () => {
    expect(because(mayReveal('answering', [group('Headteachers', 'anonymous', 9, 2)]))).toContain(
      'at least three',
    )
  })

  it.each(['setting up', 'revealed'] as const)('is refused when %s', (state) => {
    expect(mayReveal(state, [group('Executives', 'own_name', 4, 4)]).ok).toBe(false)
  })

  it('never leaves every perspective silent', () => {
    const groups = fc.array(
      fc.record({
        name: fc.string(),
        mode: fc.constantFrom<Mode>('own_name', 'in_the_room', 'anonymous'),
        invited: fc.nat(9),
        answered: fc.nat(9),
      }),
    )
    fc.assert(
      fc.property(groups, (list) => {
        const verdict = mayReveal('answering', list)
        if (verdict.ok) expect(verdict.wouldShowNothing.length).toBeLessThan(list.length)
      }),
    )
  })
})

describe('agreeing a level', () => {
  it.each(states)('when %s', (state) => {
    expect(mayAgree(state).ok).toBe(state === 'revealed')
  })
})

describe('disclosing', () => {
  const agreed = (title: string, rationale = 'Because we looked.'): ElementFacts => ({
    title,
    agreement: { level: 3, rationale },
  })
  const leftOpen = (title: string): ElementFacts => ({ title, agreement: { level: null, rationale: '' } })
  const unsettled = (title: string): ElementFacts => ({ title, agreement: null })

  it('may happen when every element is agreed with a rationale, or left open on purpose', () => {
    expect(mayDisclose('revealed', [agreed('Clarity of purpose'), leftOpen('Understanding needs')])).toEqual({
      ok: true,
    })
  })

  it('names what is still to be agreed', () => {
    expect(because(mayDisclose('revealed', [agreed('A'), unsettled('Understanding needs')]))).toBe(
      'Understanding needs is still to be agreed. Agree a level, or leave it open.',
    )
  })

  it('counts it where it is much', () => {
    const elements = ['A', 'B', 'C', 'D'].map(unsettled)
    expect(because(mayDisclose('revealed', elements))).toContain('Four elements are still to be agreed')
  })

  it('keeps titles that hold a comma apart', () => {
    const elements = [
      unsettled('Recruiting, developing and retaining talent'),
      unsettled('Building capacity'),
    ]
    expect(because(mayDisclose('revealed', elements))).toContain(
      'Recruiting, developing and retaining talent; Building capacity are still',
    )
  })

  it('asks for a rationale, and blanks are none', () => {
    expect(because(mayDisclose('revealed', [agreed('Clarity of purpose', '  ')]))).toContain(
      'Clarity of purpose is still without a rationale',
    )
  })

  it.each(['setting up', 'answering'] as const)('never happens when %s', (state) => {
    expect(mayDisclose(state, [agreed('A')]).ok).toBe(false)
  })
})
