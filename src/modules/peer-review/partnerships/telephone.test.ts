import { describe, expect, it } from 'vitest'
import { isTelephone } from './telephone.ts'

describe('a telephone number', () => {
  it.each([
    '01632 960 118',
    '(01632) 960118',
    '020 7946 0123',
    '07700 900123',
    '+44 1632 960118',
    '+44 (0)1632 960118',
    '0044 20 7946 0123',
    '0808 157 0192',
    '01632 960 118 ext 204',
    '01632-960-118 x204',
    '016977 2345',
  ])('is %s', (text) => {
    expect(isTelephone(text)).toBe(true)
  })

  it.each([
    '',
    '999',
    '1632 960 118',
    '01632 96',
    '01632 960 118 999',
    'ask reception',
    '07700 90012',
    '+33 1 23 45 67 89',
    '01632 960 118 or 01632 960 119',
    '01632 960 118 ext reception',
    '04632 960 118',
  ])('is not %j', (text) => {
    expect(isTelephone(text)).toBe(false)
  })
})
