import { describe, expect, it } from 'vitest'
import { acknowledge, type Drafts, mergeDrafts, readDrafts, writeDrafts } from './drafts.ts'

const draft = (comment: string, version = 0) => ({ level: null, notMine: false, comment, version })
const kept = (comment: string, version: number) => ({ ...draft(comment, version), elementId: 'a' })

function memory(content: Record<string, string> = {}) {
  return {
    getItem: (key: string) => content[key] ?? null,
    setItem: (key: string, value: string) => {
      content[key] = value
    },
    removeItem: (key: string) => {
      delete content[key]
    },
    content,
  }
}

describe('what the device keeps', () => {
  it('is read again as it was written, seat by seat', () => {
    const storage = memory()
    writeDrafts(storage, 'seat', { a: draft('Half a sen') })
    expect(readDrafts(storage, 'seat')).toEqual({ a: draft('Half a sen') })
    expect(readDrafts(storage, 'another seat')).toEqual({})
  })

  it('is gone once there is nothing to keep', () => {
    const storage = memory()
    writeDrafts(storage, 'seat', { a: draft('x') })
    writeDrafts(storage, 'seat', {})
    expect(storage.content).toEqual({})
  })

  it('is nothing where it is damaged, or where the device refuses', () => {
    expect(readDrafts(memory({ 'answers of seat': '{"a":' }), 'seat')).toEqual({})
    const refusing = {
      ...memory(),
      setItem: () => {
        throw new Error('full')
      },
    }
    expect(() => writeDrafts(refusing, 'seat', { a: draft('x') })).not.toThrow()
  })
})

describe('mergeDrafts', () => {
  it.each([
    ['was saved after all', draft('Same', 0), kept('Same', 1), {}, 0],
    ['was written over what is still kept', draft('Mine', 1), kept('Old', 1), { a: draft('Mine', 1) }, 0],
    ['was written over something older', draft('Mine', 1), kept('Theirs', 2), { a: draft('Mine', 1) }, 1],
  ])('of a draft that %s', (_, mine, theirs, drafts, conflicts) => {
    const merged = mergeDrafts({ a: mine }, [theirs])
    expect(merged.drafts).toEqual(drafts)
    expect(merged.conflicts).toHaveLength(conflicts)
  })

  it('keeps the first words of an element that the server has not heard of', () => {
    expect(mergeDrafts({ a: draft('First words') }, []).drafts).toEqual({ a: draft('First words') })
  })
})

describe('acknowledge', () => {
  const sent: Drafts = { a: draft('Half') }

  it('lets go of what was saved', () => {
    expect(acknowledge(sent, sent, [{ elementId: 'a', version: 1 }])).toEqual({})
  })

  it('keeps what was typed meanwhile, over the version that was saved', () => {
    expect(acknowledge({ a: draft('Half and more') }, sent, [{ elementId: 'a', version: 1 }])).toEqual({
      a: draft('Half and more', 1),
    })
  })

  it('keeps what the server did not name', () => {
    expect(acknowledge(sent, sent, [])).toEqual(sent)
  })
})
