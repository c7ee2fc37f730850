import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCounts, middle, type Position, placeOf } from '../middle.ts'
import {
  type CameOfIt,
  concernsOf,
  draftReply,
  linesOf,
  movedSince,
  notYetTold,
  otherPriorities,
  placedLowest,
  type Saying,
  saysNothing,
  toldWords,
} from './you-said.ts'

const words = ['red', 'amber-red', 'amber-green', 'green'] as const
const both = { before: words, now: words }

const fact = (kind: CameOfIt['kind'], title: string, from: Position | null = null, to = from): CameOfIt => ({
  ...{ kind, title, where: '', elementId: title.toLowerCase(), levelFrom: from, levelTo: to },
})

const saying = (elementId: string, at: Position, comments = 0): Saying => ({
  ...{ elementId, title: elementId, middle: { at }, comments },
})

describe('you said, we did', () => {
  it('begins with what happened, levels in words', () => {
    const reply = draftReply(
      2026,
      [
        fact('priority', 'Talent'),
        { ...fact('action', 'Offer every head a coach'), elementId: 'talent' },
        { ...fact('level', 'Purpose', 2), levelTo: 3 },
      ],
      both,
      null,
    )
    expect(reply).toMatchObject({
      priorities: ['Talent'],
      actions: ['Offer every head a coach'],
      levels: ['Purpose: from amber-red to amber-green'],
    })
    expect([reply.levels, reply.actions].flat().join()).not.toMatch(/\d/)
    expect(saysNothing(reply)).toBe(false)
    expect(saysNothing(draftReply(2026, [], both, null))).toBe(true)
  })

  it('says where a priority is worked on, where that was named', () => {
    const facts = [{ ...fact('priority', 'Talent'), where: 'in a school: Alder Primary' }]
    const reply = draftReply(2026, facts, both, null)
    expect(reply.priorities).toEqual(['Talent, in a school: Alder Primary'])
    expect(otherPriorities(facts, reply)).toEqual([])
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

describe('what a group is told of', () => {
  const facts = [
    fact('priority', 'Talent'),
    fact('priority', 'Culture'),
    fact('priority', 'Numbers'),
    { ...fact('action', 'Offer every head a coach'), elementId: 'talent' },
    { ...fact('action', 'Count once'), elementId: 'numbers' },
    { ...fact('action', 'Tidy up'), elementId: null },
  ]
  const said = [
    ...[saying('talent', 1), saying('needs', 2), saying('purpose', 2), saying('visiting', 3)],
    ...[saying('culture', 4, 3), saying('numbers', 4, 1)],
  ]

  it('is what it had placed lowest or said most about, and the rest is named to the leaders', () => {
    const reply = draftReply(2026, facts, both, said)
    expect(reply).toMatchObject({
      priorities: ['Talent', 'Culture'],
      actions: ['Offer every head a coach'],
    })
    expect(reply.opening).toContain('what came of what you said')
    expect(otherPriorities(facts, reply)).toEqual(['Numbers'])
  })

  it('is everything where nothing shows of it, or no priority was taken on what it spoke up for', () => {
    for (const nothing of [null, [], [saying('needs', 1)]]) {
      const reply = draftReply(2026, facts, both, nothing)
      expect(reply.priorities).toEqual(['Talent', 'Culture', 'Numbers'])
      expect(reply.actions).toHaveLength(3)
      expect(reply.opening).toContain('everybody')
    }
  })

  it('is also what has moved since, once that is agreed, and offered until it stands in the reply', () => {
    const moved = movedSince(2026, [{ ...fact('moved', 'Talent', 1), levelTo: 3 }], both)
    expect(moved).toEqual(['Talent: from red in 2026 to amber-green now'])
    expect(notYetTold(moved, { levels: [] })).toEqual(moved)
    expect(notYetTold(moved, { levels: moved })).toEqual([])
  })

  it('begins with three elements, the lowest first, and all that stand level with the third', () => {
    expect(placedLowest(said).map(({ elementId }) => elementId)).toEqual(['talent', 'needs', 'purpose'])
    expect(placedLowest([...said, saying('pedagogy', 2)])).toHaveLength(4)
    expect(placedLowest([])).toEqual([])
  })

  it('never has anything below what it leaves out, nor an element of which the group says nothing', () => {
    const one = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(4))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (cells) => {
        const all = cells.flatMap(([a, b, c, d, comments], at): Saying[] => {
          const is = middle(asCounts([a, b, c, d]))
          return is ? [{ elementId: `${at}`, title: `${at}`, middle: is, comments }] : []
        })
        const lowest = placedLowest(all)
        const highest = Math.max(0, ...lowest.map((s) => placeOf(s.middle)))
        for (const other of all.filter((s) => !lowest.includes(s)))
          expect(placeOf(other.middle)).toBeGreaterThan(highest)
        for (const id of concernsOf(all)) expect(all.map(({ elementId }) => elementId)).toContain(id)
      }),
    )
  })
})
