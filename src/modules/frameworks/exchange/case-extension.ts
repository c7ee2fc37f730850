import { z } from 'zod'
import { type DocumentElement, type FrameworkDocument, modes, type ScaleLevel } from '../document.ts'
import { oursIn, type Raw } from './case-shape.ts'
import { cleanTexts } from './text.ts'

const texts = z.array(z.string()).catch([])

const document = z.object({
  source: z.string().catch(''),
  attribution: z.string().nullable().catch(null),
  framework: z.string().nullable().catch(null),
  suits: z.enum(['trust', 'school', 'any']).catch('any'),
  perspectives: z
    .array(
      z.object({
        name: z.string(),
        initial: z.string(),
        mode: z.enum(modes),
      }),
    )
    .catch([]),
  scale: z
    .array(z.object({ word: z.string(), described: z.boolean() }))
    .length(4)
    .nullable()
    .catch(null),
})

const element = z.object({
  prompts: texts,
  evidence: texts,
  evidenceTiers: z
    .array(z.object({ tier: z.string(), titles: z.array(z.string()) }))
    .nullable()
    .catch(null),
  challengeQuestions: texts,
  kind: z.enum(['assurance', 'networking']).nullable().catch(null),
})

/** What our extension says of a document; what is missing or not as we write it is as if it were not said. */
export function documentExtension(raw: Raw): Pick<FrameworkDocument, 'source' | 'suits' | 'perspectives'> & {
  /** Null where the file is of somebody who knows of no attribution. */
  attribution: string | null
  framework: string | null
  scale: ScaleLevel[] | null
} {
  const { scale, ...ours } = cleanTexts(document.parse(oursIn(raw) ?? {}))
  return {
    ...ours,
    scale:
      scale?.map(({ word, described }, at) => ({
        position: (at + 1) as ScaleLevel['position'],
        word,
        described,
      })) ?? null,
  }
}

/** What our extension says of an element. */
export function elementExtension(
  raw: Raw,
): Pick<DocumentElement, 'prompts' | 'evidence' | 'evidenceTiers' | 'challengeQuestions' | 'kind'> {
  return cleanTexts(element.parse(oursIn(raw) ?? {}))
}
