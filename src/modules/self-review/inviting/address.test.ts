import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressFault, usualDomains } from './address.ts'

describe('an address', () => {
  it.each(['ada.lowe@example.org', 'o’neill+head@tern-bay.sch.uk', 'a@b.co'])('%s is right', (email) => {
    expect(addressFault(email)).toBeNull()
  })

  it.each([
    ['', 'There is no e-mail address.'],
    ['ada.example.org', 'There is no @'],
    ['ada@@example.org', 'more than one @'],
    ['ada@lowe@example.org', 'more than one @'],
    ['@example.org', 'before the @'],
    ['ada..lowe@example.org', 'before the @'],
    ['ada lowe@example.org', 'a blank'],
    ['ada@example', 'after the @'],
    ['ada@example.org.', 'after the @'],
    ['ada@gmial.com', 'looks like gmail.com'],
  ])('%j is wrong, and the sentence says how', (email, words) => {
    expect(addressFault(email)).toMatchObject({ fault: expect.stringContaining(words) })
  })

  it.each(['larkmor.org', 'larkmoorr.org', 'larkmooe.org', 'lakrmoor.org'])(
    'at %s is doubted where several others are at larkmoor.org',
    (domain) => {
      expect(addressFault(`ada@${domain}`, ['larkmoor.org'])).toMatchObject({
        doubt: expect.stringContaining('larkmoor.org'),
      })
    },
  )

  it('is never both right and without a mailbox or a domain', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (addressFault(text) === null) expect(text).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)
      }),
    )
  })
})

describe('the usual domains', () => {
  it('are those of at least three people', () => {
    expect(usualDomains(['a@x.org', 'b@X.org', 'c@x.org', 'd@y.org', 'e@y.org'])).toEqual(['x.org'])
  })
})
