import { describe, expect, it } from 'vitest'
import { elementsIn } from '../document.ts'
import { levels, link, now, packageOf, three, uuid } from './fixture.ts'
import { placesOf, wordsFor } from './four-levels.ts'
import { fromCase } from './from-case.ts'
import { caseText } from './to-case.ts'

function accepted(json: unknown) {
  const brought = fromCase(json, now)
  if (!brought.ok) throw new Error(brought.problems.join(' '))
  return brought
}

const tie = (associationType: string, from: object, to: object) => ({
  associationType,
  originNodeURI: from,
  destinationNodeURI: to,
})

describe('a framework that somebody else made', () => {
  it('keeps three levels of hierarchy, the words and descriptions of its levels, and weights', () => {
    const { document, setAside } = accepted(packageOf(three))
    expect(document).toMatchObject({
      title: 'Good schools',
      creator: 'Ministry',
      licence: { title: 'CC BY' },
    })
    expect(document.themes).toMatchObject([
      {
        title: 'Teaching',
        note: 'What happens in lessons',
        elements: [
          { title: 'Lessons build on each other', strand: { title: 'Planning' }, weight: 2.5 },
          { title: 'Books are read', strand: null },
        ],
      },
    ])
    expect(document.scale.map(({ word }) => word)).toEqual(['low', 'fair', 'good', 'high'])
    expect(document.themes[0]!.elements[0]!.levels[3]).toEqual({ position: 4, description: 'This is high.' })
    expect(setAside).toEqual([expect.stringContaining('“Domain”'), expect.stringContaining('(uri)')])
  })

  it('names its maker in its attribution, which goes along; one that is there already is kept, even where it is empty', () => {
    const { document } = accepted(packageOf(three))
    expect(document.attribution).toBe('After “Good schools” by Ministry.')
    expect(accepted(packageOf(three, { document: { creator: '' } })).document.attribution).toBe('')
    for (const attribution of ['After “Good schools” by Ministry.', 'With thanks to Ada.', '']) {
      const again = accepted(JSON.parse(caseText({ ...document, title: 'Ours', attribution }))).document
      expect(again).toMatchObject({ attribution, creator: 'Ministry' })
    }
  })

  it('is the same when it goes out and comes in again', () => {
    const { document } = accepted(packageOf(three))
    const text = caseText(document)
    expect(caseText(accepted(JSON.parse(text)).document)).toBe(text)
  })

  it('is taken wrapped, without roots, and with keys that are no UUIDs', () => {
    const { CFDocument, CFItems, CFRubrics } = packageOf([{ n: 10, title: 'Alone' }])
    const bare = { CFPackage: { CFDocument, CFItems: [{ ...CFItems[0], identifier: 'item-1' }], CFRubrics } }
    const { document, setAside } = accepted(bare)
    expect(document.themes).toMatchObject([{ title: 'Good schools', elements: [{ title: 'Alone' }] }])
    expect(setAside.join(' ')).toMatch(/not UUIDs.*under its document.*a theme “Good schools” was made/s)
    expect(accepted(bare).document).toEqual(document)
  })

  it('makes themes of what is deeper than three, and says what it flattened', () => {
    const { document, setAside } = accepted(
      packageOf([
        ...three.slice(0, 2),
        { n: 14, title: 'Deep', under: 11 },
        { n: 15, title: 'Deeper', under: 14 },
      ]),
    )
    expect(elementsIn(document)).toMatchObject([{ title: 'Deeper', strand: { title: 'Planning' } }])
    expect(setAside.join(' ')).toContain('“Deep” stands deeper than a theme and a strand can hold')
  })

  it('takes what the rubric describes as the element, and says what stands below it', () => {
    const { document, setAside } = accepted(packageOf([...three, { n: 16, title: 'Every book', under: 13 }]))
    expect(elementsIn(document).map(({ title }) => title)).toEqual([
      'Lessons build on each other',
      'Books are read',
    ])
    expect(setAside.join(' ')).toContain('“Every book”')
  })

  it('does not ask what the file itself says has been replaced, and leads on from it', () => {
    const replaced = (from: number, to: number) => tie('replacedBy', link(from, `${from}`), link(to, `${to}`))
    const { document, setAside } = accepted(
      packageOf(three, { associations: [replaced(500, 12), replaced(12, 13)] }),
    )
    expect(elementsIn(document).map(({ identifier }) => identifier)).toEqual([uuid(13)])
    expect(document.links).toMatchObject([
      { kind: 'replaced by', from: { identifier: uuid(500) }, to: { identifier: uuid(13) } },
      { kind: 'replaced by', from: { identifier: uuid(12) }, to: { identifier: uuid(13) } },
    ])
    expect(setAside.join('\n')).toMatch(/“Lessons.*” is left out with its levels: .* took its place\./)
    const circle = accepted(packageOf(three, { associations: [replaced(12, 13), replaced(13, 12)] }))
    expect(elementsIn(circle.document)).toHaveLength(2)
  })

  it('says weights and positions that are none, the terms of a licence, and the names that links leave out', () => {
    const file = packageOf(three, { associations: [tie('precedes', link(12), link(13))] })
    const [one, two] = file.CFRubrics[0]!.CFRubricCriteria as Record<string, unknown>[]
    Object.assign(one!, { weight: 'heavy', CFRubricCriterionLevels: [{ quality: 'low', position: 'x' }] })
    Object.assign(two!, { weight: -4 })
    const terms = { title: 'CC BY', licenseText: 'Name the ministry.' }
    const { document, setAside } = accepted({ ...file, CFDefinitions: { CFLicenses: [terms] } })
    expect(elementsIn(document).map(({ weight }) => weight)).toEqual([null, null])
    const said = setAside.join('\n')
    for (const words of [
      '“heavy”',
      '“-4”',
      '“x”',
      'Name the ministry.',
      'from “Lessons build on each other” to',
    ])
      expect(said).toContain(words)
  })

  it('keeps links of the three kinds, and says which others it cannot hold', () => {
    const { document, setAside } = accepted(
      packageOf(three, {
        associations: [
          tie('replacedBy', link(500, 'Old books'), link(13, 'Books are read')),
          tie('exactMatchOf', link(13, 'Books are read'), link(501, 'Reading')),
          tie('isRelatedTo', link(12, 'Lessons'), link(502, 'Lesson study')),
          tie('precedes', link(12, 'Lessons'), link(13, 'Books')),
          tie('isRelatedTo', link(12, 'Lessons'), {
            title: 'A page',
            identifier: 'page-7',
            uri: 'https://example.org',
          }),
          tie('isRelatedTo', link(600), link(601)),
          tie('isChildOf', link(77, 'Missing'), link(10, 'Teaching')),
        ],
      }),
    )
    expect(document.links).toEqual([
      {
        kind: 'replaced by',
        from: { identifier: uuid(500), title: 'Old books' },
        to: { identifier: uuid(13), title: 'Books are read' },
      },
      {
        kind: 'exact match',
        from: { identifier: uuid(13), title: 'Books are read' },
        to: { identifier: uuid(501), title: 'Reading' },
      },
      {
        kind: 'related',
        from: { identifier: uuid(12), title: 'Lessons' },
        to: { identifier: uuid(502), title: 'Lesson study' },
      },
    ])
    const said = setAside.join('\n')
    for (const words of ['“precedes”', 'no UUID', 'neither is an element', '“Missing”'])
      expect(said).toContain(words)
  })

  it('says what of an item and of its levels has no place here', () => {
    const scored = levels('low', 'fair', 'good', 'high').map((level, at) => ({ ...level, score: at }))
    const { setAside } = accepted(
      packageOf(
        [
          { n: 10, title: 'T', under: 1 },
          {
            ...{
              n: 11,
              title: 'E',
              under: 10,
              levels: [{ ...scored[0], feedback: 'Try again' }, ...scored.slice(1)],
            },
            more: { notes: 'Ask twice', educationLevel: ['06'], conceptKeywords: [] },
          },
        ],
        { document: { publisher: 'The press', language: 'cy' } },
      ),
    )
    const said = setAside.join('\n')
    for (const words of [
      'scores of four levels',
      'Try again',
      'Ask twice',
      'educationLevel',
      'The press',
      '“cy”',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('conceptKeywords')
  })

  it('keeps a script as the text that it is', () => {
    const { document } = accepted(packageOf([{ n: 10, title: '<script>alert("x")</script>', under: 1 }]))
    expect(elementsIn(document)[0]!.title).toBe('<script>alert("x")</script>')
  })

  it('orders levels from the weaker end by their scores where their positions say otherwise', () => {
    const downwards = ['best', 'good', 'fair', 'worst'].map((quality, at) => ({
      quality,
      position: at + 1,
      score: 4 - at,
    }))
    const { document } = accepted(packageOf([{ n: 10, title: 'E', under: 1, levels: downwards }]))
    expect(document.scale.map(({ word }) => word)).toEqual(['worst', 'fair', 'good', 'best'])
  })
})

describe('another count of levels than four', () => {
  it.each([
    { count: 1, places: [4] },
    { count: 2, places: [1, 4] },
    { count: 3, places: [1, 3, 4] },
    { count: 4, places: [1, 2, 3, 4] },
    { count: 5, places: [1, 2, null, 3, 4] },
    { count: 6, places: [1, null, 2, 3, null, 4] },
    { count: 7, places: [1, null, 2, null, 3, null, 4] },
  ])('$count levels', ({ count, places }) => {
    expect(placesOf(count)).toEqual(places)
    const words = wordsFor(['a', 'b', 'c', 'd', 'e', 'f', 'g'].slice(0, count))
    expect(new Set(words).size).toBe(4)
  })

  it('says in sentences what four cannot hold, with its text', () => {
    const { document, setAside } = accepted(
      packageOf([{ n: 10, title: 'E', under: 1, levels: levels('none', 'weak', 'fair', 'good', 'strong') }]),
    )
    expect(document.scale.map(({ word }) => word)).toEqual(['none', 'weak', 'good', 'strong'])
    expect(setAside).toContain('Five levels in the file, four here: “fair” cannot be held.')
    expect(setAside).toContain('“E” at “fair” is not kept: “This is fair.”')
  })

  it('gives a file without levels our usual words, and says so', () => {
    const { document, setAside } = accepted(packageOf([{ n: 10, title: 'E', under: 1 }]))
    expect(document.scale.map(({ word }) => word)).toEqual(['emerging', 'developing', 'secure', 'leading'])
    expect(setAside.join(' ')).toContain('The file has no levels')
  })
})
