import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asFrozenFocus,
  elementToBegin,
  mayAddLine,
  missingFromFocus,
  moved,
  offered,
  shortNameOf,
} from './focus.ts'

const line = (id: string, shortName = '') => ({ id, question: `What about ${id}?`, shortName })
const draft = {
  priority: 'How do people know that the trust wants them to stay?',
  positionStatement: 'We believe that we look after people well.',
  lines: [line('path'), line('first years')],
}

describe('a focus that is to be shared', () => {
  it('needs a priority, a position and two lines of enquiry', () => {
    expect(missingFromFocus(draft)).toEqual([])
    expect(missingFromFocus({ priority: ' ', positionStatement: '', lines: [line('path')] })).toHaveLength(3)
  })

  it('has at most four lines of enquiry', () => {
    const lines = ['a', 'b', 'c', 'd'].map((id) => line(id))
    expect(missingFromFocus({ ...draft, lines })).toEqual([])
    expect(mayAddLine(lines)).toMatchObject({ ok: false })
    expect(missingFromFocus({ ...draft, lines: [...lines, line('e')] })).toEqual([
      'Keep at most four lines of enquiry',
    ])
  })

  it('crosses as it stands, with a short name for every line', () => {
    expect(
      asFrozenFocus({ ...draft, lines: [line('path', 'Path after year three')] }, 'Growing talent'),
    ).toEqual({
      priority: draft.priority,
      positionStatement: draft.positionStatement,
      element: 'Growing talent',
      lines: [{ id: 'path', question: 'What about path?', shortName: 'Path after year three' }],
    })
  })
})

describe('the short name of a line', () => {
  it.each([
    ['its own', { question: 'What is appraisal for?', shortName: ' Appraisal ' }, 'Appraisal'],
    ['a short question', { question: 'What is appraisal for?', shortName: '' }, 'What is appraisal for?'],
    [
      'the beginning of a long one',
      { question: 'After the third year, who talks with people about what could come next?', shortName: '' },
      'After the third year, who …',
    ],
  ])('is %s', (_, given, name) => {
    expect(shortNameOf(given)).toBe(name)
  })

  it('is never empty and never long', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        (question) => {
          const name = shortNameOf({ question, shortName: '' })
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(30)
        },
      ),
    )
  })
})

describe('moving a line', () => {
  it('puts it one place up or down', () => {
    expect(moved(['a', 'b', 'c'], 'c', 'up')).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', 'down')).toEqual(['b', 'a', 'c'])
  })

  it('stops at the ends, and leaves a stranger alone', () => {
    expect(moved(['a', 'b'], 'a', 'up')).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 'b', 'down')).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 'z', 'up')).toEqual(['a', 'b'])
  })

  it('loses none', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 })
    fc.assert(
      fc.property(ids, fc.nat(), fc.constantFrom('up', 'down'), (list, at, way) => {
        const order = moved(list, list[at % list.length]!, way as 'up' | 'down')
        expect(order.toSorted()).toEqual(list.toSorted())
      }),
    )
  })
})

describe('which element a focus comes from', () => {
  const element = (id: string, isPriority: boolean) => ({ id, title: id.toUpperCase(), isPriority })
  const [a, b, c] = [element('a', false), element('b', true), element('c', true)]

  it('is offered with the priorities of the self-review first', () => {
    expect(offered([a, b])).toEqual([
      { value: 'b', label: 'B (a priority of yours)' },
      { value: 'a', label: 'A' },
    ])
  })

  it('begins with the one priority there is, and leaves the choice among several', () => {
    expect(elementToBegin([a, b])).toBe('b')
    expect(elementToBegin([a, b, c])).toBe('')
    expect(elementToBegin([a])).toBe('')
  })
})
