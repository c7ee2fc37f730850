import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  RowProblem,
  readCode,
  readCompaniesHouse,
  readDay,
  readKey,
  readName,
  readOneOf,
  readText,
  readWhole,
  readWords,
  UnknownWord,
} from './cells.ts'

describe('readText', () => {
  it('takes spaces away around and inside, and joins accents to their letters', () => {
    expect(readText('  St  Mary’s\u00a0School ', 'Name')).toBe('St Mary’s School')
    expect(readText('Arete\u0301', 'Name')).toBe('Areté')
    expect(readText('   ', 'Name')).toBeNull()
  })

  it('mends what was Windows-1252 and was read as Latin-1', () => {
    expect(readText('St Mary\u0092s \u0096 Academy', 'Name')).toBe('St Mary’s – Academy')
  })

  it.each(['Ecole FranÃ§aise', 'St Maryâ€™s', 'St Mary\uFFFDs', 'Ecole Fran\u00c3\u00a7aise'])(
    'refuses letters that were lost on the way: %s',
    (raw) => {
      expect(() => readText(raw, 'EstablishmentName')).toThrow(/letters were lost/)
    },
  )

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        let once: string | null
        try {
          once = readText(raw, 'Name')
        } catch (error) {
          expect(error).toBeInstanceOf(RowProblem)
          return
        }
        expect(readText(once ?? '', 'Name')).toBe(once)
      }),
    )
  })
})

describe('readWords and readName', () => {
  it('knows the register’s words for nothing', () => {
    expect(readWords('Not recorded', 'County')).toBeNull()
    expect(readWords('Not applicable', 'Phase')).toBeNull()
    expect(readWords('Kent', 'County')).toBe('Kent')
  })

  it('demands a name', () => {
    expect(() => readName(' ', 'EstablishmentName')).toThrow('EstablishmentName is empty.')
  })
})

describe('numbers', () => {
  it('reads whole numbers, and those that became decimals on the way', () => {
    expect(readWhole('271', 'NumberOfPupils')).toBe(271)
    expect(readWhole('271.0', 'NumberOfPupils')).toBe(271)
    expect(readWhole('', 'NumberOfPupils')).toBeNull()
    expect(readKey('100000', 'URN')).toBe(100_000)
  })

  it.each(['27.5', '-3', '1,200', 'SUPP', '2147483648', '1e3', '٣'])('refuses %s', (raw) => {
    expect(() => readWhole(raw, 'NumberOfPupils')).toThrow(RowProblem)
  })

  it.each(['', '0', ' '])('refuses “%s” as a key', (raw) => {
    expect(() => readKey(raw, 'URN')).toThrow(RowProblem)
  })
})

describe('readDay', () => {
  it.each([
    ['2022-07-18', '2022-07-18'],
    ['18-07-2022', '2022-07-18'],
    ['18/07/2022', '2022-07-18'],
    ['1/9/2015', '2015-09-01'],
    ['2010-08-31 00:00:00', '2010-08-31'],
    ['2010-08-31T00:00:00Z', '2010-08-31'],
    ['29-02-2024', '2024-02-29'],
  ])('reads %s', (raw, day) => expect(readDay(raw, 'Joined date')).toBe(day))

  it.each(['31-02-2022', '29-02-2023', '2022-13-01', '18-07-22', 'yesterday', '07-18-2022'])(
    'refuses %s',
    (raw) => expect(() => readDay(raw, 'Joined date')).toThrow(/not a date/),
  )

  it('reads every day in each of its three forms', () => {
    const days = fc
      .integer({ min: Date.UTC(1800, 0, 1) / 86_400_000, max: Date.UTC(2200, 0, 1) / 86_400_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-')
        for (const raw of [day, `${date}-${month}-${year}`, `${date}/${month}/${year}`])
          expect(readDay(raw, 'Day')).toBe(day)
      }),
    )
  })
})

describe('codes', () => {
  it('reads a code with and without its zeros', () => {
    expect(['06', '6', '6.0'].map((raw) => readCode(raw, 'Code'))).toEqual(['6', '6', '6'])
    expect(readCode('0', 'Code')).toBe('0')
    expect(readCode('OPEN', 'Code')).toBe('OPEN')
  })

  it('gives a Companies House number its zeros back', () => {
    expect(readCompaniesHouse('8811135.0', 'Number')).toBe('08811135')
    expect(readCompaniesHouse('07318714', 'Number')).toBe('07318714')
    expect(readCompaniesHouse('ip12345r', 'Number')).toBe('IP12345R')
    expect(readCompaniesHouse('', 'Number')).toBeNull()
  })

  it('reads one of a few words by name or code, and says which it does not know', () => {
    const read = readOneOf({ Open: 'Open', 1: 'Open', PROPOSED_TO_OPEN: 'Proposed to open' })
    expect([read('open', 'S'), read('01', 'S'), read('Proposed_to_open', 'S')]).toEqual([
      'Open',
      'Open',
      'Proposed to open',
    ])
    expect(() => read('Sleeping', 'Group Status')).toThrow(UnknownWord)
    expect(() => read('Sleeping', 'Group Status')).toThrow('Group Status is “Sleeping”')
    expect(() => read('', 'Group Status')).toThrow('Group Status is empty.')
  })
})
