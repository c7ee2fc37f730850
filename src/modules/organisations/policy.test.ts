import { expect, it } from 'vitest'
import { mayTakeIn } from './policy.ts'

it.each([
  ['Open', true, ''],
  ['Closed', false, 'has closed'],
  ['Proposed to open', false, 'does not say that Larkmoor is open'],
])('a trust whose status is %s', (status, isAllowed, because) => {
  const verdict = mayTakeIn({ name: 'Larkmoor', status })
  expect(verdict.ok).toBe(isAllowed)
  if (!verdict.ok) expect(verdict.because).toContain(because)
})
