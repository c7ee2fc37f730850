import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentElement, FrameworkDocument, LevelPosition } from '../document.ts'
import { elementsIn } from '../document.ts'
import { identifierOf } from '../identifiers.ts'
import { readPack } from '../pack.ts'
import { caseSchema } from './case-1-1.ts'
import { fromCase } from './from-case.ts'
import { caseText, toCase } from './to-case.ts'

const now = '2026-11-21T09:00:00.000Z'
const folder = path.join(import.meta.dirname, '../packs')
const packs = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map(
    (file) => [file, readPack(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))).document] as const,
  )

const words = fc.string({ unit: 'grapheme', maxLength: 30 })
const text = fc.oneof(
  { weight: 5, arbitrary: words },
  fc.tuple(words, fc.constantFrom('\n', '\r\n', '\t'), words).map((all) => all.join('')),
)
const maybe = fc.option(text, { nil: null })
const id = fc.uuid({ version: [4, 5] })

const element = fc.record<DocumentElement>({
  identifier: id,
  title: text,
  shortTitle: maybe,
  code: maybe,
  strand: fc.option(
    fc.constantFrom('One strand', 'Another').map((title) => ({ identifier: title, title })),
    { nil: null },
  ),
  prompts: fc.array(text, { maxLength: 4 }),
  levels: fc
    .array(maybe, { minLength: 4, maxLength: 4 })
    .map((all) => all.map((description, at) => ({ position: (at + 1) as LevelPosition, description }))),
  evidence: fc.array(text, { maxLength: 3 }),
  evidenceTiers: fc.option(fc.array(fc.record({ tier: text, titles: fc.array(text, { maxLength: 2 }) })), {
    nil: null,
  }),
  challengeQuestions: fc.array(text, { maxLength: 2 }),
  kind: fc.constantFrom(null, 'assurance', 'networking'),
  weight: fc.option(fc.double({ noNaN: true, min: 0 }), { nil: null }),
})

const link = fc.record({
  kind: fc.constantFrom('replaced by' as const, 'exact match' as const, 'related' as const),
  from: fc.record({ identifier: id, title: text }),
  to: fc.record({ identifier: id, title: text }),
})

