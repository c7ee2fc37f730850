import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ActionDraft,
  type ActionNature,
  type ActionProgress,
  balance,
  faultInNewDays,
  isOverdue,
  mayCloseAction,
  openStatus,
  ownerWords,
  problemsOf,
} from './rules.ts'

const today = '2026-11-21'

const whole: ActionDraft = {
  title: 'Pair every third-year teacher with a subject leader elsewhere',
  ownerName: 'Sam Okafor',
  level: 'trust',
  nature: 'networking',
  startsOn: '2027-01-04',
  dueOn: '2027-07-16',
  shouldChange: 'Teachers in their third year can say what could come next.',
}

describe('what an action needs', () => {
  const fields = (change: Partial<ActionDraft>) =>
    problemsOf({ ...whole, ...change }).map(({ field }) => field)

  it('is nothing when it is whole', () => {
    expect(problemsOf(whole)).toEqual([])
  })

  it.each<Partial<ActionDraft>>([
    { title: '' },
    { ownerName: '  ' },
    { level: null },
    { nature: null },
    { dueOn: null },
    { shouldChange: '' },
  ])('is said when it lacks %j', (change) => {
    expect(fields(change)).toEqual(Object.keys(change))
  })

  it('is no starting day', () => {
    expect(fields({ startsOn: null })).toEqual([])
  })

  it('is dates in order', () => {
    expect(fields({ startsOn: '2027-07-17' })).toEqual(['dueOn'])
    expect(fields({ startsOn: '2027-07-16' })).toEqual([])
  })

  it('is said all at once, each in a sentence', () => {
    const nothing = {
      ...whole,
      title: '',
      ownerName: '',
      level: null,
      nature: null,
      dueOn: null,
      shouldChange: '',
    }
    expect(problemsOf(nothing)).toHaveLength(6)
    for (const { because } of problemsOf(nothing)) expect(because).toMatch(/^[A-Z].*\.$/)
  })
})

describe('closing an action', () => {
  const open: ActionProgress = { startsOn: '2026-09-01', dueOn: '2026-12-18', doneOn: null }

  it('needs a word on what changed', () => {
    expect(mayCloseAction(open, 'Every school has a named coach.', today)).toEqual({ ok: true })
    expect(mayCloseAction(open, ' ', today).ok).toBe(false)
  })

  it('happens once', () => {
    expect(mayCloseAction({ ...open, doneOn: '2026-11-12' }, 'Again.', today)).toEqual({
      ok: false,
      because: 'This action was closed on 12 November 2026.',
    })
  })

  it('does not happen before it starts', () => {
    expect(mayCloseAction({ ...open, startsOn: '2026-11-22' }, 'Done.', today).ok).toBe(false)
    expect(mayCloseAction({ ...open, startsOn: today }, 'Done.', today).ok).toBe(true)
  })

  it('may happen late', () => {
    expect(mayCloseAction({ ...open, dueOn: '2026-10-01' }, 'Done.', today)).toEqual({ ok: true })
  })
})

describe('an overdue action', () => {
  it.each([
    ['2026-11-20', null, true],
    ['2026-11-21', null, false],
    ['2026-11-20', '2026-11-21', false],
    [null, null, false],
  ])('due %s, done %s: %s', (dueOn, doneOn, late) => {
    expect(isOverdue({ startsOn: null, dueOn, doneOn }, today)).toBe(late)
  })
})

describe('the balance of a plan', () => {
  const plan = (assurance: number, networking: number) => [
    ...Array.from({ length: assurance }, () => ({ nature: 'assurance' as const })),
    ...Array.from({ length: networking }, () => ({ nature: 'networking' as const })),
  ]

  it.each<[number, number, ActionNature | null, string]>([
    [0, 0, null, 'There is no action yet.'],
    [3, 0, null, 'Three actions check, none connects.'],
    [2, 3, null, 'Two actions check, three connect.'],
    [1, 1, null, 'One action checks, one connects.'],
    [3, 1, null, 'Three actions check, one connects.'],
  ])('%i against %i leans to %s', (assurance, networking, leans, sentence) => {
    expect(balance(plan(assurance, networking))).toEqual({ assurance, networking, leans, sentence })
  })

  it('asks what connects people when nearly all is checking', () => {
    expect(balance(plan(5, 1))).toMatchObject({ leans: 'assurance' })
    expect(balance(plan(5, 1)).sentence).toContain('learn from each other')
  })

  it('asks what changes when nearly all is connecting', () => {
    expect(balance(plan(0, 4))).toMatchObject({ leans: 'networking' })
    expect(balance(plan(0, 4)).sentence).toContain('How will you know')
  })

  it('counts every action once, and does not judge by order', () => {
    const natures = fc.array(fc.record({ nature: fc.constantFrom<ActionNature>('assurance', 'networking') }))
    fc.assert(
      fc.property(natures, (actions) => {
        const found = balance(actions)
        expect(found.assurance + found.networking).toBe(actions.length)
        expect(balance(actions.toReversed())).toEqual(found)
      }),
    )
  })
})

describe('the days of a new action', () => {
  it.each([
    ['2026-11-20', false],
    ['2026-11-21', true],
    [null, true],
  ])('due on %s: %s', (dueOn, isRight) => {
    expect(faultInNewDays({ dueOn }, today).length === 0).toBe(isRight)
  })
})

it('says of an owner whom nobody here knows that they have no account', () => {
  expect(ownerWords({ ownerName: 'Gareth Pryce', isOwnerKnown: true })).toBe('Gareth Pryce')
  expect(ownerWords({ ownerName: 'Gareth Puhg', isOwnerKnown: false })).toBe('Gareth Puhg (no account here)')
})

describe('how far an open action is', () => {
  it('is told by its first day, and without one it is under way', () => {
    const today = '2026-11-22'
    expect(openStatus('2026-11-23', today)).toBe('not-yet')
    expect(openStatus(today, today)).toBe('in-progress')
    expect(openStatus(null, today)).toBe('in-progress')
  })
})
