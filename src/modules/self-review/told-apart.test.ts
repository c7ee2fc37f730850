import { expect, it } from 'vitest'
import { toldApartFrom } from './told-apart.ts'

const heads = { id: 'h', name: 'Headteachers', initial: 'H' }
const others = [heads, { id: 'e', name: 'Executives', initial: 'E' }]

it.each([
  ['a group of its own', { id: 'b', name: 'Business leads', initial: 'B' }, null],
  ['itself, saved again', heads, null],
  ['the same letter', { id: 'b', name: 'Business leads', initial: 'h' }, 'initial'],
  ['the same name', { id: 'b', name: ' headteachers', initial: 'B' }, 'name'],
])('%s', (_, group, field) => {
  expect(toldApartFrom(group, others)?.field ?? null).toBe(field)
})

it('says whose letter it is', () => {
  expect(toldApartFrom({ id: 'b', name: 'Heads of year', initial: 'H' }, others)?.message).toBe(
    'H stands for Headteachers already. Choose another letter, or two.',
  )
})
