import { describe, expect, it } from 'vitest'
import { acknowledge, type Drafts, mergeDrafts } from './drafts.ts'

const draft = (comment: string, version = 0) => ({ level: null, notMine: false, comment, version })
const kept = (comment: string, version: number) => ({ ...draft(comment, version), elementId: 'a' })

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
