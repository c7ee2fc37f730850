import { type LevelWords, levelWord, type Position } from '../middle.ts'

/** An element as the trust reads it: what was agreed, why, and whether the school works on it first. */
export type SharedElement = {
  elementId: string
  title: string
  level: Position | null
  levelWord: string | null
  rationale: string
  isPriority: boolean
}

/**
 * What a school agreed, as it crosses to its trust, frozen on one day. `levels` are the same levels by element, apart from
 * the words, so that many years of many schools can be read at once.
 */
export type SharedCopy = {
  school: string
  framework: { id: string; versionId: string; title: string; version: string }
  cycle: number
  words: LevelWords
  levels: Record<string, Position>
  themes: { title: string; elements: SharedElement[] }[]
}

type ToShare = {
  school: string
  cycle: number
  framework: {
    id: string
    frameworkId: string
    title: string
    version: string
    words: LevelWords
    themes: readonly { title: string; elements: readonly { id: string; title: string }[] }[]
  }
  agreed: readonly { elementId: string; level: Position | null; rationale: string; isPriority: boolean }[]
}

/**
 * Makes the copy that crosses to a trust: agreed levels (null where one was left open), the reasons for them, and the
 * priorities. How anybody answered, comments, dissent, evidence and names stay in the school, whatever was declared.
 */
export function asShared({ school, cycle, framework, agreed }: ToShare): SharedCopy {
  const settled = new Map(agreed.map((one) => [one.elementId, one]))
  const { id: versionId, frameworkId, title, version, words } = framework
  return {
    ...{ school, cycle, words },
    framework: { id: frameworkId, versionId, title, version },
    levels: Object.fromEntries(
      agreed.flatMap(({ elementId, level }): [string, Position][] => (level ? [[elementId, level]] : [])),
    ),
    themes: framework.themes.map((theme) => ({
      title: theme.title,
      elements: theme.elements.map((element) => {
        const { level = null, rationale = '', isPriority = false } = settled.get(element.id) ?? {}
        return {
          ...{ elementId: element.id, title: element.title, level, rationale, isPriority },
          levelWord: level && levelWord(level, words),
        }
      }),
    })),
  }
}

/** A shared copy as a report of levels shows it: what `LevelReport` of the design system takes. */
export function asSharedReport({ themes }: Pick<SharedCopy, 'themes'>) {
  return themes.map(({ title, elements }) => ({
    ...{ key: title, title },
    entries: elements.map((element) => ({
      ...{ key: element.elementId, title: element.title, noLevel: 'Left open' },
      level: element.level && { position: element.level, word: element.levelWord ?? '' },
      isMarked: element.isPriority,
      text: element.rationale,
    })),
  }))
}

/** Whether two copies say the same of every element: whether what was agreed has changed since one of them was shared. */
export function isSameOutcome(one: Pick<SharedCopy, 'themes'>, other: Pick<SharedCopy, 'themes'>): boolean {
  return saying(one) === saying(other)
}

function saying({ themes }: Pick<SharedCopy, 'themes'>): string {
  return JSON.stringify(
    themes.flatMap(({ elements }) =>
      elements.map(({ elementId, level, rationale, isPriority }) => [
        elementId,
        level,
        rationale,
        isPriority,
      ]),
    ),
  )
}
