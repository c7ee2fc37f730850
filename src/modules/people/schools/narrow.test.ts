import { describe, expect, it } from 'vitest'
import { narrowSchools, readAsked } from './narrow.ts'
import { mayInviteHead } from './policy.ts'

const schools = [
  { urn: 100_001, name: 'St Mary’s Primary School', phase: 'Primary' },
  { urn: 100_002, name: 'Curlewby High School', phase: 'Secondary' },
]
const names = (asked: Partial<ReturnType<typeof readAsked>>) =>
  narrowSchools(schools, { q: '', phase: '', ...asked }).map(({ name }) => name)

describe('the list of our schools', () => {
  it.each([
    ['st marys', ['St Mary’s Primary School']],
    ['school HIGH', ['Curlewby High School']],
    ['100001', ['St Mary’s Primary School']],
    ['10000', []],
    ['', ['St Mary’s Primary School', 'Curlewby High School']],
  ])('is narrowed by “%s”', (q, found) => expect(names({ q })).toEqual(found))

  it('is narrowed by phase, and by both', () => {
    expect(names({ phase: 'Secondary' })).toEqual(['Curlewby High School'])
    expect(names({ phase: 'Secondary', q: 'mary' })).toEqual([])
    expect(readAsked('http://x/schools?q=%20mary%20&phase=Primary')).toEqual({ q: 'mary', phase: 'Primary' })
  })
})

describe('inviting a headteacher', () => {
  it('is done once, and again when it has run out', () => {
    expect(mayInviteHead('Ash', null).ok).toBe(true)
    expect(mayInviteHead('Ash', { state: 'invited', name: 'Ann Lee', hasRunOut: true }).ok).toBe(true)
    expect(mayInviteHead('Ash', { state: 'invited', name: 'Ann Lee', hasRunOut: false })).toEqual({
      ok: false,
      because: 'Ann Lee is invited to lead Ash here, and has yet to join.',
    })
    expect(mayInviteHead('Ash', { state: 'joined' })).toMatchObject({ ok: false })
  })
})
