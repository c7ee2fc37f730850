import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { elementsIn, type FrameworkDocument } from '../document.ts'
import { identifiersIn, isIdentifier, newIdentifier } from '../identifiers.ts'
import { readPack } from '../pack.ts'
import { mayWithdraw, mayWrite } from '../policy.ts'
import { copyOf, emptyDocument, nextLabel, nextVersionOf } from './beginning.ts'
import { carriedBy, carryOn, linksThatHold } from './carrying.ts'
import { elementFields, evidenceIn, listIn, markOf } from './fields.ts'
import { linkedTo, tiesOf, unlinked } from './linking.ts'
import { problemsOf } from './problems.ts'
import { takeOut } from './structure.ts'
import { type ElementWords, writeElement } from './write-element.ts'

const maker = { name: 'Larkmoor', now: '2026-11-21T09:00:00.000Z' }
const folder = path.join(import.meta.dirname, '../packs')
const packs = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map(
    (file) => [file, readPack(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))).document] as const,
  )
const pack = packs.find(([file]) => file === 'school-improvement-capacity.json')![1]
const first = (document: FrameworkDocument) => elementsIn(document)[0]!
const words = (document: FrameworkDocument) => elementFields(first(document)) as unknown as ElementWords

describe('the form of an element', () => {
  it.each(packs)('sends back what it showed: %s', (_, document) => {
    for (const element of elementsIn(document)) {
      const after = writeElement(
        document,
        element.identifier,
        elementFields(element) as unknown as ElementWords,
      )
      expect(after).toEqual(document)
    }
  })

  it('reads lists one a line, with or without dashes, and evidence by its kinds', () => {
    expect(listIn('- One\n\n• Two\n  Three  ')).toEqual(['One', 'Two', 'Three'])
    expect(evidenceIn('One\nTwo')).toEqual({ evidence: ['One', 'Two'], evidenceTiers: null })
    expect(evidenceIn('Loose\nVerifiers:\nVisits\nEmpty:')).toEqual({
      evidence: ['Loose', 'Visits'],
      evidenceTiers: [
        { tier: 'Other', titles: ['Loose'] },
        { tier: 'Verifiers', titles: ['Visits'] },
      ],
    })
  })

  it('has a mark that changes with its words and not with their order', () => {
    expect(markOf({ a: '1', b: '2' })).toBe(markOf({ b: '2', a: '1' }))
    expect(markOf({ a: '1', b: '2' })).not.toBe(markOf({ a: '1', b: '3' }))
  })
})

describe('a copy', () => {
  const copy = copyOf(pack, maker)

  it('is called as somebody says, or after its original', () => {
    expect(copyOf(pack, maker, 'How we improve').title).toBe('How we improve')
    expect(copy.title).toBe(`${pack.title}, adapted by ${maker.name}`)
  })

  it('has keys of its own that CASE takes, and keeps licence, source and attribution', () => {
    const before = new Set(identifiersIn(pack))
    expect(identifiersIn(copy).some((key) => before.has(key))).toBe(false)
    expect([...identifiersIn(copy), copy.framework].every(isIdentifier)).toBe(true)
    expect(copy).toMatchObject({
      licence: pack.licence,
      source: pack.source,
      creator: 'Larkmoor',
      version: '1',
    })
    expect(copy.attribution).toContain(pack.attribution)
    expect(copy.attribution).toContain(pack.creator)
  })

  it('says the same as its original until it is reworded; then it is related', () => {
    const kindOf = (document: FrameworkDocument) =>
      document.links.find(({ from }) => from.identifier === first(copy).identifier)?.kind
    const { identifier } = first(copy)
    expect(kindOf(writeElement(copy, identifier, { ...words(copy), prompts: 'Another?' }))).toBe(
      'exact match',
    )
    expect(kindOf(writeElement(copy, identifier, { ...words(copy), 'level-1': 'Reworded.' }))).toBe('related')
  })
})

describe('the next version', () => {
  const next = nextVersionOf(pack, maker.now)

  it('belongs to the same framework and carries every element on', () => {
    expect(next.framework).toBe(pack.framework)
    expect(next.version).toBe('2')
    expect(carriedBy(pack, next).every(({ later }) => later.length === 1)).toBe(true)
  })

  it.each([
    ['1', '2'],
    ['2026.9', '2026.10'],
    ['Autumn', 'Autumn 2'],
  ])('of version %s is called %s', (label, after) => {
    expect(nextLabel(label)).toBe(after)
  })

  it('forgets who carries on what is taken out, and lets one element carry two on', () => {
    const { document } = takeOut(next, first(next).identifier, '2026-11-21')
    const held = { ...document, links: linksThatHold(document) }
    const [gone, kept] = carriedBy(pack, held)
    expect(gone!.later).toEqual([])
    const both = carryOn(
      pack,
      held,
      new Map([
        [gone!.earlier.identifier, kept!.later[0]!],
        [kept!.earlier.identifier, kept!.later[0]!],
        [newIdentifier(), kept!.later[0]!],
      ]),
    )
    expect(carriedBy(pack, both).map(({ later }) => later.length)).toEqual([1, 1, ...Array(10).fill(0)])
  })
})

