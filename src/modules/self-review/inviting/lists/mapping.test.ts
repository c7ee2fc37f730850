import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mapping } from './listed.ts'
import { askedOf, chosenFrom, type Group, leftOut, readMapping } from './mapping.ts'

const group = (name: string, people = 1): Group => ({ name, people, needsRole: true })
const perspectives = [
  { id: 'heads', name: 'Headteachers' },
  { id: 'site', name: 'Business and site leads' },
]
const ways = { perspectives, roles: ['headteacher', 'staff'], ofSchool: false }
const roster = [
  group('aide · Ash', 2),
  group('principal · Ash'),
  group('principal · Birch'),
  group('principal · Cedar'),
]
const asked = askedOf('one-roster', roster)

describe('what is asked of a list', () => {
  it('is one answer for a role that several schools have, and one for every other group', () => {
    expect(asked).toEqual({
      families: [
        {
          title: 'Headteacher (principal)',
          people: 3,
          members: [
            { at: 1, school: 'Ash', people: 1 },
            { at: 2, school: 'Birch', people: 1 },
            { at: 3, school: 'Cedar', people: 1 },
          ],
        },
      ],
      alone: [{ at: 0, title: 'Teaching assistant (aide), Ash' }],
    })
  })

  it('is one for each group of a table, whatever it is called', () => {
    expect(askedOf('table', roster)).toEqual({
      families: [],
      alone: roster.map(({ name }, at) => ({ at, title: name })),
    })
  })
})

describe('what was chosen', () => {
  it('holds for all schools, but for those that were chosen by themselves', () => {
    const { mapping, errors } = readMapping(
      roster,
      asked,
      {
        'perspective-all-0': 'heads',
        'perspective-2': leftOut,
        'perspective-3': 'site',
        'role-3': 'staff',
        'perspective-0': leftOut,
      },
      ways,
    )
    expect(errors).toEqual([])
    expect(mapping).toEqual({
      'aide · Ash': null,
      'principal · Ash': { perspectiveId: 'heads', role: 'headteacher' },
      'principal · Birch': null,
      'principal · Cedar': { perspectiveId: 'site', role: 'staff' },
    })
  })

  it('says once what is still to be chosen for all schools, and of whom', () => {
    const { errors } = readMapping(roster, asked, { 'perspective-0': 'site' }, ways)
    expect(errors).toEqual([
      {
        field: 'perspective-all-0',
        message: 'Choose a perspective for Headteacher (principal), or leave them out.',
      },
      {
        field: 'role-0',
        message: expect.stringContaining('Choose a role for Teaching assistant (aide), Ash'),
      },
    ])
  })

  it('comes back as it was: what most schools have for all of them, the others by themselves', () => {
    const way = fc.constantFrom(null, 'heads', 'site')
    fc.assert(
      fc.property(fc.array(way, { minLength: 4, maxLength: 4 }), (wanted) => {
        const mapping: Mapping = Object.fromEntries(
          roster.map(({ name }, at) => [
            name,
            wanted[at] ? { perspectiveId: wanted[at], role: 'staff' } : null,
          ]),
        )
        const chosen = chosenFrom(roster, asked, mapping, true)
        expect(readMapping(roster, asked, chosen, ways)).toEqual({ mapping, errors: [] })
      }),
    )
  })

  it('begins with nothing where nothing could be guessed', () => {
    const chosen = chosenFrom(roster, asked, {}, false)
    expect(chosen['perspective-all-0']).toBe('')
    expect(readMapping(roster, asked, chosen, ways).errors).toHaveLength(2)
  })
})
