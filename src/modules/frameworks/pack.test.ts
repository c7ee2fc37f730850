import { describe, expect, it } from 'vitest'
import { elementsIn } from './document.ts'
import { readPack } from './pack.ts'
import first from './packs/school-improvement-capacity.json' with { type: 'json' }
import second from './packs/school-improvement-capacity-2.json' with { type: 'json' }

const elementsOf = (json: unknown) => elementsIn(readPack(json).document)

describe.each([
  { name: 'version 1', json: first, themes: 5, elements: 12 },
  { name: 'version 2', json: second, themes: 6, elements: 14 },
])('school improvement capacity, $name', ({ json, themes, elements }) => {
  const pack = readPack(json).document

  it('carries title, version, licence, source and attribution as data', () => {
    expect(pack.title).toBe('School improvement capacity')
    expect(['1', '2']).toContain(pack.version)
    expect(pack.licence.title).toContain('Creative Commons')
    expect(pack.source).not.toBe('')
    expect(pack.attribution).not.toBe('')
  })

  it(`has ${elements} elements in ${themes} areas`, () => {
    expect(pack.themes).toHaveLength(themes)
    expect(elementsOf(json)).toHaveLength(elements)
  })

  it('speaks of levels in words and describes only the two ends', () => {
    expect(pack.scale).toEqual([
      { position: 1, word: 'red', described: true },
      { position: 2, word: 'amber-red', described: false },
      { position: 3, word: 'amber-green', described: false },
      { position: 4, word: 'green', described: true },
    ])
  })

  it.each(elementsOf(json))('$title is complete', (element) => {
    expect(element.prompts.length).toBeGreaterThanOrEqual(2)
    expect(element.prompts.length).toBeLessThanOrEqual(4)
    expect(element.prompts.every((prompt) => prompt.endsWith('?'))).toBe(true)
    expect(element.evidence.length).toBeGreaterThanOrEqual(2)
    expect(element.challengeQuestions).toHaveLength(2)
    const described = element.levels.map((level) => level.description !== null)
    expect(described).toEqual([true, false, false, true])
  })

  it('never uses a digit in the words that people read', () => {
    const read = elementsOf(json).flatMap((element) => [
      ...element.prompts,
      ...element.evidence,
      ...element.challengeQuestions,
      ...element.levels.map((level) => level.description ?? ''),
    ])
    expect(read.filter((text) => /\d/.test(text))).toEqual([])
  })

  it('gives every object an identifier of its own', () => {
    const own = [
      ...json.CFItems,
      ...json.CFAssociations,
      ...json.CFRubrics,
      ...json.CFRubrics.flatMap((rubric) => rubric.CFRubricCriteria),
      ...json.CFRubrics.flatMap((rubric) => rubric.CFRubricCriteria).flatMap(
        (c) => c.CFRubricCriterionLevels,
      ),
    ].map((object) => object.identifier)
    expect(new Set(own).size).toBe(own.length)
  })
})

describe('from version 1 to version 2', () => {
  it('carries twelve elements on and adds two', () => {
    const replaced = readPack(second).document.links.filter((link) => link.kind === 'replaced by')
    expect(replaced.map((each) => each.from.identifier).toSorted()).toEqual(
      elementsOf(first)
        .map((element) => element.identifier)
        .toSorted(),
    )
    const carried = new Set(replaced.map((each) => each.to.identifier))
    const added = elementsOf(second).filter((element) => !carried.has(element.identifier))
    expect(added.map((element) => element.title)).toEqual([
      'Clarity of trust structures',
      'Capability to review and refresh',
    ])
  })

  it('shares no identifier of an element', () => {
    const earlier = new Set(elementsOf(first).map((element) => element.identifier))
    expect(elementsOf(second).some((element) => earlier.has(element.identifier))).toBe(false)
  })
})

describe('a file that is not right', () => {
  it('is refused when it is something else', () => {
    expect(() => readPack({ hello: 'world' })).toThrow()
    expect(() => readPack(null)).toThrow()
  })

  it('is refused when the rubric leaves an element out', () => {
    const broken = structuredClone(first)
    broken.CFRubrics[0]!.CFRubricCriteria.splice(3, 1)
    expect(() => readPack(broken)).toThrow('leaves out Building capacity')
  })

  it('is refused when one element has words of its own for the levels', () => {
    const broken = structuredClone(first)
    broken.CFRubrics[0]!.CFRubricCriteria[5]!.CFRubricCriterionLevels[1]!.quality = 'orange'
    expect(() => readPack(broken)).toThrow('different scale')
  })

  it('is refused when an element has no questions', () => {
    const broken = structuredClone(first)
    delete (broken.CFItems[1] as { extensions?: unknown }).extensions
    expect(() => readPack(broken)).toThrow('no questions')
  })

  it('is refused when it names an item that it does not hold', () => {
    const broken = structuredClone(first)
    broken.CFItems.splice(1, 1)
    expect(() => readPack(broken)).toThrow('does not hold it')
  })
})
