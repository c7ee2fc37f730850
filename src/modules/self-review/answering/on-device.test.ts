import { describe, expect, it } from 'vitest'
import { forgetDrafts, readDrafts, readDraftsOf, takeDrafts, writeDrafts } from './on-device.ts'

const draft = (comment: string, version = 0) => ({ level: null, notMine: false, comment, version })

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
    writeDrafts(storage, 'seat', 'one', { a: draft('Half a sen') })
    expect(readDrafts(storage, 'seat')).toEqual({ a: draft('Half a sen') })
    expect(readDrafts(storage, 'another seat')).toEqual({})
  })

  it('is gone once there is nothing to keep', () => {
    const storage = memory()
    writeDrafts(storage, 'seat', 'one', { a: draft('x') })
    writeDrafts(storage, 'seat', 'one', {})
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
    expect(() => writeDrafts(refusing, 'seat', 'one', { a: draft('x') })).not.toThrow()
  })
})

describe('two windows on one device', () => {
  it('do not put out what the other wrote down', () => {
    const storage = memory()
    writeDrafts(storage, 'seat', 'one', { a: draft('In one') })
    writeDrafts(storage, 'seat', 'other', { b: draft('In the other') })
    writeDrafts(storage, 'seat', 'other', {})
    expect(readDraftsOf(storage, 'seat', 'one')).toEqual({ a: draft('In one') })
  })

  it('hand what they wrote to the window that opens', () => {
    const storage = memory()
    writeDrafts(storage, 'seat', 'one', { a: draft('In one') })
    writeDrafts(storage, 'seat', 'other', { b: draft('In the other') })
    expect(takeDrafts(storage, 'seat', 'third')).toEqual({ a: draft('In one'), b: draft('In the other') })
    expect(readDraftsOf(storage, 'seat', 'one')).toEqual({})
  })

  it('hand over the later of two drafts about one element; the earlier waits until the page opens next', () => {
    const storage = memory()
    writeDrafts(storage, 'seat', 'one', { a: draft('Earlier') })
    writeDrafts(storage, 'seat', 'other', { a: draft('Later') })
    expect(takeDrafts(storage, 'seat', 'third')).toEqual({ a: draft('Later') })
    writeDrafts(storage, 'seat', 'third', {})
    expect(takeDrafts(storage, 'seat', 'fourth')).toEqual({ a: draft('Earlier') })
  })

  it('hold nothing after all has been forgotten', () => {
    const storage = memory()
    writeDrafts(storage, 'seat', 'one', { a: draft('x') })
    forgetDrafts(storage, 'seat')
    expect(storage.content).toEqual({})
  })
})
