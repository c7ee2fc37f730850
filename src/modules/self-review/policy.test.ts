import { describe, expect, it } from 'vitest'
import { opensSelfReviews } from '#src/modules/frameworks/index.ts'
import {
  attempts,
  isContributor,
  isLeader,
  mayChangePerspectives,
  mayInvite,
  mayLead,
  mayMoveDeadline,
  mayRemind,
  mayRemovePerspective,
  maySpeakSo,
} from './policy.ts'

const ada = {
  positions: [
    { place: 'review', role: 'leader' },
    { place: 'other', role: 'contributor' },
  ],
}

describe('who opens a self-review', () => {
  it('is known to the page of a framework as it is here', () => {
    const roles = [
      'chief_executive',
      'improvement_director',
      'head_of_school',
      'executive',
      'trustee',
      'leader',
    ]
    const here: readonly string[] = attempts['self-review.open']
    expect(roles.filter((role) => opensSelfReviews([role]))).toEqual(here)
  })
})

describe('who leads', () => {
  it('is told by a seat on this very self-review', () => {
    expect(isLeader(ada, 'review')).toBe(true)
    expect(isLeader(ada, 'other')).toBe(false)
    expect(isContributor(ada, 'other')).toBe(true)
    expect(mayLead(ada, 'review')).toEqual({ ok: true })
    expect(mayLead(ada, 'other')).toMatchObject({ ok: false })
  })
})

describe('what may still change', () => {
  it.each([
    ['setting up', true, true],
    ['answering', false, true],
    ['revealed', false, false],
  ] as const)('%s: perspectives %s, the day %s', (state, perspectives, day) => {
    expect(mayChangePerspectives(state).ok).toBe(perspectives)
    expect(mayMoveDeadline(state).ok).toBe(day)
  })
})

describe('inviting', () => {
  const heads = { name: 'Headteachers', mode: 'anonymous' as const, invited: 8 }
  const board = { name: 'Trustees', mode: 'in_the_room' as const, invited: 0 }

  it.each([
    ['while answering is open', 'answering', heads, 5, true],
    ['no more after the reveal', 'revealed', heads, 1, false],
    ['one who writes for a room', 'setting up', board, 1, true],
    ['not two', 'setting up', board, 2, false],
    ['nor a second one', 'setting up', { ...board, invited: 1 }, 1, false],
  ] as const)('%s', (_, state, perspective, more, ok) => {
    expect(mayInvite(state, perspective, more).ok).toBe(ok)
  })

  it('lets a group speak as a room only with one who writes it down', () => {
    const trustees = { name: 'Trustees', mode: 'in_the_room', invited: 1 } as const
    expect(maySpeakSo(trustees, 0).ok).toBe(true)
    expect(maySpeakSo(trustees, 1).ok).toBe(false)
    expect(maySpeakSo({ ...trustees, mode: 'own_name' }, 1).ok).toBe(true)
  })

  it('keeps a perspective that somebody is in, was in, or is on the way to', () => {
    const empty = { name: 'Trustees', invited: 0, everInvited: 0 }
    expect(mayRemovePerspective(empty, 0).ok).toBe(true)
    expect(mayRemovePerspective(empty, 1).ok).toBe(false)
    expect(mayRemovePerspective({ ...empty, invited: 1 }, 0).ok).toBe(false)
    expect(mayRemovePerspective({ ...empty, everInvited: 1 }, 0).ok).toBe(false)
  })
})

describe('reminding', () => {
  it.each([
    ['answering', 3, true],
    ['answering', 0, false],
    ['setting up', 3, false],
    ['revealed', 3, false],
  ] as const)('%s with %i waiting: %s', (state, waiting, ok) => {
    expect(mayRemind(state, waiting).ok).toBe(ok)
  })
})
