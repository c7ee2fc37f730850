import { describe, expect, it } from 'vitest'
import type { DocumentLink } from '../document.ts'
import { type Said, tiesShown } from './ties-shown.ts'

const version = (frameworkId: string, label: string, withdrawnBecause: string | null = null) => ({
  ...{ id: `${frameworkId}-${label}`, frameworkId, version: label, suits: 'any' as const, withdrawnBecause },
})
const versions = [version('ours', '1'), version('theirs', '9'), version('theirs', '10')]

const said = (about: Partial<Said> = {}): Said => ({
  ...{ element: 'purpose', kind: 'related', isOwn: false, named: 'aim', isDirect: true },
  ...{ other: 'aim', title: 'Aim', framework: 'Theirs', frameworkId: 'theirs' },
  ...{ versionId: 'theirs-10', version: '10' },
  ...about,
})
const earlier = { other: 'old aim', named: 'old aim', versionId: 'theirs-9', version: '9' } as const
const later = { ...earlier, other: 'aim', versionId: 'theirs-10', version: '10', isDirect: false } as const

const shown = (rows: Said[], links: DocumentLink[] = [], all = versions) =>
  tiesShown(
    {
      ...{ id: 'ours-1', frameworkId: 'ours', links },
      themes: [{ elements: [{ id: 'purpose' }] }],
    },
    rows,
    all,
  ).purpose

const aim = { title: 'Aim', versionId: 'theirs-10', elementId: 'aim' }
const alone = (words: string, tie = aim) => ({ groups: [{ words, ties: [tie] }], others: [] })
const related = alone('Related, in “Theirs”')
const same = alone('Says the same, in “Theirs”')
const none = { groups: [], others: [] }

describe('the ties of an element', () => {
  it('are those that others name it in, each other element once', () => {
    expect(shown([said()])).toEqual(related)
    expect(shown([said(), said({ isOwn: true }), said({ kind: 'exact match' })])).toEqual(same)
  })

  it('stand together by their framework, the closer way first', () => {
    const rows = [
      said({ other: 'b', named: 'b', title: 'Beta' }),
      said({ other: 'a', named: 'a', title: 'Alpha' }),
      said({ other: 'c', named: 'c', title: 'Gamma', kind: 'exact match' }),
    ]
    const words = shown(rows)?.groups.map((group) => [group.words, ...group.ties.map(({ title }) => title)])
    expect(words).toEqual([
      ['Says the same, in “Theirs”', 'Gamma'],
      ['Related, in “Theirs”', 'Alpha', 'Beta'],
    ])
  })

  it('lead to the wording that people begin with now', () => {
    expect(shown([said({ ...earlier, isOwn: true }), said({ ...later, isOwn: true })])).toEqual(related)
    expect(shown([said(earlier), said(later)])).toEqual(related)
  })

  it('are what is said of these wordings, before what was said of others', () => {
    expect(shown([said({ ...later, kind: 'exact match' }), said()])).toEqual(related)
  })

  it('are not what only an earlier version of another framework says', () => {
    expect(shown([said(earlier)])).toEqual(none)
  })

  it('keep an own link to what nothing carries on, what is withdrawn and what is not here', () => {
    const old = alone('Related, in “Theirs”', { ...aim, versionId: 'theirs-9', elementId: 'old aim' })
    expect(shown([said({ ...earlier, isOwn: true })])).toEqual(old)
    const withdrawn = [version('ours', '1'), version('theirs', '10', 'It was wrong.')]
    expect(shown([said({ isOwn: true })], [], withdrawn)).toEqual(related)
    expect(shown([said()], [], withdrawn)).toEqual(none)
    const ends = {
      from: { identifier: 'purpose', title: 'Purpose' },
      to: { identifier: 'far', title: 'Far' },
    }
    expect(shown([], [{ kind: 'related', ...ends }])).toEqual({
      groups: [],
      others: ['Is related to “Far”.'],
    })
  })

  it('are not those that another version of the same framework names', () => {
    const next = { frameworkId: 'ours', versionId: 'ours-2', framework: 'Ours', version: '2' }
    expect(shown([said(next)], [], [...versions, version('ours', '2')])).toEqual(none)
  })
})
