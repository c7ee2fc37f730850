import { expect, it } from 'vitest'
import { logoFault, usualWords } from './logo.ts'

it('is good where it shows on white and is large enough', () => {
  expect(logoFault({ width: 600, height: 120, showsOnWhite: true })).toBeNull()
  expect(logoFault({ width: 20, height: 100, showsOnWhite: true })).toBeNull()
})

it('made for a dark ground is told so, in a sentence that says what to choose', () => {
  expect(logoFault({ width: 600, height: 120, showsOnWhite: false })).toContain('made for a white ground')
})

it('of a few pixels is too small to print', () => {
  expect(logoFault({ width: 32, height: 16, showsOnWhite: true })).toContain('32 by 16 pixels')
})

it('has words even where a name is very long', () => {
  expect(usualWords('Alder Learning Trust')).toBe('The logo of Alder Learning Trust')
  expect(usualWords('A'.repeat(300)).length).toBe(200)
})
