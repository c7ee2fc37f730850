import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { ElementLevel, ScaleLevel } from './pack.ts'

/** One thing that people talk about and give a level, as a published version words it. */
export type FrameworkElement = {
  id: string
  title: string
  prompts: string[]
  evidence: string[]
  challengeQuestions: string[]
  levels: ElementLevel[]
}

/** One published version of a framework, whole and in order. `words` are its four levels from the weaker end. */
export type FrameworkVersion = {
  id: string
  title: string
  version: string
  licence: string
  source: string
  attribution: string
  scale: ScaleLevel[]
  words: readonly [string, string, string, string]
  themes: { id: string; title: string; elements: FrameworkElement[] }[]
}

// A published version never changes and everybody who is signed in may read it, so one reading serves this process.
const read = new Map<string, FrameworkVersion>()

/** A published framework version. Answers 404 where there is none. */
export async function getFrameworkVersion(db: Db, id: string): Promise<FrameworkVersion> {
  const known = read.get(id)
  if (known) return known
  const found = isId(id) ? await readVersion(db, id) : null
  if (!found) notFound('There is no such framework.')
  read.set(id, found)
  return found
}

async function readVersion(db: Db, id: string): Promise<FrameworkVersion | null> {
  const version = await db
    .selectFrom('frameworks.versions')
    .select(['id', 'title', 'version', 'licence', 'source', 'attribution', 'scale'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!version) return null
  const rows = await db
    .selectFrom('frameworks.elements as e')
    .innerJoin('frameworks.themes as t', 't.id', 'e.theme_id')
    .select(['e.id', 'e.title', 'e.prompts', 'e.evidence', 'e.challenge_questions as challengeQuestions'])
    .select(['e.levels', 't.id as themeId', 't.title as theme'])
    .where('e.version_id', '=', id)
    .orderBy('t.position')
    .orderBy('e.position')
    .execute()
  const scale = version.scale as ScaleLevel[]
  return {
    ...version,
    scale,
    words: scale.map((level) => level.word) as unknown as FrameworkVersion['words'],
    themes: [...Map.groupBy(rows, (row) => row.themeId).values()].map((ofTheme) => ({
      id: ofTheme[0]!.themeId,
      title: ofTheme[0]!.theme,
      elements: ofTheme.map(({ themeId: _, theme: __, levels, ...element }) => ({
        ...element,
        levels: levels as ElementLevel[],
      })),
    })),
  }
}

/** A version in a list: enough to choose it by. */
export type FrameworkVersionSummary = { id: string; title: string; version: string; elements: number }

/** Every published version, the newest of each framework first. */
export async function listFrameworkVersions(db: Db): Promise<FrameworkVersionSummary[]> {
  const rows = await db
    .selectFrom('frameworks.versions as v')
    .select((eb) => [
      'v.id',
      'v.title',
      'v.version',
      eb
        .selectFrom('frameworks.elements as e')
        .select((count) => count.fn.countAll<number>().as('elements'))
        .whereRef('e.version_id', '=', 'v.id')
        .as('elements'),
    ])
    .execute()
  return rows
    .map((row) => ({ ...row, elements: row.elements ?? 0 }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB') || Number(b.version) - Number(a.version))
}

/** The elements of a version in order, each with the title of its theme. */
export function elementsOf(version: FrameworkVersion): (FrameworkElement & { theme: string })[] {
  return version.themes.flatMap((theme) =>
    theme.elements.map((element) => ({ ...element, theme: theme.title })),
  )
}
