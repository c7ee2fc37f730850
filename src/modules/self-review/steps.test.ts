import { describe, expect, it } from 'vitest'
import { type StepFacts, stepsOf } from './steps.ts'

const group = { name: 'Executives', mode: 'own_name' as const, invited: 2, answered: 2 }
const facts = (part: Partial<StepFacts> = {}): StepFacts => ({
  ...{
    base: '/s',
    state: 'setting up',
    answersBy: '2026-12-05',
    partnershipId: 'p',
    discloses: true,
    disclosedOn: null,
    leads: true,
    isShared: null,
    mine: null,
  },
  ...{ perspectives: [group], elements: [{ title: 'Clarity', agreement: null }], priorities: 0 },
  ...part,
})
const shown = (part?: Partial<StepFacts>) =>
  stepsOf(facts(part)).map(({ label, status, href }) => `${label}: ${status}${href ? ` ${href}` : ''}`)

describe('a leader’s steps', () => {
  it('begin with who answers, and say what each later one waits for', () => {
    expect(shown()).toEqual([
      'Decide who answers, and how: in-progress /s/who',
      'Open answering: not-yet /s/answering',
      'Reveal the answers: cannot-start',
      'Agree the levels: cannot-start',
      'Choose priorities: cannot-start',
      'Read the outcome: cannot-start',
      'Preview and disclose to your partner: cannot-start',
    ])
  })

  it('say why answering cannot open', () => {
    const [, open] = stepsOf(facts({ perspectives: [{ ...group, invited: 0 }] }))
    expect(open).toMatchObject({
      status: 'cannot-start',
      note: 'Nobody is invited yet to answer for Executives.',
    })
  })

  it('go on to the reveal once somebody has answered', () => {
    expect(shown({ state: 'answering' })).toContain('Reveal the answers: not-yet /s/reveal')
  })

  it('lead to disclosing when every element is settled', () => {
    const elements = [{ title: 'Clarity', agreement: { level: 3 as const, rationale: 'We heard it.' } }]
    expect(shown({ state: 'revealed', elements, priorities: 1 })).toEqual([
      'Decide who answers, and how: done /s/who',
      'Open answering: done',
      'See where you differ: done /s/heat-map?order=differ',
      'Agree the levels: done /s/agree',
      'Choose priorities: done /s/priorities',
      'Read the outcome: done /s/outcome',
      'Preview and disclose to your partner: not-yet /review/partnerships/p/disclose',
    ])
  })

  it('say who discloses to a leader who does not, and lead to what stands disclosed', () => {
    const elements = [{ title: 'Clarity', agreement: { level: 3 as const, rationale: 'We heard it.' } }]
    const last = (part: Partial<StepFacts>) => stepsOf(facts({ state: 'revealed', elements, ...part })).at(-1)
    expect(last({ discloses: false })).toEqual({
      label: 'Preview and disclose to your partner',
      status: 'waiting',
      note: 'The chief executive or an improvement director discloses it.',
    })
    expect(last({ disclosedOn: '2026-11-30' })).toMatchObject({
      ...{ label: 'See what you have disclosed', status: 'done', note: 'On 30 November 2026.' },
    })
  })

  it('know of no partner where there is none', () => {
    expect(shown({ partnershipId: null }).join()).not.toContain('partner')
  })
})

describe('a contributor’s steps', () => {
  const mine = { perspective: 'Headteachers', hasAnswered: false, hasBegun: false }

  it('are their own part, and nothing before answering opens', () => {
    expect(shown({ leads: false, mine })).toEqual([
      'Answer for Headteachers: cannot-start',
      'See what your group said: cannot-start',
      'Read what was agreed: cannot-start',
    ])
  })

  it('open one after the other', () => {
    expect(shown({ leads: false, mine, state: 'answering' })[0]).toBe(
      'Answer for Headteachers: not-yet /s/respond',
    )
    expect(shown({ leads: false, mine: { ...mine, hasBegun: true }, state: 'answering' })[0]).toContain(
      'in-progress',
    )
    expect(shown({ leads: false, mine: { ...mine, hasAnswered: true }, state: 'revealed' })).toEqual([
      'Answer for Headteachers: done /s/respond',
      'See what your group said: done /s/heat-map',
      'Read what was agreed: in-progress /s/outcome',
    ])
  })
})

describe('whoever leads a school', () => {
  const last = (part: Partial<StepFacts>) => shown({ partnershipId: null, ...part }).at(-1)

  it('may share what was agreed once it is settled, and sees that it is shared', () => {
    const settled = [{ title: 'Clarity', agreement: { level: 2 as const, rationale: 'We asked.' } }]
    const share = 'Share what you agreed with the trust'
    expect(last({ isShared: false, state: 'revealed' })).toBe(`${share}: cannot-start`)
    expect(last({ isShared: false, state: 'revealed', elements: settled })).toBe(`${share}: not-yet /s/share`)
    expect(last({ isShared: true, state: 'revealed', elements: settled })).toBe(`${share}: done /s/share`)
    expect(last({ isShared: null, state: 'revealed', elements: settled })).toBe(
      'Read the outcome: done /s/outcome',
    )
  })
})
