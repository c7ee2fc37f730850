import { describe, expect, it } from 'vitest'
import { daysOf, likelyActivity } from './timetable.ts'

const activity = (on: string | null, at: string | null, ledBy: string | null = null) => ({ on, at, ledBy })
const [first, second, later, open] = [
  activity('2026-10-06', '09:30'),
  activity('2026-10-06', '10:40'),
  activity('2026-10-07', '09:00'),
  activity(null, null),
]
const all = [first, second, later, open]

describe('the days of a visit', () => {
  it('hold their activities, and what has no day yet comes last', () => {
    expect(daysOf([open!, ...all.slice(0, 3)])).toEqual([
      { day: '2026-10-06', activities: [first, second] },
      { day: '2026-10-07', activities: [later] },
      { day: null, activities: [open] },
    ])
  })
})

describe('the activity that a note is most likely about', () => {
  it.each([
    ['the one under way', '2026-10-06', '10:00', first],
    ['the one that began last', '2026-10-06', '11:30', second],
    ['the next one before any has begun', '2026-10-06', '08:00', first],
    ['the last of the day in the evening', '2026-10-06', '21:00', second],
    ['the first of all on another day', '2026-10-01', '10:00', first],
  ])('is %s', (_, day, time, expected) => {
    expect(likelyActivity(all, { day, time, me: 'hana' })).toBe(expected)
  })

  const [wei, hana] = [activity('2026-10-06', '09:30', 'wei'), activity('2026-10-06', '09:30', 'hana')]

  it.each([
    ['one under way', '2026-10-06', '10:00'],
    ['the next one', '2026-10-06', '08:00'],
    ['one of a day to come', '2026-10-01', '10:00'],
  ])('is %s that they lead, before another’s', (_, day, time) => {
    expect(likelyActivity([wei, hana], { day, time, me: 'hana' })).toBe(hana)
  })

  it('is another’s that is under way before their own later one', () => {
    const own = activity('2026-10-06', '15:00', 'hana')
    expect(likelyActivity([wei, own], { day: '2026-10-06', time: '10:00', me: 'hana' })).toBe(wei)
  })

  it('is none where nothing is planned', () => {
    expect(likelyActivity([], { day: '2026-10-06', time: '10:00', me: 'hana' })).toBeNull()
  })
})
