import { describe, expect, it } from 'vitest'
import { elementsIn } from '../document.ts'
import { caseSchema } from './case-1-1.ts'
import { levels, link, now, packageOf, three, uuid } from './fixture.ts'
import { fromCase } from './from-case.ts'
import { caseText } from './to-case.ts'

function accepted(json: unknown) {
  const brought = fromCase(json, now)
  if (!brought.ok) throw new Error(brought.problems.join(' '))
  return brought
}

const tie = (n: number, type: string, from: object, to: object) => ({
  ...{ identifier: uuid(n), uri: `https://example.org/${n}`, lastChangeDateTime: now },
  ...{ associationType: type, originNodeURI: from, destinationNodeURI: to },
})

/** Three levels of hierarchy, weights, a level without description, a later wording and a framework that says the same. */
const hard = packageOf(
  [
    ...three.slice(0, 3),
    {
      ...{ n: 13, title: 'Books are\nread', under: 11 },
      levels: levels('low', 'fair', 'good', 'high').map((level, at) =>
        at === 1 ? { ...level, description: undefined } : level,
      ),
    },
    { n: 20, title: 'People', under: 1 },
    { n: 21, title: 'Everybody learns', under: 20, levels: levels('low', 'fair', 'good', 'high') },
  ],
  {
    associations: [
      tie(800, 'replacedBy', link(500, 'Old\tbooks'), link(13, 'Books are read')),
      tie(801, 'exactMatchOf', link(21, 'Everybody learns'), link(501, 'Learning')),
    ],
  },
)

