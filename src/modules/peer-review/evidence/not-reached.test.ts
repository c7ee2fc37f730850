import { describe, expect, it } from 'vitest'
import type { CountedNotes } from './coverage.ts'
import { notReachedForOthers } from './not-reached.ts'

const line = { id: 'path', question: 'Path after year three' }
const at = (name: string): CountedNotes => ({
  lineId: 'path',
  method: 'interview',
  whoseView: 'teachers',
  place: { kind: 'school', name },
  notes: 3,
})

describe('what the host is told was not reached', () => {
  it('never names the one school on which a line rests', () => {
    expect(notReachedForOthers([line], [at('Ashdale')], [])).toEqual([
      '“Path after year three” rests on one school alone.',
    ])
  })

  it('says that no line does', () => {
    expect(notReachedForOthers([line], [at('Ashdale'), at('Tern Bay')], [])).toEqual([
      'No line of enquiry rests on one school alone.',
    ])
  })

  it('names what was planned and came to nothing, as the timetable does', () => {
    const planned = {
      title: 'Support staff',
      method: 'focus_group' as const,
      place: { kind: 'school' as const, name: 'Ashdale' },
    }
    expect(notReachedForOthers([line], [at('Ashdale'), at('Tern Bay')], [planned])[0]).toBe(
      'No note yet from “Support staff” at Ashdale.',
    )
  })
})
