import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugsOf } from './slugs.ts'

const slugsFor = (...titles: string[]) => [
  ...slugsOf(titles.map((title, at) => ({ id: `e${at}`, title }))).values(),
]

describe('what the fields of an element are named after', () => {
  it.each([
    ['Clarity of purpose', 'clarity-of-purpose'],
    ['Recruiting, developing and retaining talent', 'recruiting-developing-and-retaining-talent'],
    ['  Tŷ Gwyn: SEND? ', 'ty-gwyn-send'],
    ['学校', 'element'],
  ])('is its title: %j becomes %j', (title, slug) => {
    expect(slugsFor(title)).toEqual([slug])
  })

  it('tells titles apart that read alike, and those that a button or an address has for itself', () => {
    expect(slugsFor('Knowing our people', 'Knowing – our: people!', 'Knowing our people 2')).toEqual([
      'knowing-our-people',
      'knowing-our-people-2',
      'knowing-our-people-2-2',
    ])
    expect(slugsFor('Next', 'All')).toEqual(['next-2', 'all-2'])
  })

  it('is never that of another element', () => {
    const title = fc.array(fc.constantFrom('a', 'A', '2', '-', ' ', '?', 'é'), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(title, { maxLength: 30 }), (titles) => {
        const slugs = slugsFor(...titles.map((letters) => letters.join('')))
        expect(new Set(slugs).size).toBe(titles.length)
        for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })
})
