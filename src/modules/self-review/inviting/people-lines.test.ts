import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPeople } from './people-lines.ts'

const ada = { name: 'Ada Lowe', email: 'ada.lowe@example.org' }

const sam = { name: 'Sam Okafor', email: 'sam@example.org' }

describe('several people on one line', () => {
  it.each([
    ['semicolons', 'Ada Lowe <ada.lowe@example.org>; Sam Okafor <sam@example.org>'],
    ['commas', 'Ada Lowe <ada.lowe@example.org>, Sam Okafor <sam@example.org>'],
    ['last names first', 'Lowe, Ada <ada.lowe@example.org>; Okafor, Sam <sam@example.org>;'],
    ['last names first and commas', '"Lowe, Ada" <ada.lowe@example.org>, "Okafor, Sam" <sam@example.org>'],
    ['the head of a message', `To: "Lowe, Ada" <ada.lowe@example.org>; Cc: 'Sam Okafor' <sam@example.org>`],
    ['no brackets', 'Ada Lowe, ada.lowe@example.org; sam@example.org, Sam Okafor'],
  ])('are all read: %s', (_, line) => {
    expect(readPeople(line)).toEqual({ people: [ada, sam], twice: 0, unread: [] })
  })

  it.each([
    'ada.lowe@example.org, sam@example.org',
    'ada.lowe@example.org sam@example.org',
    'ada.lowe@example.org;sam@example.org',
  ])('are read from addresses alone: %s', (line) => {
    expect(readPeople(line).people.map(({ email }) => email)).toEqual([ada.email, sam.email])
  })

  it.each([
    'Ada Lowe, ada.lowe@example.org, Sam Okafor, sam@example.org',
    'Ada Lowe\tada.lowe@example.org\tsam@example.org',
    'Ada Lowe <ada.lowe@example.org> Sam Okafor sam@example.org',
    'Frank Finance; Ada Lowe <ada.lowe@example.org>',
    'Ada Lowe <ada.lowe@example.org>; Frank Finance; Sam Okafor <sam@example.org>',
  ])('are not guessed at: %s', (text) => {
    expect(readPeople(text)).toEqual({
      people: [],
      twice: 0,
      unread: [{ line: 1, text, because: 'unclear' }],
    })
  })

  it('loses no address, whatever stands between them', () => {
    const between = fc.constantFrom('; ', ', ', ' ', ';', '\t', ' Ada, ', '> ', '\n', ' <')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), between), { maxLength: 8 }), (parts) => {
        const text = parts.map(([n, gap]) => `p${n}@example.org${gap}`).join('')
        const { people, twice, unread } = readPeople(text)
        const said =
          people.length + twice + unread.reduce((sum, one) => sum + one.text.split('@').length - 1, 0)
        expect(said).toBe(parts.length)
      }),
    )
  })
})

describe('readPeople', () => {
  it.each([
    ['a mail header', 'Ada Lowe <Ada.Lowe@example.org>'],
    ['name and address', 'Ada Lowe, ada.lowe@example.org'],
    ['address and name', 'ada.lowe@example.org, Ada Lowe'],
    ['cells of a spreadsheet', 'Ada Lowe\tada.lowe@example.org'],
    ['quotation marks', '"Ada Lowe" <ada.lowe@example.org>;'],
    ['an address alone', 'ada.lowe@example.org'],
    ['semicolons', 'Ada Lowe; ada.lowe@example.org'],
    ['an address book', '"Lowe, Ada" <ada.lowe@example.org>'],
  ])('understands %s', (_, line) => {
    expect(readPeople(line)).toEqual({ people: [ada], twice: 0, unread: [] })
  })

  it('keeps names that others find hard', () => {
    expect(readPeople('Siân O’Kelleher-Łukasz <sian@example.org>').people[0]?.name).toBe(
      'Siân O’Kelleher-Łukasz',
    )
  })

  it('reads somebody once, and passes over empty lines', () => {
    expect(readPeople('ada.lowe@example.org, Ada Lowe\n\n ADA.LOWE@example.org\n')).toEqual({
      people: [ada],
      twice: 1,
      unread: [],
    })
  })

  it('names the lines that hold no address', () => {
    expect(readPeople('Ada Lowe <ada.lowe@example.org>\nSam Okafor\n@nobody').unread).toEqual([
      { line: 2, text: 'Sam Okafor', because: 'no address' },
      { line: 3, text: '@nobody', because: 'no address' },
    ])
  })
})

describe('a paste that means harm', () => {
  it.each(['a', 'a@', '<a@b', 'a@.', '< ', '"@', 'a@b.c;'])('of nothing but %s is read at once', (piece) => {
    const began = performance.now()
    readPeople(piece.repeat(20_000 / piece.length))
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
