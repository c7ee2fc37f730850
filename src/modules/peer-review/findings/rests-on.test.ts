import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Method, methods, type NoteSource, type Place } from '../evidence/note.ts'
import { inTwoLines, restInWords, restsOn } from './rests-on.ts'

const ashdale: Place = { kind: 'school', name: 'Ashdale' }
const ternBay: Place = { kind: 'school', name: 'Tern Bay' }
const headOffice: Place = { kind: 'head_office', name: 'Head office' }

const note = (method: Method, whoseView: string, place: Place = ashdale): NoteSource => ({
  method,
  whoseView,
  place,
})

const sources = fc.array(
  fc.record({
    method: fc.constantFrom(...methods),
    whoseView: fc.constantFrom('Teacher', 'Headteacher', 'Trustee'),
    place: fc.constantFrom(ashdale, ternBay, headOffice),
  }),
)

describe('two lines beside a finding', () => {
  it('keep what belongs together, and say first that it was heard once', () => {
    expect(inTwoLines('9 notes · 3 methods · 4 schools · 5 roles')).toEqual([
      '9 notes · 3 methods',
      '4 schools · 5 roles',
    ])
    expect(inTwoLines('Heard once · 1 note · 1 method · 1 role')).toEqual([
      'Heard once',
      '1 note · 1 method',
      '1 role',
    ])
    expect(inTwoLines('No notes yet')).toEqual(['No notes yet'])
  })
})

describe('what a finding rests on', () => {
  it('is enough with two methods and two vantage points', () => {
    const rest = restsOn([note('interview', 'Teacher'), note('document', 'Trust leaders', headOffice)])
    expect(rest).toMatchObject({ enough: true, heardOnce: false, methods: 2, vantagePoints: 2, schools: 1 })
  })

  it.each([
    ['one note', [note('interview', 'Teacher')]],
    ['one method, two roles', [note('interview', 'Teacher'), note('interview', 'Headteacher')]],
    ['two methods, one role', [note('interview', 'Teacher'), note('focus_group', 'Teacher', ternBay)]],
    ['one role typed in two ways', [note('interview', 'Teacher'), note('focus_group', ' teacher')]],
  ])('was heard once with %s', (_, notes) => {
    expect(restsOn(notes)).toMatchObject({ enough: false, heardOnce: true })
  })

  it('is neither with no note at all', () => {
    expect(restsOn([])).toMatchObject({ enough: false, heardOnce: false, sentence: 'No notes yet' })
  })

  it('is said in figures beside the finding', () => {
    const notes = [
      note('interview', 'Teacher'),
      note('document', 'Trust leaders', ternBay),
      note('data', 'Teacher'),
    ]
    expect(restsOn(notes).sentence).toBe('3 notes · 3 methods · 2 schools · 2 roles')
  })

  it('says first that it was heard once', () => {
    expect(restsOn([note('interview', 'Teacher')]).sentence).toBe(
      'Heard once · 1 note · 1 method · 1 school · 1 role',
    )
  })

  it('counts no school where none was visited', () => {
    const notes = [note('document', 'Trust leaders', headOffice), note('interview', 'Trustee', headOffice)]
    expect(restsOn(notes).sentence).toBe('2 notes · 2 methods · 2 roles')
  })

  it('is put in words', () => {
    expect(restInWords(restsOn([note('interview', 'Teacher'), note('interview', 'Trustee')]))).toBe(
      'one method and two roles',
    )
  })

  it('is never both enough and heard once, and one of them as soon as there is a note', () => {
    fc.assert(
      fc.property(sources, (notes) => {
        const { enough, heardOnce } = restsOn(notes)
        expect(enough && heardOnce).toBe(false)
        expect(enough || heardOnce).toBe(notes.length > 0)
      }),
    )
  })

  it('never falls short again by one note more', () => {
    fc.assert(
      fc.property(sources, sources, (some, more) => {
        if (restsOn(some).enough) expect(restsOn([...some, ...more]).enough).toBe(true)
      }),
    )
  })

  it('does not depend on the order of the notes', () => {
    fc.assert(
      fc.property(sources, (notes) => {
        expect(restsOn(notes.toReversed())).toEqual(restsOn(notes))
      }),
    )
  })
})
