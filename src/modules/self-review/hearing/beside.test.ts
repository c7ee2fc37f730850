import { expect, it } from 'vitest'
import type { YearLine } from '../years/year-on-year.ts'
import { besideFramework, besideYear } from './beside.ts'

const lights = ['red', 'amber-red', 'amber-green', 'green'] as const
const grown = ['emerging', 'developing', 'secure', 'leading'] as const
const words = { here: lights, there: lights }

const line = (part: Partial<YearLine>): YearLine => ({
  ...{ id: 'a', title: 'Clarity', askedAs: ['Clarity'], before: 2, now: 3, moved: 'stronger' },
  ...{ views: null, alone: null },
  isSettled: { before: true, now: true },
  groups: [
    { name: 'Heads', before: { at: 2 }, now: { at: 3 }, moved: 'stronger' },
    { name: 'Trustees', before: { at: 3 }, now: { at: 3 }, moved: 'as before' },
    { name: 'Middle leaders', before: null, now: { at: 1 }, moved: null },
  ],
  ...part,
})

it('marks how each group stood in the other year, and nothing where that year shows nothing', () => {
  expect(besideYear([line({})], words).a).toEqual({
    note: '',
    marks: { Heads: 'was amber-red', Trustees: 'as before' },
    agreed: 2,
    wasLeftOpen: false,
  })
})

it('tells what its leaders left open then from what they did not settle, or not alike', () => {
  const wasLeftOpen = (part: Partial<YearLine>) => besideYear([line(part)], words).a?.wasLeftOpen
  expect(wasLeftOpen({ before: null })).toBe(true)
  expect(wasLeftOpen({ before: null, isSettled: { before: false, now: true } })).toBe(false)
  expect(wasLeftOpen({ before: null, askedAs: ['Clarity', 'Purpose'] })).toBe(false)
})

it('says where an element was not asked, or asked otherwise', () => {
  expect(besideYear([line({ askedAs: [], groups: [] })], words).a?.note).toBe('Not asked then.')
  expect(besideYear([line({ askedAs: ['Purpose'] })], words).a?.note).toBe('Asked then as “Purpose”.')
})

it('names what answers to an element in another framework, in the words of that framework', () => {
  const tie = { element: 'a', title: 'Direction', kind: 'exact match' as const }
  const scales = { here: lights, there: grown }
  const row = besideFramework([line({})], [tie], scales).a
  expect(row?.note).toBe('The same as “Direction” (agreed developing).')
  expect(row?.marks).toEqual({ Heads: 'there developing', Trustees: 'there secure' })
  const several = besideFramework(
    [line({ before: null, groups: [] })],
    [{ ...tie, title: 'Vision', kind: 'related' }, tie],
    scales,
  )
  expect(several.a?.note).toBe('The same as “Direction”; related to “Vision”.')
  expect(besideFramework([line({ groups: [] })], [], scales).a?.note).toBe('Not asked there.')
})
