import { describe, expect, it } from 'vitest'
import { mayCompleteTeam, type NamedVisitor, teamHint } from './team.ts'

const visitor = (change: Partial<NamedVisitor> = {}): NamedVisitor => ({
  isLead: false,
  decision: 'accepted',
  ...change,
})
const because = (team: NamedVisitor[]) => {
  const verdict = mayCompleteTeam(team, 'Whinfell')
  return verdict.ok ? null : verdict.because
}

describe('a visiting team', () => {
  it('is complete with a lead reviewer and nobody waiting', () => {
    expect(because([visitor({ isLead: true }), visitor(), visitor({ decision: 'declined' })])).toBeNull()
  })

  it.each([
    ['nobody accepted', [visitor({ decision: 'declined' })], 'Nobody is accepted yet'],
    ['no lead', [visitor()], 'Ask Whinfell to name a lead reviewer'],
    ['a lead who was declined', [visitor(), visitor({ isLead: true, decision: 'declined' })], 'name a lead'],
    [
      'somebody waiting',
      [visitor({ isLead: true }), visitor({ decision: 'waiting' })],
      'Somebody still waits',
    ],
  ])('is not complete with %s', (_, team, words) => {
    expect(because(team)).toContain(words)
  })

  it('is asked for a headteacher, once anybody is named', () => {
    expect(teamHint([])).toBeNull()
    expect(teamHint(['executive', 'improvement_director'])).toContain('no headteacher')
    expect(teamHint(['executive', 'headteacher'])).toBeNull()
  })
})
