import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { DocumentElement, FrameworkDocument } from '../document.ts'

/** One thing that people talk about and give a level, as a published version words it. */
export type FrameworkElement = Omit<DocumentElement, 'identifier'> & { id: string }

/** One published version of a framework, whole and in order. `words` are its four levels from the weaker end. */
export type FrameworkVersion = Omit<FrameworkDocument, 'identifier' | 'framework' | 'themes' | 'licence'> & {
  id: string
  frameworkId: string
  licence: string
  /** Whose it is; null when it came with the product. */
  organisationId: string | null
  /** Why nobody begins with it any more; null while it stands. */
  withdrawnBecause: string | null
  words: readonly [string, string, string, string]
  themes: {
    id: string
    title: string
    code: string | null
    note: string | null
    elements: FrameworkElement[]
  }[]
}

// What came with the product never changes and everybody who is signed in may read it, so one reading serves this
// process. A trust's own is read each time: row security decides who reads it.
const read = new Map<string, FrameworkVersion>()

/** A published framework version that the asker may read. Answers 404 where there is none. */
export async function getFrameworkVersion(db: Db, id: string): Promise<FrameworkVersion> {
  const known = read.get(id)
  if (known) return known
  const found = isId(id) ? await readVersion(db, id) : null
  if (!found) notFound('There is no such framework, or it is not yours to read.')
  if (found.organisationId === null) read.set(id, found)
  return found
}

type VersionRow = {
  document: FrameworkDocument
  organisationId: string | null
  withdrawnBecause: string | null
}

async function readVersion(db: Db, id: string): Promise<FrameworkVersion | null> {
  const { rows } = await sql<VersionRow>`
    select v.document, f.organisation_id as "organisationId", v.withdrawn_because as "withdrawnBecause"
    from frameworks.versions v join frameworks.frameworks f on f.id = v.framework_id
    where v.id = ${id}::uuid and v.document is not null`.execute(db)
  return rows[0] ? asVersion(rows[0]) : null
}

function asVersion({ document, organisationId, withdrawnBecause }: VersionRow): FrameworkVersion {
  const { identifier, framework, themes, licence, ...rest } = document
  const [a, b, c, d] = document.scale.map((level) => level.word)
  return {
    ...rest,
    id: identifier,
    frameworkId: framework,
    licence: licence.title,
    organisationId,
    withdrawnBecause,
    words: [a!, b!, c!, d!],
    themes: themes.map(({ identifier: key, title, code, note, elements }) => ({
      ...{ id: key, title, code, note },
      elements: elements.map(({ identifier: own, ...element }) => ({ ...element, id: own })),
    })),
  }
}

/** A version in a list: enough to choose it by. */
export type FrameworkVersionSummary = {
  id: string
  frameworkId: string
  title: string
  version: string
  elements: number
  suits: FrameworkDocument['suits']
  /** Whose it is; null when it came with the product. */
  organisationId: string | null
  /** Why nobody begins with it any more; null while it stands. */
  withdrawnBecause: string | null
}

/** Every version that stands and that the asker may read, by title, the newest of each framework first. */
export async function listFrameworkVersions(db: Db): Promise<FrameworkVersionSummary[]> {
  return (await listEveryVersion(db)).filter(({ withdrawnBecause }) => withdrawnBecause === null)
}

/** The same with those that were withdrawn in their places, for whoever should know of them. */
export async function listEveryVersion(db: Db): Promise<FrameworkVersionSummary[]> {
  const { rows } = await sql<FrameworkVersionSummary>`
    select v.id, v.framework_id as "frameworkId", v.title, v.version, v.document ->> 'suits' as suits,
      f.organisation_id as "organisationId", v.withdrawn_because as "withdrawnBecause",
      (select count(*)::integer from frameworks.elements e where e.version_id = v.id) as elements
    from frameworks.versions v join frameworks.frameworks f on f.id = v.framework_id
    where v.document is not null`.execute(db)
  return rows.sort(
    (a, b) =>
      a.title.localeCompare(b.title, 'en-GB') ||
      b.version.localeCompare(a.version, 'en-GB', { numeric: true }),
  )
}

/** The elements of a version in order, each with the title of its theme. */
export function elementsOf(version: FrameworkVersion): (FrameworkElement & { theme: string })[] {
  return version.themes.flatMap((theme) =>
    theme.elements.map((element) => ({ ...element, theme: theme.title })),
  )
}

/** An element of an earlier version and the one that carries it on. */
export type Carried = { from: string; to: string }

/** What a version carries on from all the versions before it, in one step or several. */
export async function listCarriedOn(db: Db, versionId: string): Promise<Carried[]> {
  const { rows } = await sql<Carried>`
    select from_element as "from", to_element as "to" from frameworks.carried_on(${versionId}::uuid)`.execute(
    db,
  )
  return rows
}
