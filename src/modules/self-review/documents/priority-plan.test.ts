import { expect, it } from 'vitest'
import type { Control, Importance } from '../priorities/planning.ts'
import { weighedWords } from './priority-plan.ts'

it.each<[Importance | null, Control | null, string]>([
  ['most of all', 'partly ours', 'It matters most of all, and is partly ours to change.'],
  ['a little', null, 'It matters a little.'],
  [null, 'not ours', 'It is not ours to change.'],
  [null, null, ''],
])('a priority that is %s important and %s: %s', (importance, control, words) => {
  expect(weighedWords(importance, control)).toBe(words)
})
