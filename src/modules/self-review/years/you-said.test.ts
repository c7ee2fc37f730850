import { describe, expect, it } from 'vitest'
import { draftReply, linesOf, saysNothing, toldWords } from './you-said.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const

describe('you said, we did', () => {
  it('begins with what happened, levels in words', () => {
    const reply = draftReply(
      2026,
      [
        { kind: 'priority', title: 'Talent', levelFrom: null, levelTo: null },
        { kind: 'action', title: 'Offer every head a coach', levelFrom: null, levelTo: null },
        { kind: 'level', title: 'Purpose', levelFrom: 2, levelTo: 3 },
      ],
      words,
    )
    expect(reply).toMatchObject({
      priorities: ['Talent'],
      actions: ['Offer every head a coach'],
      levels: ['Purpose: from amber-red to amber-green'],
    })
    expect([reply.levels, reply.actions].flat().join()).not.toMatch(/\d/)
    expect(saysNothing(reply)).toBe(false)
    expect(saysNothing(draftReply(2026, [], words))).toBe(true)
  })

  it('takes the leaders’ wording line by line', () => {
    expect(linesOf(' One \n\nTwo\nOne')).toEqual(['One', 'Two'])
  })

  it('says which groups can read it', () => {
    expect(toldWords([{ name: 'Heads', isReleased: false }])).toBe('Nobody has been told yet.')
    expect(
      toldWords([
        { name: 'Heads', isReleased: true },
        { name: 'Trustees', isReleased: false },
      ]),
    ).toBe('Heads can read it; Trustees cannot yet.')
  })
})
