import { numberWord } from '#src/ui/words.ts'
import type { DocumentElement, FrameworkDocument, ScaleLevel } from '../document.ts'
import { named } from '../exchange/text.ts'
import { type ColumnKey, columnWords } from './columns.ts'

/** What an element holds, and the words that stand there, cut short. */
export type ReadPart = { key: string; value: string }

/** The most characters of each text that are shown: enough to see whether it stands where it belongs. */
const mostCharacters = 160

/** What is not named where it is empty, since many a framework has none of it. */
const leftOut: readonly ColumnKey[] = ['strand', 'code', 'kind', 'weight']

/**
 * The first element of a document in the words that were read, so that a text which stands in a wrong place is seen before
 * it is kept. Nothing where there is no element.
 */
export function firstElement({ themes, scale }: Pick<FrameworkDocument, 'themes' | 'scale'>): ReadPart[] {
  const theme = themes.find(({ elements }) => elements.length > 0)
  const [element] = theme?.elements ?? []
  if (!theme || !element) return []
  const texts = { theme: theme.title, ...textsOf(element) }
  return (Object.keys(columnWords) as ColumnKey[])
    .filter((key) => texts[key] !== '' || !leftOut.includes(key))
    .map((key) => ({ key: wordsOf(key, scale), value: texts[key] || 'Nothing' }))
}

function textsOf(element: DocumentElement): Record<Exclude<ColumnKey, 'theme'>, string> {
  const levelAt = (position: number) =>
    short(element.levels.find((level) => level.position === position)?.description ?? '')
  return {
    strand: short(element.strand?.title ?? ''),
    code: element.code ?? '',
    element: short(element.title),
    'level-1': levelAt(1),
    'level-2': levelAt(2),
    'level-3': levelAt(3),
    'level-4': levelAt(4),
    prompts: firstOf(element.prompts),
    evidence: firstOf(element.evidence),
    challenge: firstOf(element.challengeQuestions),
    weight: element.weight === null ? '' : String(element.weight),
    kind: element.kind ?? '',
  }
}

/** Of a level its place and its word, so that columns which run from the stronger end are noticed. */
function wordsOf(key: ColumnKey, scale: readonly ScaleLevel[]): string {
  const level = scale.find(({ position }) => key === `level-${position}`)
  return level ? `${columnWords[key]}: ${level.word}` : columnWords[key]
}

function firstOf([first, ...more]: readonly string[]): string {
  if (first === undefined) return ''
  return more.length === 0 ? short(first) : `${short(first)} – and ${numberWord(more.length)} more`
}

function short(text: string): string {
  return named(text, mostCharacters)
}
