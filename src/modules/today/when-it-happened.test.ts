import { expect, it } from 'vitest'
import { whenItHappened } from './when-it-happened.ts'

const when = (at: string) => whenItHappened(new Date(at))

it('says the day and the time of what happened', () => {
  expect(when('2026-11-22T10:42:10.123Z').words).toBe('22 November 2026, 10:42')
  expect(when('2026-11-22T00:00:07.500Z').words).toBe('22 November 2026, 00:00')
})

it('says the day alone of what is kept by day, in winter and in summer', () => {
  expect(when('2026-11-22T00:00:00.000Z')).toEqual({ iso: '2026-11-22', words: '22 November 2026' })
  expect(when('2026-06-30T23:00:00.000Z')).toEqual({ iso: '2026-07-01', words: '1 July 2026' })
})
