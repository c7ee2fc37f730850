import { createHash } from 'node:crypto'
import type { DocumentElement, DocumentTheme, EvidenceTier, FrameworkDocument } from '../document.ts'
import { findElement, findTheme } from './structure.ts'

/** What stands in the fields of a form. */
export type Fields = Record<string, string>

/** A mark of what stood in the fields when they were read: where it differs at saving, somebody else was quicker. */
export function markOf(fields: Fields): string {
  const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha1').update(JSON.stringify(entries)).digest('base64url').slice(0, 16)
}

/** The facts of a draft as its form shows them. */
export function detailFields(document: FrameworkDocument): Fields {
  const { title, version, description, notes, suits, source, attribution } = document
  return { title, version, description, notes, suits, source, attribution, licence: document.licence.title }
}

/** The scale of a draft as its form shows it; `described` holds the positions, one a line. */
export function scaleFields({ scale }: FrameworkDocument): Fields {
  return {
    ...Object.fromEntries(scale.map(({ position, word }) => [wordField(position), word])),
    described: lines(scale.filter(({ described }) => described).map(({ position }) => String(position))),
  }
}

/** The field of a level's word. */
export function wordField(position: number): string {
  return `word-${position}`
}

/** The field of what a level looks like in one element. */
export function levelField(position: number): string {
  return `level-${position}`
}

/** A theme as its form shows it. */
export function themeFields({ title, code, note }: DocumentTheme): Fields {
  return { title, code: code ?? '', note: note ?? '' }
}

/** The theme of this key as its form shows it; null where it is not in the draft any more. */
export function themeFieldsAt(document: FrameworkDocument, themeId: string): Fields | null {
  const theme = findTheme(document, themeId)
  return theme && themeFields(theme)
}

/** The element of this key as its form shows it; null where it is not in the draft any more. */
export function elementFieldsAt(document: FrameworkDocument, elementId: string): Fields | null {
  const found = findElement(document, elementId)
  return found && elementFields(found.element)
}

/** An element as its form shows it: lists one a line. */
export function elementFields(element: DocumentElement): Fields {
  const { title, shortTitle, code, strand, prompts, challengeQuestions, kind } = element
  return {
    title,
    shortTitle: shortTitle ?? '',
    code: code ?? '',
    strand: strand?.title ?? '',
    prompts: lines(prompts),
    evidence: evidenceText(element),
    challengeQuestions: lines(challengeQuestions),
    kind: kind ?? '',
    ...Object.fromEntries(
      element.levels.map(({ position, description }) => [levelField(position), description ?? '']),
    ),
  }
}

/** Lines as a list: without empty ones, and without the dash or dot that a list is often typed with. */
export function listIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter(Boolean)
}

/** One a line. */
export function lines(list: readonly string[]): string {
  return list.join('\n')
}

/** Evidence as it is typed: one title a line; the name of a kind stands before its titles with a colon after it. */
function evidenceText({ evidence, evidenceTiers }: DocumentElement): string {
  if (!evidenceTiers) return lines(evidence)
  return evidenceTiers.map(({ tier, titles }) => lines([`${tier}:`, ...titles])).join('\n\n')
}

/** Evidence as it was typed: all its titles, and the same by kind where a line ends with a colon. */
export function evidenceIn(text: string): Pick<DocumentElement, 'evidence' | 'evidenceTiers'> {
  const tiers: EvidenceTier[] = []
  for (const line of listIn(text)) {
    if (line.endsWith(':')) tiers.push({ tier: line.slice(0, -1).trim(), titles: [] })
    else if (tiers.length === 0) tiers.push({ tier: '', titles: [line] })
    else tiers.at(-1)!.titles.push(line)
  }
  const filled = tiers.filter(({ titles }) => titles.length > 0)
  const evidence = filled.flatMap(({ titles }) => titles)
  if (filled.every(({ tier }) => tier === '')) return { evidence, evidenceTiers: null }
  return { evidence, evidenceTiers: filled.map(({ tier, titles }) => ({ tier: tier || 'Other', titles })) }
}