const document: fc.Arbitrary<FrameworkDocument> = fc
  .record({
    identifier: id,
    framework: id,
    title: text,
    version: text,
    description: text,
    notes: text,
    creator: text,
    licence: fc.record({ title: text, identifier: id, uri: fc.webUrl() }),
    source: text,
    attribution: text,
    suits: fc.constantFrom('trust' as const, 'school' as const, 'any' as const),
    perspectives: fc.array(
      fc.record({ name: text, initial: text, mode: fc.constantFrom('own_name', 'in_the_room', 'anonymous') }),
      { maxLength: 3 },
    ),
    lastChanged: fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((date) => date.toISOString()),
    scale: fc.array(fc.record({ word: text, described: fc.boolean() }), { minLength: 4, maxLength: 4 }),
    themes: fc.array(
      fc.record({
        identifier: id,
        title: text,
        code: maybe,
        note: maybe,
        elements: fc.array(element, { maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    links: fc.array(link, { maxLength: 3 }),
  })
  .map((drawn) => tied(drawn as unknown as FrameworkDocument))

/** Each part has a key of its own, strands belong to one theme each, links to elements, and a scale has its positions. */
function tied(drawn: FrameworkDocument): FrameworkDocument {
  const key = (...words: (string | number)[]) => identifierOf(drawn.identifier, ...words.map(String))
  const themes = drawn.themes.map((theme, at) => ({
    ...theme,
    identifier: key('theme', at),
    elements: theme.elements.map((each, place) => ({
      ...each,
      identifier: key('element', at, place),
      strand: each.strand && { title: each.strand.title, identifier: key('strand', at, each.strand.title) },
    })),
  }))
  const own = themes.flatMap(({ elements }) => elements)
  const links = drawn.links.map((each, at) => ({
    ...each,
    from: at % 2 === 0 && own[at] ? { identifier: own[at].identifier, title: own[at].title } : each.from,
  }))
  const scale = drawn.scale.map((level, at) => ({ ...level, position: (at + 1) as LevelPosition }))
  return { ...drawn, themes, links, scale }
}

function again(first: string): { second: string; setAside: string[] } {
  const brought = fromCase(JSON.parse(first), now)
  if (!brought.ok) throw new Error(brought.problems.join(' '))
  return { second: caseText(brought.document), setAside: brought.setAside }
}

describe('a framework that goes out and comes in again', () => {
  it('is byte for byte the same, and nothing of it is set aside, whatever it holds', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        const first = caseText(drawn)
        const { second, setAside } = again(first)
        expect(second).toBe(first)
        expect(setAside).toEqual([])
      }),
      { numRuns: 300 },
    )
  }, 30_000)

  it.each(packs)('%s is byte for byte the same', (_, pack) => {
    const first = caseText(pack)
    const { second, setAside } = again(first)
    expect(second).toBe(first)
    expect(setAside).toEqual([])
    const brought = fromCase(JSON.parse(first), now)
    expect(brought).toMatchObject({ ok: true, document: pack })
  })

  it.each(packs)('%s comes in from the file of the product itself', (file, pack) => {
    const json = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
    expect(caseSchema.safeParse(json).error?.issues ?? []).toEqual([])
    const brought = fromCase(json, now)
    if (!brought.ok) throw new Error(brought.problems.join(' '))
    expect(elementsIn(brought.document)).toEqual(elementsIn(pack))
    expect(brought.document.links).toEqual(pack.links)
  })
})

/** Each object of a package, wherever it stands. */
function objectsOf({ CFDocument, CFItems, CFAssociations, CFRubrics }: ReturnType<typeof toCase>) {
  const criteria = CFRubrics.flatMap(({ CFRubricCriteria }) => CFRubricCriteria)
  const levels = criteria.flatMap(({ CFRubricCriterionLevels }) => CFRubricCriterionLevels)
  return {
    criteria,
    levels,
    all: [CFDocument, ...CFItems, ...CFAssociations, ...CFRubrics, ...criteria, ...levels],
  }
}

/** What the structure alone does not say: that everything points at something that is there, and stands in one place. */
function brokenIn(sent: ReturnType<typeof toCase>): string[] {
  const { criteria, all } = objectsOf(sent)
  const keys = all.map(({ identifier }) => identifier)
  const items = new Map(sent.CFItems.map((item) => [item.identifier, item]))
  const nodes = new Set([sent.CFDocument.identifier, ...items.keys()])
  const places = sent.CFAssociations.filter(({ associationType }) => associationType === 'isChildOf')
  const links = sent.CFAssociations.filter(({ associationType }) => associationType !== 'isChildOf')
  const positions = places.map(
    (place) => 'sequenceNumber' in place && `${place.destinationNodeURI.identifier} ${place.sequenceNumber}`,
  )
  return [
    ...(new Set(keys).size === keys.length ? [] : ['Two objects have one identifier.']),
    ...all
      .filter(({ uri, identifier }) => uri !== `urn:uuid:${identifier}`)
      .map(({ uri }) => `${uri} is not its own.`),
    ...places
      .filter(
        ({ originNodeURI: from, destinationNodeURI: to }) =>
          !items.has(from.identifier) || !nodes.has(to.identifier),
      )
      .map(({ identifier }) => `The place ${identifier} leads nowhere.`),
    ...(places.length === items.size &&
    new Set(places.map((place) => place.originNodeURI.identifier)).size === items.size
      ? []
      : ['An item stands in no place, or in two.']),
    ...(new Set(positions).size === places.length ? [] : ['Two items stand in one place.']),
    ...links
      .filter(
        ({ originNodeURI: from, destinationNodeURI: to }) =>
          !items.has(from.identifier) && !items.has(to.identifier),
      )
      .map(({ identifier }) => `The link ${identifier} is of other frameworks.`),
    ...criteria
      .filter(
        ({ CFItemURI, rubricId }) =>
          !items.has(CFItemURI.identifier) || rubricId !== sent.CFRubrics[0]!.identifier,
      )
      .map(({ identifier }) => `The criterion ${identifier} belongs to nothing.`),
    ...criteria
      .filter(({ identifier, CFRubricCriterionLevels: levels }) =>
        levels.some((level, at) => level.rubricCriterionId !== identifier || level.position !== at + 1),
      )
      .map(({ identifier }) => `The levels of ${identifier} are not its own, or not in order.`),
  ]
}

describe('what goes out', () => {
  it.each(packs)('%s is whole: everything points at something that is there', (_, pack) => {
    expect(brokenIn(toCase(pack))).toEqual([])
  })

  it.each(packs)('%s has every member that CASE 1.1 requires and none that it does not know', (_, pack) => {
    expect(caseSchema.safeParse(toCase(pack)).error?.issues ?? []).toEqual([])
  })

  it('has them for any framework', () => {
    fc.assert(
      fc.property(document, (drawn) => {
        expect(caseSchema.safeParse(JSON.parse(caseText(drawn))).error?.issues ?? []).toEqual([])
        expect(brokenIn(toCase(drawn))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('gives every object a key of its own, the same each time', () => {
    const [, pack] = packs[0]!
    const keys = objectsOf(toCase(pack)).all.map(({ identifier }) => identifier)
    expect(new Set(keys).size).toBe(keys.length)
    expect(caseText(structuredClone(pack))).toBe(caseText(pack))
  })
})
