import { describe, expect, it } from 'vitest'
import { redirectTarget } from './redirect-target.ts'

/** What people have tried with an address that a page sends on to (S-24). */
const elsewhere = [
  'https://evil.example',
  'http://evil.example/path',
  'HTTPS://EVIL.EXAMPLE',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '\\/\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  ' https://evil.example',
  '\u0000//evil.example',
  '/\u0000/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://evil.example/x',
  'evil.example',
  'evil.example/path',
  '@evil.example',
  '.evil.example',
  '?to=https://evil.example',
  '#//evil.example',
  '/ /evil.example',
  '/\r\nlocation: https://evil.example',
  '/x\r\nset-cookie: a=b',
  '/..//evil.example',
  '/./\\evil.example',
  '/%0d%0a/../\\/evil.example',
  '/people/..//evil.example',
]

describe('where a page sends people on to', () => {
  it.each(elsewhere)('%j ends on a page of ours', (wanted) => {
    const target = redirectTarget(wanted)
    const landed = new URL(target, 'https://reviews.example.org')
    expect(landed.origin).toBe('https://reviews.example.org')
    expect(target).toMatch(/^\/(?![/\\])/)
    expect(target).not.toMatch(/[\\\s\p{Cc}]/u)
  })

  it.each(['/', '/people', '/review/1?view=order', '/sign-in?to=%2Fpeople', '/a%20b'])(
    '%s is kept',
    (wanted) => {
      expect(redirectTarget(wanted)).toBe(wanted)
    },
  )

  it('nothing is the front page', () => {
    expect([redirectTarget(null), redirectTarget(undefined), redirectTarget('')]).toEqual(['/', '/', '/'])
  })
})
