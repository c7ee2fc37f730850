import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mode } from '../anonymity.ts'
import { mayOpenAnswering } from '../gates.ts'
import { adviceFor, type Group, mendsFor, nameTogether, waysFor } from './advice.ts'

const group = (mode: Mode, invited: number, name = 'Trustees'): Group => ({ id: name, name, mode, invited })
const modes = ['own_name', 'in_the_room', 'anonymous'] as const

describe('advice for a small group', () => {
  it.each([
    [1, 'is no room. They may answer in their own name, or be put together'],
    [2, 'in their own name or give one answer agreed in the room'],
    [2, 'each could tell the other’s answer'],
    [3, 'or anonymously'],
  ])('of %i says how it may speak', (invited, words) => {
    expect(waysFor(invited)).toContain(words)
  })

  it('says nothing where nothing has to be done', () => {
    expect(adviceFor(group('own_name', 1), 'setting up')).toBeNull()
    expect(adviceFor(group('anonymous', 4), 'setting up')).toBeNull()
    expect(adviceFor(group('anonymous', 3), 'setting up')).toContain('leaves nothing to show')
    expect(adviceFor(group('anonymous', 1), 'revealed')).toBeNull()
  })

  it.each([
    [1, 'setting up', /^One person is no room\. Let them answer in their own name/],
    [
      null,
      'setting up',
      /^One person writes the answer down for all who meet\. Where there is only that one/,
    ],
    [6, 'setting up', null],
    [1, 'answering', null],
    [null, 'answering', null],
  ] as const)('of a room with %s people, while %s', (inTheRoom, state, words) => {
    const advice = adviceFor({ ...group('in_the_room', 1), inTheRoom }, state)
    if (words === null) expect(advice).toBeNull()
    else expect(advice).toMatch(words)
  })
})

describe('what keeps answering from opening', () => {
  it('of one chair and two executives is mended by their own names, or together', () => {
    const groups = [group('anonymous', 2, 'Executives'), group('in_the_room', 1, 'Trustees')]
    expect(mendsFor(groups).map(({ path }) => path)).toEqual([
      'who/Executives',
      'who/Executives/invite',
      'who#together',
    ])
  })

  it('always has a way out, and nothing is offered where it may open', () => {
    const any = fc.record({
      id: fc.string(),
      name: fc.string({ minLength: 1 }),
      mode: fc.constantFrom(...modes),
      invited: fc.nat(5),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (groups) => {
        const may = mayOpenAnswering(
          'setting up',
          groups.map((one) => ({ ...one, answered: 0 })),
        )
        expect(mendsFor(groups).length > 0).toBe(!may.ok)
      }),
    )
  })
})

describe('two groups together', () => {
  it('bear both names, where there is room', () => {
    expect(nameTogether('Executives', 'Trustees')).toBe('Executives and trustees')
    expect(nameTogether('Executives', 'x'.repeat(60))).toBe('Executives')
  })
})
