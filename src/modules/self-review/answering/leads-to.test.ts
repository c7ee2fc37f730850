import { describe, expect, it } from 'vitest'
import { leadsTo } from './leads-to.ts'

const elements = [
  { id: 'a', title: 'Clarity of purpose' },
  { id: 'b', title: 'Understanding needs' },
]
const all = 'https://x.org/r/respond'
const first = `${all}?element=clarity-of-purpose`
const last = `${all}?element=understanding-needs`

describe('saving a page of answers', () => {
  it.each([
    ['save', all, null, '/r?done=answered'],
    ['later', first, null, '/r?done=answered'],
    ['stay', all, null, '/r/respond'],
    ['stay', first, null, '/r/respond?element=clarity-of-purpose'],
    ['next', first, null, '/r/respond?element=understanding-needs'],
    ['next', last, null, '/r/respond?element=understanding-needs'],
    ['previous', last, null, '/r/respond?element=clarity-of-purpose'],
    ['save', all, 'understanding-needs', '/r/respond/b/evidence'],
    ['save', first, 'clarity-of-purpose', '/r/respond/a/evidence?one=yes'],
    ['save', all, 'nothing-of-the-kind', '/r?done=answered'],
  ])('with %s from %s and %s leads to %s', (intent, url, evidence, to) => {
    expect(leadsTo(url, elements, { here: '/r', intent, evidence, done: 'answered' })).toBe(to)
  })
})
