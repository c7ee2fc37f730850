import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CountedNotes, coverage } from './coverage.ts'
import { type Method, methods, type Place } from './note.ts'

const path = { id: 'path', question: 'Path after year three' }
const appraisal = { id: 'appraisal', question: 'Appraisal' }

const school = (name: string): Place => ({ kind: 'school', name })
const headOffice: Place = { kind: 'head_office', name: 'Head office' }

const counted = (
  lineId: string | null,
  method: Method,
  whoseView: string,
  place: Place,
  notes: number,
): CountedNotes => ({ lineId, method, whoseView, place, notes })

const gathered = [
  counted('path', 'focus_group', 'Middle leaders', school('Tern Bay'), 5),
  counted('path', 'interview', 'Headteacher', school('Ashdale'), 2),
  counted('path', 'interview', 'middle leaders ', school('Ashdale'), 4),
  counted('appraisal', 'document', 'Trust leaders', headOffice, 1),
]

const found = coverage([path, appraisal], gathered, [])

describe('what was gathered for a line of enquiry', () => {
  it('is counted in all', () => {
    expect(found.lines.map((line) => line.notes)).toEqual([11, 1])
  })

  it('is counted by method, in the order of the methods', () => {
    expect(found.lines[0]?.byMethod).toEqual([
      { name: 'Interview', notes: 6 },
      { name: 'Focus group', notes: 5 },
    ])
  })

  it('is counted by vantage point, however it was typed, the most first', () => {
    expect(found.lines[0]?.byVantagePoint).toEqual([
      { name: 'Middle leaders', notes: 9 },
      { name: 'Headteacher', notes: 2 },
    ])
  })

  it('is counted by place', () => {
    expect(found.lines[0]?.byPlace).toEqual([
      { name: 'Ashdale', notes: 6 },
      { name: 'Tern Bay', notes: 5 },
    ])
  })

  it('counts a note of no line under none', () => {
    const stray = [counted(null, 'data', 'Trust leaders', headOffice, 3)]
    expect(coverage([path], stray, []).lines[0]?.notes).toBe(0)
  })

  it('adds up to the same number whichever way it is counted', () => {
    const source = fc.record({
      lineId: fc.constantFrom('path', 'appraisal', null),
      method: fc.constantFrom(...methods),
      whoseView: fc.constantFrom('Teacher', 'teacher', 'Headteacher'),
      place: fc.constantFrom(school('Ashdale'), school('Tern Bay'), headOffice),
      notes: fc.integer({ min: 1, max: 9 }),
    })
    const sum = (tallies: { notes: number }[]) => tallies.reduce((total, tally) => total + tally.notes, 0)
    fc.assert(
      fc.property(fc.array(source), (list) => {
        for (const line of coverage([path, appraisal], list, []).lines) {
          expect(sum(line.byMethod)).toBe(line.notes)
          expect(sum(line.byVantagePoint)).toBe(line.notes)
          expect(sum(line.byPlace)).toBe(line.notes)
        }
      }),
    )
  })
})

describe('what was not reached', () => {
  const said = (...given: Parameters<typeof coverage>) => coverage(...given).notReached

  it('names a planned activity from which there is no note', () => {
    const planned = [
      { title: 'Support staff', method: 'focus_group', place: school('Ashdale') },
      { title: 'Middle leaders', method: 'focus_group', place: school('Tern Bay') },
    ] as const
    expect(said([path], gathered, planned)).toContain('No note yet from “Support staff” at Ashdale.')
  })

  it('names a line of enquiry without a note', () => {
    expect(said([path, { id: 'first', question: 'First years' }], gathered, [])).toEqual([
      'No note helps yet with “First years”.',
    ])
  })

  it('names a line of enquiry that rests on one school', () => {
    const one = [counted('path', 'interview', 'Headteacher', school('Ashdale'), 2)]
    expect(said([path], one, [])).toEqual(['“Path after year three” rests on Ashdale alone.'])
  })

  it('speaks of schools alone where the head office was heard as well', () => {
    const both = [
      counted('path', 'interview', 'Headteacher', school('Ashdale'), 2),
      counted('path', 'interview', 'Executive', { kind: 'head_office', name: 'Head office' }, 1),
    ]
    expect(said([path], both, [])).toEqual(['Among schools, “Path after year three” rests on Ashdale alone.'])
  })

  it('says so when no line rests on one school', () => {
    expect(said([path], gathered, [])).toEqual(['No line of enquiry rests on one school alone.'])
  })

  it('does not take the head office for a school', () => {
    expect(said([appraisal], gathered, [])).toEqual(['No line of enquiry rests on one school alone.'])
  })

  it('says nothing before there is a line of enquiry', () => {
    expect(said([], [], [])).toEqual([])
  })
})