describe('a link', () => {
  it('ties two elements once, and can be taken away', () => {
    const to = { identifier: newIdentifier(), title: 'Elsewhere' }
    const { identifier } = first(pack)
    const twice = linkedTo(linkedTo(pack, identifier, 'related', to), identifier, 'exact match', to)
    const tied = twice.links.filter((link) => link.to.identifier === to.identifier)
    expect(tied).toMatchObject([{ kind: 'exact match', from: { identifier } }])
    expect(unlinked(twice, identifier, to.identifier).links).toEqual(pack.links)
  })
})

describe('what a link says', () => {
  it('is a sentence of each end, and names the framework at the other where it is known', () => {
    const [from, to] = [
      { identifier: newIdentifier(), title: 'Old' },
      { identifier: newIdentifier(), title: 'New' },
    ]
    const said = (kind: 'replaced by' | 'exact match' | 'related', id: string) =>
      tiesOf([{ kind, from, to }], id, {
        [to.identifier]: { framework: 'Another', versionId: 'v', version: '1' },
      }).map(({ words }) => words)
    expect(said('replaced by', to.identifier)).toEqual(['Carries “Old” of an earlier version on.'])
    expect(said('replaced by', from.identifier)).toEqual(['Is carried on by “New” in “Another”.'])
    expect(said('exact match', from.identifier)).toEqual(['Says the same as “New” in “Another”.'])
    expect(said('related', to.identifier)).toEqual(['Is related to “Old”.'])
    expect(said('related', newIdentifier())).toEqual([])
  })

  it('leads to the later of two versions of which it says the same', () => {
    const [own, old, now] = [newIdentifier(), newIdentifier(), newIdentifier()]
    const to = (identifier: string) => ({ identifier, title: 'Clarity' })
    const link = (identifier: string) => ({ kind: 'related' as const, from: to(own), to: to(identifier) })
    const at = (version: string) => ({ framework: 'Theirs', versionId: `v${version}`, version })
    for (const links of [
      [link(old), link(now)],
      [link(now), link(old)],
    ])
      expect(tiesOf(links, own, { [old]: at('9'), [now]: at('10') })).toEqual([
        { words: 'Is related to “Clarity” in “Theirs”.', at: { versionId: 'v10', elementId: now } },
      ])
  })
})

describe('what stands in the way of publishing', () => {
  it.each(packs)('is nothing for %s', (_, document) => {
    expect(problemsOf(document)).toEqual([])
  })

  it('is said of each place', () => {
    const empty = emptyDocument('Ours', maker)
    expect(problemsOf(empty)).toEqual([{ in: 'themes', because: 'The framework has no theme yet.' }])
    const scale = pack.scale.map((level, at) => ({
      ...level,
      word: at === 0 ? '4' : 'same',
      described: false,
    }))
    const broken = { ...pack, title: '', version: '', licence: { ...pack.licence, title: '' }, scale }
    expect(problemsOf(broken).map(({ in: where }) => where)).toEqual([
      ...['details', 'details', 'details'],
      ...['scale', 'scale', 'scale'],
    ])
    const undescribed = writeElement(pack, first(pack).identifier, { ...words(pack), 'level-4': '' })
    expect(problemsOf(undescribed)).toEqual([
      {
        in: { element: first(pack).identifier },
        because: '“Clarity of purpose” does not say what “green” looks like.',
      },
    ])
  })
})

describe('who may', () => {
  it('write: the chief executive, the improvement director, the programme lead', () => {
    for (const role of ['chief_executive', 'improvement_director', 'programme_lead'])
      expect(mayWrite([role]).ok).toBe(true)
    for (const roles of [[], ['trustee'], ['headteacher'], ['executive']])
      expect(mayWrite(roles).ok).toBe(false)
  })

  it('withdraw: one’s own, once, and never what came with the product', () => {
    const own = { organisationId: 'a', withdrawnBecause: null }
    expect(mayWithdraw(own, ['chief_executive']).ok).toBe(true)
    expect(mayWithdraw(own, ['trustee']).ok).toBe(false)
    expect(mayWithdraw({ ...own, withdrawnBecause: 'Old' }, ['chief_executive']).ok).toBe(false)
    expect(mayWithdraw({ ...own, organisationId: null }, ['chief_executive']).ok).toBe(false)
  })
})
