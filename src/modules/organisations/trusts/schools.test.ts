import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orders, phaseWord, placeWords, type School, sortSchools, totalOf, totalWords } from './schools.ts'

const school = (facts: Partial<School>): School => ({
  urn: 100_000,
  name: 'A school',
  phase: 'Primary',
  type: 'Academy converter',
  status: 'Open',
  closedOn: null,
  pupils: 200,
  town: 'Larchester',
  la: 'Wolds',
  postcode: null,
  joinedOn: '2015-09-01',
  ...facts,
})

describe('phaseWord', () => {
  it.each([
    ['Primary', null, 'Primary'],
    ['Middle deemed secondary', null, 'Middle'],
    [null, 'Academy special converter', 'Special'],
    [null, 'Academy alternative provision sponsor led', 'Alternative provision'],
    [null, 'Pupil referral unit', 'Alternative provision'],
    [null, 'Free schools 16 to 19', '16 plus'],
    [null, 'Community school', 'Not known'],
    [null, null, 'Not known'],
  ])('%s, %s: %s', (phase, type, word) => expect(phaseWord({ phase, type })).toBe(word))
})

describe('placeWords', () => {
  it('says town and authority, and neither twice', () => {
    expect(placeWords({ town: 'Ripon', la: 'North Yorkshire' })).toBe('Ripon, North Yorkshire')
    expect(placeWords({ town: 'Leeds', la: 'Leeds' })).toBe('Leeds')
    expect(placeWords({ town: null, la: 'Leeds' })).toBe('Leeds')
    expect(placeWords({ town: null, la: null })).toBe('')
  })
})

describe('totalOf', () => {
  it('counts schools, and pupils of those that are open', () => {
    const schools = [
      school({}),
      school({ phase: 'Secondary', pupils: 900 }),
      school({ pupils: null }),
      school({ status: 'Closed', pupils: 80 }),
    ]
    expect(totalOf(schools)).toEqual({
      schools: 4,
      closed: 1,
      pupils: 1100,
      withoutPupils: 1,
      phases: [
        { phase: 'Primary', schools: 3 },
        { phase: 'Secondary', schools: 1 },
      ],
    })
  })

  it('of nothing is nothing', () => {
    expect(totalOf([])).toEqual({ schools: 0, closed: 0, pupils: 0, withoutPupils: 0, phases: [] })
  })
})

describe('what the schools of a trust come to', () => {
  const words = (...schools: Parameters<typeof school>[0][]) => totalWords(totalOf(schools.map(school)))

  it('says how many pupils they have, and which have closed', () => {
    expect(words({}, { pupils: null })).toBe('2 schools, with 200 pupils.')
    expect(words({}, { status: 'Closed' })).toBe('2 schools, 1 of which has since closed, with 200 pupils.')
  })

  it('says that no number is known rather than none', () => {
    expect(words({ pupils: null }, { pupils: null, status: 'Open' })).toBe(
      '2 schools. The register gives no number of pupils.',
    )
    expect(words({ pupils: 0 })).toBe('1 school, with 0 pupils.')
  })

  it('has no pupils to speak of where every school has closed', () => {
    expect(words({ status: 'Closed' })).toBe('1 school, which has since closed.')
    expect(words()).toBe('A trust without schools in the register.')
  })
})

const anySchool = fc
  .record({
    urn: fc.nat(),
    name: fc.string(),
    phase: fc.constantFrom('Nursery', 'Primary', 'Secondary', 'All-through', null),
    pupils: fc.option(fc.nat(3000)),
    town: fc.option(fc.constantFrom('Ripon', 'Leeds')),
    joinedOn: fc.option(fc.constantFrom('2012-01-01', '2020-09-01')),
  })
  .map(school)

describe('sortSchools', () => {
  it('puts phases in the order that children meet them', () => {
    const phases = ['Secondary', null, 'Primary', 'All-through', 'Nursery']
    const sorted = sortSchools(
      phases.map((phase) => school({ phase })),
      'phase',
      false,
    )
    expect(sorted.map(({ phase }) => phase)).toEqual(['Nursery', 'Primary', 'Secondary', 'All-through', null])
  })

  it('loses no school, and puts what is not known last either way round', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anySchool, { selector: ({ urn }) => urn }),
        fc.constantFrom(...orders),
        fc.boolean(),
        (schools, by, isDescending) => {
          const sorted = sortSchools(schools, by, isDescending)
          expect([...sorted].sort((a, b) => a.urn - b.urn)).toEqual(
            [...schools].sort((a, b) => a.urn - b.urn),
          )
          if (by !== 'pupils') return
          const known = sorted.map(({ pupils }) => pupils !== null)
          expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)))
        },
      ),
    )
  })
})
