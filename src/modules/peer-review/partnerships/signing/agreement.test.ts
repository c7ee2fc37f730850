import { describe, expect, it } from 'vitest'
import type { SignedText } from './agreement.ts'
import { dataSharingAgreement, principles } from './agreement.ts'

const textOf = (text: SignedText) => text.sections.flatMap((section) => section.paragraphs).join(' ')
const countWords = (text: SignedText) => textOf(text).split(/\s+/).length

describe('the principles', () => {
  it('make the one exception to confidentiality in the words people rely on', () => {
    expect(textOf(principles)).toContain('except where a child may be at risk or the law requires otherwise')
  })

  it('are few and short enough to be read before signing', () => {
    expect(principles.sections.length).toBeLessThanOrEqual(6)
    expect(countWords(principles)).toBeLessThan(400)
  })
})

describe('the data-sharing agreement', () => {
  it('fits on a page', () => {
    expect(countWords(dataSharingAgreement)).toBeLessThan(800)
  })

  it('says what is never shared, and what happens when somebody asks', () => {
    expect(textOf(dataSharingAgreement)).toContain('names or describes a pupil')
    expect(textOf(dataSharingAgreement)).toContain('Freedom of Information Act')
  })

  it('leaves only these gaps for the page to fill', () => {
    const gaps = [...textOf(dataSharingAgreement).matchAll(/\{([^}]+)\}/g)].map((match) => match[1])
    expect(new Set(gaps)).toEqual(
      new Set([
        'first trust',
        'first contact',
        'second trust',
        'second contact',
        'associate',
        'programme',
        'installation operator',
      ]),
    )
    expect(textOf(principles)).not.toContain('{')
  })
})
