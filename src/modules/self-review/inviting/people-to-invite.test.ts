import { describe, expect, it } from 'vitest'
import { peopleToInvite, usualRole } from './people-to-invite.ts'

const nobody = { name: '', email: '', several: '' }

describe('peopleToInvite', () => {
  it('takes one person, several, or both together once each', () => {
    const { people, errors } = peopleToInvite({
      name: 'Ada Lowe',
      email: 'Ada@example.org',
      several: 'ada@example.org, Ada Lowe\nSam Okafor <sam@example.org>',
    })
    expect(errors).toEqual([])
    expect(people.map(({ email }) => email)).toEqual(['ada@example.org', 'sam@example.org'])
  })

  it.each([
    ['nobody', nobody, ['name']],
    ['a name without an address', { ...nobody, name: 'Ada' }, ['email']],
    ['an address without a name', { ...nobody, email: 'ada@example.org' }, ['name']],
    ['an address that is none', { ...nobody, name: 'Ada', email: 'ada at example' }, ['email']],
    ['a line without an address', { ...nobody, several: 'sam@example.org\nAda' }, ['several']],
  ])('refuses %s', (_, typed, fields) => {
    expect(peopleToInvite(typed).errors.map(({ field }) => field)).toEqual(fields)
  })

  it('says which line, and that nobody was invited', () => {
    const [error] = peopleToInvite({ ...nobody, several: 'sam@example.org\nAda' }).errors
    expect(error?.message).toBe('There is no e-mail address in line 2 (Ada). Nobody has been invited yet.')
  })
})

describe('usualRole', () => {
  it.each([
    ['Executives', 'executive'],
    ['Headteachers', 'headteacher'],
    ['Middle leaders', 'middle_leader'],
    ['Trustees', 'trustee'],
    ['Our board', 'trustee'],
  ])('of %s is %s', (perspective, role) => {
    expect(usualRole(perspective)).toBe(role)
  })
})

describe('usualRole in a school', () => {
  it.each([
    ['Senior leaders', 'senior_leader'],
    ['Middle leaders', 'middle_leader'],
    ['Teachers and support staff', 'teacher'],
    ['Governors', 'governor'],
    ['Lunchtime', 'teacher'],
  ])('is for %s %s', (perspective, role) => expect(usualRole(perspective, true)).toBe(role))
})
