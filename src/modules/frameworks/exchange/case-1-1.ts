import { z } from 'zod'

// The structure of a CFPackage as the 1EdTech CASE 1.1 service publishes it (information model and OpenAPI, January
// 2025): which members each class has, which it requires, and no others. For tests: what we send out must be it.

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:.+/i)
const instant = z.iso.datetime({ offset: true })
const day = z.iso.date()
const extensions = z.record(z.string(), z.unknown())
const text = z.string()
const link = z.strictObject({ title: text, identifier: uuid, uri })
const node = z.strictObject({ title: text, identifier: text, uri, targetType: text.optional() })
const identity = { identifier: uuid, uri, lastChangeDateTime: instant }
const status = { statusStartDate: day.optional(), statusEndDate: day.optional() }
const subjects = { subject: z.array(text).optional(), subjectURI: z.array(link).optional() }

const document = z.strictObject({
  ...{ ...identity, ...status, ...subjects },
  creator: text,
  title: text,
  frameworkType: text.optional(),
  caseVersion: z.literal('1.1').optional(),
  officialSourceURL: uri.optional(),
  publisher: text.optional(),
  description: text.optional(),
  language: text.optional(),
  version: text.optional(),
  adoptionStatus: z.enum(['Private Draft', 'Draft', 'Adopted', 'Deprecated']).optional(),
  licenseURI: link.optional(),
  notes: text.optional(),
  extensions: extensions.optional(),
})

const item = z.strictObject({
  ...{ ...identity, ...status, ...subjects },
  fullStatement: text,
  alternativeLabel: text.optional(),
  CFItemType: text.optional(),
  CFItemTypeURI: link.optional(),
  humanCodingScheme: text.optional(),
  listEnumeration: text.optional(),
  abbreviatedStatement: text.optional(),
  conceptKeywords: z.array(text).optional(),
  conceptKeywordsURI: link.optional(),
  notes: text.optional(),
  language: text.optional(),
  educationLevel: z.array(text).optional(),
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
  associationType: z.string().refine((type) => associationTypes.includes(type) || /^ext:[\w.-]+$/.test(type)),
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
  quality: text.optional(),
  score: z.number().optional(),
  feedback: text.optional(),
  position: z.int32().optional(),
  rubricCriterionId: uuid.optional(),
  extensions: z.array(extensions).optional(),
})

const criterion = z.strictObject({
  ...identity,
  category: text.optional(),
  description: text.optional(),
  CFItemURI: link.optional(),
  weight: z.number().optional(),
  position: z.int32().optional(),
  rubricId: uuid.optional(),
  CFRubricCriterionLevels: z.array(level).optional(),
  extensions: extensions.optional(),
})

const rubric = z.strictObject({
  ...identity,
  title: text.optional(),
  description: text.optional(),
  CFRubricCriteria: z.array(criterion).optional(),
  extensions: extensions.optional(),
})

/** A CFPackage of CASE 1.1. */
export const caseSchema = z.strictObject({
  CFDocument: document,
  CFItems: z.array(item).optional(),
  CFAssociations: z.array(association).optional(),
  CFDefinitions: z.record(z.string(), z.unknown()).optional(),
  CFRubrics: z.array(rubric).optional(),
  extensions: extensions.optional(),
})
