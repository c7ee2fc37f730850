import { describe, expect, it } from 'vitest'
import type { Proposal } from './forms.ts'
import { faultsInProposal, type Paired, partnershipName } from './proposal.ts'

const programme = {
  trusts: [
    { id: 'larkmoor', uid: null, name: 'Larkmoor', chief: 'joined' as const },
    { id: 'whinfell', uid: null, name: 'Whinfell', chief: 'joined' as const },
    { id: 'saltmere', uid: null, name: 'Saltmere', chief: 'invited' as const },
    { id: 'thornacre', uid: null, name: 'Thornacre', chief: 'nobody' as const },
  ],
  associates: [{ membershipId: 'ros', name: 'Ros Ferriby' }] as never,
}
const proposal: Proposal = {
  ...{
    first: 'larkmoor',
    second: 'whinfell',
    associate: 'ros',
    frameworkVersion: 'f',
    cohort: 'Autumn 2026',
  },
  ...{ answersBy: '2026-10-09', exploringOn: '2026-11-30' },
}
const pair: Paired = {
  ...{ id: 'p', cohort: 'autumn 2026', withdrawnAt: null },
  partners: [{ organisationId: 'whinfell' }, { organisationId: 'larkmoor' }],
}
const faults = (change: Partial<Proposal>, paired: Paired[] = []) =>
  faultsInProposal({ ...proposal, ...change }, programme, paired).map(
    ({ field, message }) => `${field}: ${message}`,
  )

describe('a proposal', () => {
  it('holds for two trusts whose chief executives are here', () => {
    expect(faults({})).toEqual([])
    expect(partnershipName('Larkmoor', 'Whinfell')).toBe('Larkmoor with Whinfell')
  })

  it.each<[Partial<Proposal>, string]>([
    [{ second: 'larkmoor' }, 'second: Choose a different trust: the two review each other.'],
    [
      { first: 'saltmere' },
      'first: Saltmere cannot be proposed yet. Its chief executive has been invited and has yet to accept.',
    ],
    [
      { second: 'thornacre' },
      'second: Thornacre cannot be proposed yet. Its chief executive has yet to be invited.',
    ],
    [{ second: 'elsewhere' }, 'second: Choose a trust that your programme has taken in.'],
    [{ associate: 'somebody' }, 'associate: Choose an associate of your programme.'],
    [
      { exploringOn: '2026-10-08' },
      'exploringOn: The exploring meeting comes after people have answered. Choose a later day.',
    ],
  ])('%j', (change, fault) => {
    expect(faults(change)).toEqual([fault])
  })

  it('is refused for two that are a pair already, and not once that was withdrawn', () => {
    expect(faults({}, [pair])).toEqual(['second: These two trusts are a pair in Autumn 2026 already.'])
    expect(faults({}, [{ ...pair, withdrawnAt: new Date() }])).toEqual([])
    expect(faults({ cohort: 'Autumn 2027' }, [pair])).toEqual([])
  })
})
