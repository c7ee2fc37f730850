import { expect, it } from 'vitest'
import { draftsDated } from './draft-lines.ts'

const draft = (title: string, begun: string, changed = begun) => ({
  ...{ id: begun, title, version: '1', elements: 2, isRemoved: false },
  ...{ begunAt: new Date(begun), changedAt: new Date(changed) },
})

it('says when a draft was begun where another has its title and its day', () => {
  const words = draftsDated([
    draft('Ours', '2026-11-22T09:05:00Z'),
    draft('Ours', '2026-11-22T14:30:00Z'),
    draft('Ours', '2026-11-20T14:30:00Z'),
    draft('Theirs', '2026-11-22T09:05:00Z'),
  ])
  expect(words.map(({ begun }) => begun)).toEqual([
    'begun on 22 November 2026 at 09:05',
    'begun on 22 November 2026 at 14:30',
    null,
    null,
  ])
  expect(words[2]?.changed).toBe('changed on 20 November 2026')
})
