import { describe, expect, it } from 'vitest'
import { newestOf, type Version, versionsToBeginWith, whyNotBeginWith } from './beginning-with.ts'

const version = (id: string, changes: Partial<Version> = {}) => ({
  ...{ id, frameworkId: 'f', title: 'Our framework', version: id, suits: 'any' as const },
  ...{ withdrawnBecause: null, ...changes },
})

describe('the versions to begin with', () => {
  it('are the newest that stand, of each framework one', () => {
    const versions = [version('2'), version('1'), version('9', { frameworkId: 'g' })]
    expect(versionsToBeginWith('trust', versions).map(({ id }) => id)).toEqual(['2', '9'])
  })

  it('are the newest whatever the order, the title and the length of the label', () => {
    const versions = [{ ...version('9'), title: 'An earlier title' }, version('10'), version('2')]
    expect(versionsToBeginWith('trust', versions).map(({ id }) => id)).toEqual(['10'])
    expect(newestOf('f', versions)?.id).toBe('10')
    expect(newestOf('g', versions)).toBeNull()
  })

  it('tell of each newer one that was withdrawn, and why', () => {
    const versions = [
      version('4', { withdrawnBecause: 'It asks too much.' }),
      version('3', { withdrawnBecause: 'It has an error.' }),
      version('2'),
      version('1', { withdrawnBecause: 'It is old.' }),
      version('9', { frameworkId: 'g', withdrawnBecause: 'Never mind.' }),
    ]
    expect(versionsToBeginWith('school', versions)).toEqual([
      {
        ...version('2'),
        withdrawnSince: [
          { version: '4', because: 'It asks too much.' },
          { version: '3', because: 'It has an error.' },
        ],
      },
    ])
  })

  it('hold no older one that was for anybody in the place of a newer one for others', () => {
    const versions = [version('2', { suits: 'trust' }), version('1')]
    expect(versionsToBeginWith('school', versions)).toEqual([])
    expect(versionsToBeginWith('trust', versions).map(({ id }) => id)).toEqual(['2'])
  })
})

describe('why an organisation cannot begin with a version', () => {
  const versions = [
    version('3', { withdrawnBecause: 'It asks too much.' }),
    version('2'),
    version('1'),
    version('s', { frameworkId: 's', suits: 'school' }),
    version('t', { frameworkId: 't', suits: 'trust' }),
  ]

  it.each([
    ['trust', '2', null],
    ['school', 's', null],
    [
      'trust',
      '3',
      '“Our framework”, version 3, was withdrawn: “It asks too much.” Nobody begins with it any more.',
    ],
    ['trust', '1', '“Our framework”, version 1, has a newer one: version 2.'],
    ['trust', 's', '“Our framework”, version s, is for schools, and you open one of a trust.'],
    ['school', 't', '“Our framework”, version t, is for trusts, and you open one of a school.'],
    ['trust', 'x', 'That framework is not here, or it is not yours to read.'],
  ])('for a %s with version %s: %s', (kind, id, because) => {
    expect(whyNotBeginWith(kind, id, versions)).toBe(because)
  })

  it('agrees with the list that is offered', () => {
    for (const kind of ['trust', 'school'] as const) {
      const offered = versionsToBeginWith(kind, versions).map(({ id }) => id)
      expect(
        versions.filter(({ id }) => whyNotBeginWith(kind, id, versions) === null).map(({ id }) => id),
      ).toEqual(offered)
    }
  })
})
