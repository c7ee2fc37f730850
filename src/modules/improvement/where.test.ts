import { describe, expect, it } from 'vitest'
import {
  asKept,
  faultInWhere,
  levelsFor,
  levelWord,
  type NamedWhere,
  placesToChoose,
  whereWords,
} from './where.ts'

const [alder, birch] = [
  { urn: 100_001, name: 'Alder Primary' },
  { urn: 100_002, name: 'Birch Primary' },
]

describe('where an action is done', () => {
  it('is offered to a school as its own or with others, and to a trust as a whole too', () => {
    expect(levelsFor(true)).toEqual(['school', 'cluster'])
    expect(levelsFor(false)).toEqual(['trust', 'cluster', 'school'])
  })

  it('speaks of a school’s own work as its own', () => {
    expect(levelWord('school', true)).toBe('in our school')
    expect(levelWord('cluster', true)).toBe('with other schools')
    expect(levelWord('school', false)).toBe('in a school')
    expect(levelWord('trust', false)).toBe('across the trust')
  })

  it.each<[Partial<NamedWhere>, boolean, string]>([
    [{ level: 'school' }, false, 'in a school'],
    [{ level: 'school', schools: [alder!] }, false, 'in a school: Alder Primary'],
    [
      { level: 'school', schools: [alder!, birch!] },
      false,
      'in two schools: Alder Primary and Birch Primary',
    ],
    [{ level: 'cluster' }, false, 'in a cluster'],
    [{ level: 'cluster', cluster: 'the northern five' }, false, 'in a cluster: the northern five'],
    [{ level: 'cluster', cluster: 'Birch Primary' }, true, 'with other schools: Birch Primary'],
    [{ level: 'trust' }, false, 'across the trust'],
  ])('is said of %j', (where, ofSchool, words) => {
    expect(whereWords({ level: 'trust', schools: [], cluster: '', ...where }, ofSchool)).toBe(words)
  })

  it('is kept with the names that belong to it alone, each once', () => {
    const sent = { schoolUrns: [birch!.urn, alder!.urn, birch!.urn], cluster: ' North ' }
    expect(asKept({ level: 'school', ...sent }, false)).toEqual({
      ...{ level: 'school', schoolUrns: [alder!.urn, birch!.urn], cluster: '' },
    })
    expect(asKept({ level: 'cluster', ...sent }, false)).toMatchObject({ schoolUrns: [], cluster: 'North' })
    for (const level of ['trust', null] as const)
      expect(asKept({ level, ...sent }, false)).toEqual({ level, schoolUrns: [], cluster: '' })
    expect(asKept({ level: 'school', ...sent }, true)).toMatchObject({ schoolUrns: [], cluster: '' })
  })
})

describe('what is wrong with where', () => {
  const of = { ofSchool: false, schools: [alder!] }
  const at = (level: 'trust' | 'school' | 'cluster' | null, ...schoolUrns: number[]) => ({
    ...{ level, schoolUrns, cluster: '' },
  })

  it('is a school that posts the whole trust, with a sentence that says what to choose', () => {
    const [fault] = faultInWhere(at('trust'), { ...of, ofSchool: true })
    expect(fault).toMatchObject({ field: 'level' })
    expect(fault!.because).toMatch(/^A school cannot decide for its whole trust\. Choose/)
    for (const [level, ofSchool] of [
      ['school', true],
      ['cluster', true],
      ['trust', false],
      [null, true],
    ] as const)
      expect(faultInWhere(at(level), { ...of, ofSchool })).toEqual([])
  })

  it('is a school of another trust, whatever stands beside it', () => {
    expect(faultInWhere(at('school', alder!.urn), of)).toEqual([])
    expect(faultInWhere(at('school', alder!.urn, birch!.urn), of)).toMatchObject([{ field: 'schoolUrns' }])
  })
})

describe('what a form asks of where', () => {
  const asked = (schools: typeof ours, ofSchool: boolean) =>
    placesToChoose({ schools, clusters: ['North'] }, ofSchool).map(({ label, which }) => [
      label,
      which?.label,
    ])
  const ours = [alder!, birch!]

  it('is which schools or which cluster, of whoever chooses that', () => {
    expect(asked(ours, false)).toEqual([
      ['Across the trust', undefined],
      ['In a cluster', 'In which?'],
      ['In a school', 'In which?'],
    ])
    const [, cluster, school] = placesToChoose({ schools: ours, clusters: ['North'] }, false)
    expect(cluster!.which).toMatchObject({ name: 'cluster', suggested: ['North'] })
    expect(school!.which).toMatchObject({
      ...{ name: 'schoolUrns', among: [{ value: String(alder!.urn), label: 'Alder Primary' }, {}] },
    })
  })

  it('is no school where none is known, or where a school says it of itself', () => {
    expect(asked([], false).at(-1)).toEqual(['In a school', undefined])
    expect(asked(ours, true)).toEqual([
      ['In our school', undefined],
      ['With other schools', 'With which schools?'],
    ])
  })
})
