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
    ['a name that is a link', { ...nobody, name: 'http://x', email: 'ada@example.org' }, ['name']],
    ['a pasted name that is a link', { ...nobody, several: 'http://x <ada@example.org>' }, ['several']],
    ['a line without an address', { ...nobody, several: 'sam@example.org\nAda' }, ['several']],
  ])('refuses %s', (_, typed, fields) => {
    expect(peopleToInvite(typed).errors.map(({ field }) => field)).toEqual(fields)
  })

  it('says that several people on one line cannot be told apart, and invites none of them', () => {
    const [error] = peopleToInvite({
      ...nobody,
      several: 'Ada Lowe <ada@example.org>; Frank; Sam <sam@example.org>',
    }).errors
    expect(error?.message).toContain('“Frank” in line 1 has no e-mail address.')
  })

  it('names an address that is none, and tells all that is wrong at once', () => {
    const several = 'ed@northgate,example; Anna Hill <anna@example.org>\nFrank\nhttp://x <eve@example.org>'
    expect(peopleToInvite({ ...nobody, several }).errors).toEqual([
      { field: 'several', message: '“ed@northgate,example” in line 1 is no e-mail address.' },
      { field: 'several', message: 'There is no e-mail address in line 2 (Frank).' },
      { field: 'several', message: expect.stringMatching(/^The name of eve@example.org.* Nobody has been/) },
    ])
  })

  it('counts an address that stands there twice', () => {
    const typed = { name: 'Ada', email: 'ada@example.org', several: 'ADA@example.org\nsam@x.org\nSam@x.org' }
    expect(peopleToInvite(typed)).toMatchObject({ twice: 2, errors: [] })
  })

  it('asks about an address one letter away from what others have, until somebody says that it is right', () => {
    const typed = { ...nobody, several: 'Grace Grammar <grace@dixons.tset>' }
    const here = ['a@dixons.test', 'b@dixons.test', 'c@dixons.test']
    expect(peopleToInvite(typed, here).errors).toEqual([
      { field: 'doubts', message: expect.stringContaining('grace@dixons.tset may be mistyped') },
    ])
    expect(peopleToInvite({ ...typed, doubts: 'right' }, here).errors).toEqual([])
    expect(peopleToInvite(typed).errors).toEqual([])
  })

  it('asks about an address that a space may have cut in two', () => {
    const typed = { name: '', email: '', several: 'h i@example.org' }
    expect(peopleToInvite(typed).errors).toEqual([
      {
        field: 'doubts',
        message: expect.stringContaining('“h” is very short for the name of i@example.org'),
      },
    ])
    expect(peopleToInvite({ ...typed, doubts: 'right' }).people).toEqual([
      { name: 'h', email: 'i@example.org' },
    ])
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
    ['Teachers and support staff', 'staff'],
    ['Business and site leads', ''],
    ['Parents', ''],
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
    ['Support staff', 'staff'],
    ['Lunchtime', ''],
  ])('is for %s %s', (perspective, role) => expect(usualRole(perspective, true)).toBe(role))
})