describe('a framework of somebody else, taken in and sent out', () => {
  it('holds its hierarchy, weights, open levels and links', () => {
    const { document } = accepted(hard)
    expect(elementsIn(document)).toMatchObject([
      { title: 'Lessons build on each other', strand: { title: 'Planning' }, weight: 2.5 },
      { title: 'Books are\nread', strand: { title: 'Planning' }, weight: 2.5 },
      { title: 'Everybody learns', strand: null, weight: 2.5 },
    ])
    expect(elementsIn(document)[1]!.levels[1]).toEqual({ position: 2, description: null })
    expect(document.links.map(({ kind }) => kind)).toEqual(['replaced by', 'exact match'])
  })

  it('is CASE 1.1, and the same to the byte however often it goes on', () => {
    const first = caseText(accepted(hard).document)
    expect(caseSchema.safeParse(JSON.parse(first)).error?.issues ?? []).toEqual([])
    const second = accepted(JSON.parse(first))
    expect(second.setAside).toEqual([])
    expect(caseText(second.document)).toBe(first)
    expect(caseText(accepted(JSON.parse(caseText(second.document))).document)).toBe(first)
  })

  it.each([
    [
      'a licence with a name for a key',
      { licenseURI: { title: 'CC BY', identifier: 'CC-BY', uri: 'cc.html' } },
    ],
    ['a licence with a key alone', { licenseURI: { title: 'CC BY', identifier: uuid(3).toUpperCase() } }],
    ['no licence', { licenseURI: undefined }],
    ['a day for an instant', { lastChangeDateTime: '2026-11-21' }],
    ['an instant as others write it', { lastChangeDateTime: 'Sat, 21 Nov 2026 09:00:00 +0000' }],
    ['no instant', { lastChangeDateTime: 'last week' }],
    ['a title of two lines', { title: 'Good\nschools', creator: 'The\tMinistry', version: '1\n2' }],
  ])('goes out as CASE 1.1 though it came with %s', (_, document) => {
    const text = caseText(accepted(packageOf(three, { document })).document)
    expect(caseSchema.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([])
    expect(caseText(accepted(JSON.parse(text)).document)).toBe(text)
  })
})

/** Every member that CASE 1.1 knows, each with a text that is told apart by its number. */
function everything() {
  let n = 0
  const mark = () => `mark ${++n} of all`
  const linked = () => ({ ...link(3), title: mark() })
  const ours = () => ({ somebody: { said: mark() } })
  const own = (key: number) => ({ identifier: uuid(key), uri: uriOf(key), lastChangeDateTime: now })
  const uriOf = (key: number) => `https://example.org/${key}`
  const some = () => ({ subject: [mark()], subjectURI: [linked()] })
  const coded = (key: number) => ({ ...own(key), title: mark(), hierarchyCode: '1' })
  const item = (key: number) => ({
    ...{ ...own(key), ...some(), fullStatement: mark(), alternativeLabel: mark(), CFItemTypeURI: linked() },
    ...{ CFItemType: mark(), humanCodingScheme: mark(), listEnumeration: mark(), notes: mark() },
    ...{ abbreviatedStatement: mark(), conceptKeywords: [mark()], conceptKeywordsURI: linked() },
    ...{ educationLevel: [mark()], licenseURI: linked(), extensions: ours() },
  })
  const place = (key: number, from: number, to: number) => ({
    ...{ ...own(key), associationType: 'isChildOf', originNodeURI: link(from), destinationNodeURI: link(to) },
    ...{ CFAssociationGroupingURI: linked(), notes: mark(), extensions: ours() },
  })
  const level = (position: number) => ({
    ...{ ...own(70 + position), description: mark(), quality: mark(), feedback: mark(), position },
    extensions: [ours()],
  })
  const json = {
    CFDocument: {
      ...{ ...own(1), ...some(), creator: mark(), title: mark(), frameworkType: mark(), publisher: mark() },
      ...{ description: mark(), version: mark(), notes: mark(), licenseURI: linked(), extensions: ours() },
      ...{ officialSourceURL: 'https://example.org/mark', adoptionStatus: 'Deprecated', caseVersion: '1.1' },
    },
    CFItems: [10, 11, 12].map(item),
    CFAssociations: [place(20, 10, 1), place(21, 11, 10), place(22, 12, 11)],
    CFDefinitions: {
      ...{
        CFConcepts: [coded(30)],
        CFSubjects: [coded(31)],
        CFLicenses: [coded(32)],
        CFItemTypes: [coded(33)],
      },
      ...{ CFAssociationGroupings: [coded(34)], extensions: ours() },
    },
    CFRubrics: [
      {
        ...{ ...own(40), title: mark(), description: mark(), extensions: ours() },
        CFRubricCriteria: [
          {
            ...{ ...own(50), category: mark(), description: mark(), CFItemURI: link(12), extensions: ours() },
            CFRubricCriterionLevels: [1, 2, 3, 4, 5].map(level),
          },
        ],
      },
    ],
    extensions: ours(),
  }
  return { json, marks: Array.from({ length: n }, (_, at) => `mark ${at + 1} of all`) }
}

describe('a file with every member that there is', () => {
  it('has nothing dropped in silence: each is held, or said by its member', () => {
    const { json, marks } = everything()
    const { document, setAside } = accepted(json)
    const held = JSON.stringify(document)
    const said = setAside.join('\n')
    const silent = marks.filter((mark) => !held.includes(mark) && !said.includes(mark))
    // Of a member that several items have, one text is shown as an example.
    const isSaid = (mark: string) =>
      membersWith(json, mark).some(
        (member) => said.includes(`“${member}”`) || said.includes(`“extensions.${member}”`),
      )
    expect(silent.filter((mark) => !isSaid(mark))).toEqual([])
    expect(silent.length).toBeLessThan(marks.length / 3)
    expect(said).toContain('Deprecated')
  })
})

/** The names of the members on the way to a text. */
function membersWith(value: unknown, text: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([member, inside]) => {
    if (inside === text) return Number.isNaN(Number(member)) ? [member] : []
    const found = JSON.stringify(inside)?.includes(`"${text}"`)
    return found ? [...(Number.isNaN(Number(member)) ? [member] : []), ...membersWith(inside, text)] : []
  })
}
