import type { DocumentElement, FrameworkDocument } from '../document.ts'
import { loosened } from './carrying.ts'
import { evidenceIn, levelField, listIn } from './fields.ts'
import { changeElement, findElement, strandCalled } from './structure.ts'

/** The words of an element as its form sends them: lists one a line, a level that is not described empty. */
export type ElementWords = {
  title: string
  shortTitle: string
  code: string
  strand: string
  prompts: string
  evidence: string
  challengeQuestions: string
  kind?: DocumentElement['kind'] | '' | undefined
} & { [level: string]: string | null | undefined }

/** Writes an element anew. Where its wording changes, an exact match with another becomes related. */
export function writeElement(
  document: FrameworkDocument,
  id: string,
  words: ElementWords,
): FrameworkDocument {
  const found = findElement(document, id)
  if (!found) return document
  const { title, shortTitle, code, strand, prompts, evidence, challengeQuestions, kind } = words
  const after = changeElement(document, id, {
    title,
    shortTitle: shortTitle || null,
    code: code || null,
    strand: strandCalled(found.theme, strand),
    prompts: listIn(prompts),
    ...evidenceIn(evidence),
    challengeQuestions: listIn(challengeQuestions),
    kind: kind || null,
    levels: found.element.levels.map(({ position }) => ({
      position,
      description: words[levelField(position)] || null,
    })),
  })
  return { ...after, links: loosened(document, after, id) }
}
