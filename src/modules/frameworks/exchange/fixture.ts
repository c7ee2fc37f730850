/** When the package says that it changed. */
export const now = '2026-11-21T09:00:00.000Z'
/** A key that is told apart by a number. */
export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** A link of CASE to the item of this number. */
export const link = (n: number, title = '') => ({
  title,
  identifier: uuid(n),
  uri: `https://example.org/${n}`,
})

/** An item, by the number of its key, and the number of the one that it stands under; 1 is the document. */
type Row = { n: number; title: string; under?: number; levels?: object[]; more?: object }

/** A package as another tool would make it: document 1, and items with what they stand under. */
export function packageOf(rows: Row[], more: { document?: object; associations?: object[] } = {}) {
  return {
    CFDocument: {
      ...{ identifier: uuid(1), uri: 'https://example.org/1', creator: 'Ministry', title: 'Good schools' },
      ...{ lastChangeDateTime: now, licenseURI: link(2, 'CC BY'), ...more.document },
    },
    CFItems: rows.map(({ n, title, more: others }) => ({
      ...{
        identifier: uuid(n),
        uri: `https://example.org/${n}`,
        fullStatement: title,
        lastChangeDateTime: now,
      },
      ...others,
    })),
    CFAssociations: [
      ...rows
        .filter(({ under }) => under !== undefined)
        .map(({ n, title, under }, at) => ({
          ...{ identifier: uuid(9000 + at), associationType: 'isChildOf', sequenceNumber: at },
          ...{ originNodeURI: link(n, title), destinationNodeURI: link(under!) },
        })),
      ...(more.associations ?? []),
    ],
    CFRubrics: [
      {
        identifier: uuid(7000),
        CFRubricCriteria: rows
          .filter(({ levels }) => levels)
          .map(({ n, title, levels }) => ({
            CFItemURI: link(n, title),
            weight: 2.5,
            CFRubricCriterionLevels: levels,
          })),
      },
    ],
  }
}

/** Levels of a criterion, from the weaker end, each described by its word. */
export const levels = (...words: string[]) =>
  words.map((quality, at) => ({ quality, position: at + 1, description: `This is ${quality}.` }))

/** A theme, a strand and two elements. */
export const three: Row[] = [
  { n: 10, title: 'Teaching', under: 1, more: { CFItemType: 'Domain', notes: 'What happens in lessons' } },
  { n: 11, title: 'Planning', under: 10 },
  { n: 12, title: 'Lessons build on each other', under: 11, levels: levels('low', 'fair', 'good', 'high') },
  { n: 13, title: 'Books are read', under: 10, levels: levels('low', 'fair', 'good', 'high') },
]
