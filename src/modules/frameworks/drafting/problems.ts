import type { DocumentElement, FrameworkDocument } from '../document.ts'
import { elementsIn } from '../document.ts'

/** The most elements of a framework: what people can answer, and what a page can hold. */
export const mostElements = 200

/** What stands in the way of publishing, and where in the draft it can be mended. */
export type Problem = {
  in: 'details' | 'scale' | 'themes' | { theme: string } | { element: string }
  because: string
}

/** What stands in the way of publishing a draft; nothing where it can be answered as it is. */
export function problemsOf(document: FrameworkDocument): Problem[] {
  return [
    ...detailProblems(document),
    ...scaleProblems(document),
    ...themeProblems(document),
    ...elementsIn(document).flatMap((element) => elementProblems(document, element)),
  ]
}

function detailProblems({ title, version, licence }: FrameworkDocument): Problem[] {
  const missing = [
    !title && 'The framework has no title.',
    !version && 'The version has no name, such as “1” or “2026”.',
    !licence.title && 'It does not say under which licence others may use it.',
  ]
  return missing.filter((because) => because !== false).map((because) => ({ in: 'details', because }))
}

function scaleProblems({ scale }: FrameworkDocument): Problem[] {
  const words = scale.map(({ word }) => word.trim().toLocaleLowerCase('en-GB'))
  const problems: string[] = []
  if (words.some((word) => word === '')) problems.push('A level has no word.')
  else if (new Set(words).size < words.length) problems.push('Two levels have the same word.')
  if (words.some((word) => /^\d+$/.test(word)))
    problems.push(
      'A level is called by a digit. To a school leader in England a digit is a grade: use a word.',
    )
  if (!scale[0]?.described || !scale[3]?.described)
    problems.push(
      'The two ends of the scale must be described, so that people can say which they are nearer.',
    )
  return problems.map((because) => ({ in: 'scale', because }))
}

function themeProblems({ themes }: FrameworkDocument): Problem[] {
  if (themes.length === 0) return [{ in: 'themes', because: 'The framework has no theme yet.' }]
  const count = themes.reduce((sum, theme) => sum + theme.elements.length, 0)
  const tooMany: Problem[] =
    count > mostElements
      ? [
          {
            in: 'themes',
            because: `It has ${count} elements; the most that people can answer is ${mostElements}.`,
          },
        ]
      : []
  const each = themes.flatMap(({ identifier, title, elements }): Problem[] => {
    const at = { theme: identifier }
    if (!title) return [{ in: at, because: 'A theme has no title.' }]
    return elements.length === 0 ? [{ in: at, because: `The theme “${title}” has no element.` }] : []
  })
  return [...tooMany, ...each]
}

function elementProblems({ scale }: FrameworkDocument, element: DocumentElement): Problem[] {
  const at = { element: element.identifier }
  if (!element.title) return [{ in: at, because: 'An element has no title.' }]
  const missing = scale.filter(
    ({ position, described }) =>
      described && !element.levels.find((level) => level.position === position)?.description,
  )
  return missing.map(({ word }) => ({
    in: at,
    because: `“${element.title}” does not say what “${word}” looks like.`,
  }))
}
