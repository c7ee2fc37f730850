import { describe, expect, it } from 'vitest'
import { caseSchema } from './case-1-1.ts'
import { type Raw, rawsIn } from './case-shape.ts'
import { link, now, packageOf, three } from './fixture.ts'
import { fromCase } from './from-case.ts'
import { toCase } from './to-case.ts'

// Each member that CASE 1.1 knows stands alone in a file that is otherwise whole: what it says is in the draft, or among
// what the draft is said not to hold.

function accepted(json: unknown) {
  const brought = fromCase(json, now)
  if (!brought.ok) throw new Error(brought.problems.join(' '))
  return brought
}

const foreign = () => structuredClone(packageOf(three)) as Raw
/** A file of ours that another tool has written into. */
const ours = () => {
  const { document } = accepted(foreign())
  return structuredClone(toCase({ ...document, source: 'Our own work' })) as Raw
}

const { CFDocument, CFItems, CFAssociations, CFRubrics } = caseSchema.shape
const rubric = CFRubrics.unwrap().element.shape
const criterion = rubric.CFRubricCriteria.unwrap().element.shape
const level = criterion.CFRubricCriterionLevels.unwrap().element.shape
const [criteria, levels] = ['CFRubricCriteria', 'CFRubricCriterionLevels'] as const

/** Where an object of each class stands in a file. An item is a theme, a strand or an element. */
const places: Record<string, { shape: object; at: (file: Raw) => Raw }> = {
  document: { shape: CFDocument.shape, at: (file) => file.CFDocument as Raw },
  theme: { shape: CFItems.unwrap().element.shape, at: (file) => itemOf(file, three[0]!.title) },
  strand: { shape: CFItems.unwrap().element.shape, at: (file) => itemOf(file, three[1]!.title) },
  element: { shape: CFItems.unwrap().element.shape, at: (file) => itemOf(file, three[2]!.title) },
  association: {
    shape: CFAssociations.unwrap().element.shape,
    at: (file) => firstOf(file, 'CFAssociations'),
  },
  rubric: { shape: rubric, at: (file) => firstOf(file, 'CFRubrics') },
  criterion: { shape: criterion, at: (file) => firstOf(firstOf(file, 'CFRubrics'), criteria) },
  level: {
    shape: level,
    at: (file) => firstOf(firstOf(firstOf(file, 'CFRubrics'), criteria), levels),
  },
}

const firstOf = (raw: Raw, member: string) => rawsIn(raw[member])[0]!
const itemOf = (file: Raw, title: string) =>
  rawsIn(file.CFItems).find(({ fullStatement }) => fullStatement === title)!

/** What says which object this is, in which version of CASE, and where it stands among the others; it says no more. */
const structure = [
  ...['identifier', 'uri', 'lastChangeDateTime', 'caseVersion', 'fullStatement', 'associationType'],
  ...['sequenceNumber', 'originNodeURI', 'destinationNodeURI', 'CFItemURI', 'position', 'rubricId'],
  ...['rubricCriterionId', criteria, levels],
]

const said = 'mark of all'
const special: Record<string, { value: unknown; seen: string }> = {
  adoptionStatus: { value: 'Deprecated', seen: 'Deprecated' },
  officialSourceURL: { value: 'https://example.org/mark', seen: 'https://example.org/mark' },
  statusStartDate: { value: '2019-02-03', seen: '2019-02-03' },
  statusEndDate: { value: '2031-04-05', seen: '2031-04-05' },
  language: { value: 'cy', seen: 'The language that the file names, “cy”, is not kept.' },
  weight: { value: 7.25, seen: '7.25' },
  score: { value: 7.25, seen: 'The scores of one level' },
  extensions: { value: { somebody: said }, seen: said },
}

function sayingIn(place: string, member: string): { value: unknown; seen: string } {
  if (place === 'level' && member === 'extensions') return { value: [{ somebody: said }], seen: said }
  if (special[member]) return special[member]
  if (member.endsWith('URI')) return { value: { ...link(3), title: said }, seen: said }
  const isList = ['subject', 'educationLevel', 'conceptKeywords'].includes(member)
  return { value: isList ? [said] : said, seen: said }
}

const members = Object.entries(places).flatMap(([place, { shape }]) =>
  Object.keys(shape)
    .filter((member) => !structure.includes(member))
    .map((member) => [place, member] as const),
)

describe('a member that CASE knows', () => {
  it.each(members)('of a file of somebody else never vanishes in silence: %s, %s', (place, member) => {
    expect(broughtWith(foreign(), place, member)).toContain(sayingIn(place, member).seen)
  })

  it.each(members)('of a file of ours that was written into never does: %s, %s', (place, member) => {
    expect(broughtWith(ours(), place, member)).toContain(sayingIn(place, member).seen)
  })

  it('is said of an end of an association, and where it is no date', () => {
    const file = foreign()
    const tie = { ...firstOf(file, 'CFAssociations'), associationType: 'isRelatedTo' }
    Object.assign(tie, { destinationNodeURI: { ...link(502, 'A job'), targetType: 'ext:job' } })
    Object.assign(file, { CFAssociations: [...rawsIn(file.CFAssociations), tie] })
    Object.assign(file.CFDocument as Raw, { lastChangeDateTime: 'last week' })
    expect(accepted(file).setAside.join(' ')).toMatch(
      /“last week”, is no date.*“targetType” of one end.*“ext:job”/,
    )
  })

  it.each(['en', 'en-GB', 'EN-gb', ''])(
    'is not spoken of where it says that it is English: %j',
    (language) => {
      const file = foreign()
      const { setAside } = accepted(file)
      Object.assign(places.document!.at(file), { language })
      expect(accepted(file).setAside).toEqual(setAside)
    },
  )
})

/** What becomes of a file in which this member says something: all that is held and all that is said. */
function broughtWith(file: Raw, place: string, member: string): string {
  const at = places[place]!.at(file)
  const { extensions } = at
  const { value } = sayingIn(place, member)
  at[member] =
    member === 'extensions' && place !== 'level' ? { ...(extensions as Raw), ...(value as Raw) } : value
  return JSON.stringify(accepted(file))
}
