import { z } from 'zod'

// The structure of a CFPackage as the 1EdTech CASE 1.1 service publishes it (information model and OpenAPI, January
// 2025): which members each class has, which it requires, and no others. For tests: what we send out must be it.

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const uri = z.string().refine((address) => URL.canParse(address) && !/\s/.test(address))
const instant = z.iso.datetime({ offset: true })
const day = z.iso.date()
const extensions = z.record(z.string(), z.unknown())
const text = z.string()
/** A normalised string: without line breaks and tabs. */
const line = z.string().regex(/^[^\r\n\t]*$/)
const extended = /^ext:[a-zA-Z0-9.\-_]+$/
const targetType = z.union([z.literal('CASE'), z.string().regex(extended)])
const link = z.strictObject({ title: line, identifier: uuid, uri })
const node = z.strictObject({ title: line, identifier: line, uri, targetType: targetType.optional() })
const identity = { identifier: uuid, uri, lastChangeDateTime: instant }
const status = { statusStartDate: day.optional(), statusEndDate: day.optional() }
const subjects = { subject: z.array(line).optional(), subjectURI: z.array(link).optional() }

const document = z.strictObject({
  ...{ ...identity, ...status, ...subjects },
  creator: line,
  title: line,
  frameworkType: line.optional(),
  caseVersion: z.literal('1.1').optional(),
  officialSourceURL: uri.optional(),
  publisher: line.optional(),
  description: text.optional(),
  language: line.optional(),
  version: line.optional(),
  adoptionStatus: z.enum(['Private Draft', 'Draft', 'Adopted', 'Deprecated']).optional(),
  licenseURI: link.optional(),
  notes: text.optional(),
  extensions: extensions.optional(),
})

const item = z.strictObject({
  ...{ ...identity, ...status, ...subjects },
  fullStatement: text,
  alternativeLabel: line.optional(),
  CFItemType: line.optional(),
  CFItemTypeURI: link.optional(),
  humanCodingScheme: line.optional(),
  listEnumeration: line.optional(),
  abbreviatedStatement: line.optional(),
  conceptKeywords: z.array(line).optional(),
  conceptKeywordsURI: link.optional(),
  notes: text.optional(),
  language: line.optional(),
  educationLevel: z.array(line).optional(),
  licenseURI: link.optional(),
  extensions: extensions.optional(),
})

const associationTypes = [
  ...[
    'isChildOf',
    'isPeerOf',
    'isPartOf',
    'exactMatchOf',
    'precedes',
    'isRelatedTo',
    'replacedBy',
    'exemplar',
  ],
  ...['hasSkillLevel', 'isTranslationOf'],
]

const association = z.strictObject({
  ...identity,
  associationType: z.string().refine((type) => associationTypes.includes(type) || extended.test(type)),
  sequenceNumber: z.int32().optional(),
  originNodeURI: node,
  destinationNodeURI: node,
  CFAssociationGroupingURI: link.optional(),
  notes: text.optional(),
  extensions: extensions.optional(),
})

const level = z.strictObject({
  ...identity,
  description: text.optional(),
  quality: line.optional(),
  score: z.float32().optional(),
  feedback: text.optional(),
  position: z.int32().optional(),
  rubricCriterionId: uuid.optional(),
  extensions: z.array(extensions).optional(),
})

const criterion = z.strictObject({
  ...identity,
  category: line.optional(),
  description: text.optional(),
  CFItemURI: link.optional(),
  weight: z.float32().optional(),
  position: z.int32().optional(),
  rubricId: uuid.optional(),
  CFRubricCriterionLevels: z.array(level).optional(),
  extensions: extensions.optional(),
})

const rubric = z.strictObject({
  ...identity,
  title: line.optional(),
  description: text.optional(),
  CFRubricCriteria: z.array(criterion).optional(),
  extensions: extensions.optional(),
})

const coded = {
  title: line,
  description: text.optional(),
  hierarchyCode: line,
  extensions: extensions.optional(),
}
const definitions = z.strictObject({
  CFConcepts: z.array(z.strictObject({ ...identity, ...coded, keywords: line.optional() })).optional(),
  CFSubjects: z.array(z.strictObject({ ...identity, ...coded })).optional(),
  CFLicenses: z
    .array(
      z.strictObject({
        ...{ ...identity, title: line, licenseText: text, description: text.optional() },
        extensions: extensions.optional(),
      }),
    )
    .optional(),
  CFItemTypes: z
    .array(z.strictObject({ ...identity, ...coded, description: text, typeCode: line.optional() }))
    .optional(),
  CFAssociationGroupings: z
    .array(
      z.strictObject({
        ...{ ...identity, title: line, description: text.optional(), extensions: extensions.optional() },
      }),
    )
    .optional(),
  extensions: extensions.optional(),
})

/** A CFPackage of CASE 1.1. */
export const caseSchema = z.strictObject({
  CFDocument: document,
  CFItems: z.array(item).optional(),
  CFAssociations: z.array(association).optional(),
  CFDefinitions: definitions.optional(),
  CFRubrics: z.array(rubric).optional(),
  extensions: extensions.optional(),
})
