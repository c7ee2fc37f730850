import { describe, expect, it } from 'vitest'
import { readPeople } from './people-lines.ts'

const ada = { name: 'Ada Lowe', email: 'ada.lowe@example.org' }

describe('readPeople', () => {
  it.each([
    ['a mail header', 'Ada Lowe <Ada.Lowe@example.org>'],
    ['name and address', 'Ada Lowe, ada.lowe@example.org'],
    ['address and name', 'ada.lowe@example.org, Ada Lowe'],
    ['cells of a spreadsheet', 'Ada Lowe\tada.lowe@example.org'],
    ['quotation marks', '"Ada Lowe" <ada.lowe@example.org>;'],
    ['an address alone', 'ada.lowe@example.org'],
  ])('understands %s', (_, line) => {
    expect(readPeople(line)).toEqual({ people: [ada], unread: [] })
  })

  it('keeps names that others find hard', () => {
    expect(readPeople('Siân O’Kelleher-Łukasz <sian@example.org>').people[0]?.name).toBe(
      'Siân O’Kelleher-Łukasz',
    )
  })

  it('reads somebody once, and passes over empty lines', () => {
    expect(readPeople('ada.lowe@example.org, Ada Lowe\n\n ADA.LOWE@example.org\n')).toEqual({
      people: [ada],
      unread: [],
    })
  })

  it('names the lines that hold no address', () => {
    expect(readPeople('Ada Lowe <ada.lowe@example.org>\nSam Okafor\n@nobody').unread).toEqual([
      { line: 2, text: 'Sam Okafor' },
      { line: 3, text: '@nobody' },
    ])
  })
})
