import { z } from 'zod'
import { modes } from './document.ts'

const words = z.string().trim().min(1)
const link = z.object({ title: words, identifier: z.uuid(), uri: z.url() })

const perspective = z.object({
  name: words,
  initial: z.string().min(1).max(2),
  mode: z.enum(modes),
})

/** What our extension adds to a CFDocument: where the structure comes from, whose the wording is, who it is for. */
const documentExtension = z.object({
  criticalFriend: z.object({
    source: words,
    attribution: words,
    framework: z.uuid().optional(),
    suits: z.enum(['trust', 'school', 'any']).default('any'),
    perspectives: z.array(perspective).default([]),
  }),
})

/** What our extension adds to a CFItem that is an element; CASE has no field for these. */
const elementExtension = z.object({
  criticalFriend: z.object({
    prompts: z.array(words).min(2).max(4),
    evidence: z.array(words).min(2).max(12),
    evidenceTiers: z.array(z.object({ tier: words, titles: z.array(words).min(1) })).optional(),
    challengeQuestions: z.array(words).length(2),
    kind: z.enum(['assurance', 'networking']).optional(),
  }),
})

const level = z.object({
  identifier: z.uuid(),
  quality: words,
  description: words.optional(),
  position: z.int().min(1).max(4),
})

const criterion = z.object({
  identifier: z.uuid(),
  description: words,
  CFItemURI: link,
  position: z.int().min(1),
  weight: z.number().optional(),
  CFRubricCriterionLevels: z.array(level).length(4),
})

/**
 * The part of a 1EdTech CASE 1.1 CFPackage that a framework needs, with our extension under
 * `extensions.criticalFriend`. Members of CASE that we do not use are allowed and passed over.
 */
export const casePackage = z.object({
  CFDocument: z.object({
    identifier: z.uuid(),
    title: words,
    version: words,
    creator: words,
    description: z.string().default(''),
    notes: z.string().default(''),
    lastChangeDateTime: z.iso.datetime({ offset: true }),
    adoptionStatus: z.enum(['Private Draft', 'Draft', 'Adopted', 'Deprecated']),
    caseVersion: z.literal('1.1'),
    licenseURI: link,
    extensions: documentExtension,
  }),
  CFItems: z
    .array(
      z.object({
        identifier: z.uuid(),
        fullStatement: words,
        abbreviatedStatement: words.optional(),
        humanCodingScheme: words.optional(),
        notes: words.optional(),
        CFItemType: z.enum(['Theme', 'Strand', 'Element']),
        extensions: elementExtension.optional(),
      }),
    )
    .min(1),
  CFAssociations: z.array(
    z.object({
      identifier: z.uuid(),
      associationType: words,
      sequenceNumber: z.int().optional(),
      originNodeURI: link,
      destinationNodeURI: link,
    }),
  ),
  CFRubrics: z
    .array(z.object({ identifier: z.uuid(), CFRubricCriteria: z.array(criterion).min(1) }))
    .length(1),
})

/** A framework file whose shape has been checked. */
export type CasePackage = z.infer<typeof casePackage>
