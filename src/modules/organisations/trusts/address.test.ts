import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderHref, readOrder, readSearch, searchHref } from './address.ts'
import { orders } from './schools.ts'

const at = (href: string) => `http://localhost${href}`

describe('the address of the search', () => {
  it('says only what is not usual', () => {
    expect(searchHref({ q: ' ', withClosed: false, page: 1 })).toBe('/trusts')
    expect(searchHref({ q: 'st mary’s & co', withClosed: true, page: 2 })).toBe(
      '/trusts?q=st+mary%E2%80%99s+%26+co&closed=yes&page=2',
    )
  })

  it('is read as it was written', () => {
    const asked = fc.record({
      q: fc.string().map((q) => q.trim()),
      withClosed: fc.boolean(),
      page: fc.integer({ min: 1, max: 1000 }),
    })
    fc.assert(
      fc.property(asked, (said) => {
        expect(readSearch(at(searchHref(said)))).toEqual(said)
      }),
    )
  })

  it.each(['0', '-1', '1.5', 'x', '1001', ''])('takes page “%s” for the first', (page) => {
    expect(readSearch(at(`/trusts?page=${page}`)).page).toBe(1)
  })
})

describe('the order of the schools', () => {
  it('turns round when it is asked for again', () => {
    let now = readOrder(at('/trusts/11'))
    expect(now).toEqual({ by: 'name', isDescending: false })
    now = readOrder(at(orderHref(11, 'pupils', now)))
    expect(now).toEqual({ by: 'pupils', isDescending: false })
    now = readOrder(at(orderHref(11, 'pupils', now)))
    expect(now).toEqual({ by: 'pupils', isDescending: true })
    now = readOrder(at(orderHref(11, 'pupils', now)))
    expect(now).toEqual({ by: 'pupils', isDescending: false })
  })

  it('is one of those there are', () => {
    expect(readOrder(at('/trusts/11?sort=wealth')).by).toBe('name')
    for (const by of orders) expect(readOrder(at(`/trusts/11?sort=${by}`)).by).toBe(by)
  })
})
