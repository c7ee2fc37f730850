import { describe, expect, it } from 'vitest'
import { isId } from '#src/platform/ids.ts'
import { forget, type KeptNote, keep, listKept, newNoteId, type Shelf, waitingWords } from './kept-notes.ts'

function shelf(room = Number.POSITIVE_INFINITY): Shelf {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (kept.size >= room) throw new Error('QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
}

const note = (id: string, reviewId = 'review'): KeptNote => ({
  id,
  reviewId,
  fields: { id },
  state: 'waiting',
})

describe('notes on the device', () => {
  it('are one person’s and one review’s, in the order in which they were begun', () => {
    const device = shelf()
    for (const id of ['b', 'a']) keep(device, 'ada', note(id))
    keep(device, 'sam', note('c'))
    keep(device, 'ada', note('d', 'another'))
    device.setItem('note:ada:broken', '{')
    expect(listKept(device, 'ada', 'review').map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('are there until they are acknowledged, and say when there is no room', () => {
    const device = shelf(1)
    expect(keep(device, 'ada', note('a'))).toBe(true)
    expect(keep(device, 'ada', note('b'))).toBe(false)
    forget(device, 'ada', 'a')
    expect(listKept(device, 'ada', 'review')).toEqual([])
  })

  it('get ids in the order of time', () => {
    const [first, second] = [newNoteId(1_800_000_000_000), newNoteId(1_800_000_000_001)]
    expect(isId(first)).toBe(true)
    expect(first! < second!).toBe(true)
  })

  it('are counted in words', () => {
    expect(waitingWords(1)).toBe('Saved on this device. 1 note waits for a connection.')
    expect(waitingWords(3)).toBe('Saved on this device. 3 notes wait for a connection.')
  })
})
