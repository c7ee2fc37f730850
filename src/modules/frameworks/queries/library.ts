import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { isLaterVersion } from '../beginning-with.ts'
import type { FrameworkDocument, ScaleLevel } from '../document.ts'

/** A published version in the library, with whose it is and whether it stands. */
export type LibraryLine = {
  id: string
  frameworkId: string
  title: string
  version: string
  description: string
  suits: FrameworkDocument['suits']
  elements: number
  organisationId: string | null
  organisation: string | null
  organisationKind: string | null
  isWithdrawn: boolean
  isNewest: boolean
}

/** Every version that the asker may read, by title and then the newest first; what is withdrawn is among them. */
export async function listLibrary(db: Db): Promise<LibraryLine[]> {
  const { rows } = await sql<Omit<LibraryLine, 'isNewest'>>`
    select v.id, v.framework_id as "frameworkId", v.title, v.version, v.document ->> 'description' as description,
      v.document ->> 'suits' as suits, f.organisation_id as "organisationId", o.name as organisation,
      o.kind as "organisationKind", v.withdrawn_at is not null as "isWithdrawn",
      (select count(*)::integer from frameworks.elements e where e.version_id = v.id) as elements
    from frameworks.versions v join frameworks.frameworks f on f.id = v.framework_id
    left join organisations.directory o on o.id = f.organisation_id
    where v.document is not null`.execute(db)
  return newestByLabel(rows)
}

/** The label says which is the newest: packs of one start are published in the same moment, and a title may change. */
function newestByLabel(lines: Omit<LibraryLine, 'isNewest'>[]): LibraryLine[] {
  const sorted = lines.toSorted(
    (a, b) =>
      a.title.localeCompare(b.title, 'en-GB') ||
      a.frameworkId.localeCompare(b.frameworkId) ||
      b.version.localeCompare(a.version, 'en-GB', { numeric: true }),
  )
  const isNewest = (line: Omit<LibraryLine, 'isNewest'>) =>
    !line.isWithdrawn &&
    !lines.some(
      ({ frameworkId, isWithdrawn, version }) =>
        frameworkId === line.frameworkId && !isWithdrawn && isLaterVersion(version, line.version),
    )
  return sorted.map((line) => ({ ...line, isNewest: isNewest(line) }))
}

/** A published version as it was published, with whose it is and how it stands. */
export type PublishedVersion = {
  document: FrameworkDocument
  organisationId: string | null
  organisation: string | null
  organisationKind: string | null
  withdrawnBecause: string | null
}

/** The whole document of a version that the asker may read. Answers 404 where there is none. */
export async function getPublished(db: Db, id: string | undefined): Promise<PublishedVersion> {
  const found = isId(id) ? await findPublished(db, id) : null
  return found ?? notFound('There is no such framework, or it is not yours to read.')
}

/** The same, or null. */
export async function findPublished(db: Db, id: string): Promise<PublishedVersion | null> {
  const { rows } = await sql<PublishedVersion>`
    select v.document, f.organisation_id as "organisationId", o.name as organisation, o.kind as "organisationKind",
      v.withdrawn_because as "withdrawnBecause"
    from frameworks.versions v join frameworks.frameworks f on f.id = v.framework_id
    left join organisations.directory o on o.id = f.organisation_id
    where v.id = ${id}::uuid and v.document is not null`.execute(db)
  return rows[0] ?? null
}

/** An element of another version that a link can point at. */
export type LinkableElement = { id: string; title: string; version: string }

/** The elements of the versions that stand and that the asker may read, but for those of one framework. */
export async function listLinkable(db: Db, exceptFramework: string): Promise<LinkableElement[]> {
  const { rows } = await sql<LinkableElement>`
    select e.id, e.title, v.title || ', version ' || v.version as version
    from frameworks.elements e join frameworks.versions v on v.id = e.version_id
    join frameworks.themes t on t.id = e.theme_id
    where v.framework_id <> ${exceptFramework}::uuid and v.withdrawn_at is null and v.document is not null
    order by v.title, v.version desc, t.position, e.position`.execute(db)
  return rows
}

/** Which of these keys this installation has already, whoever may read what has them. */
export async function listTaken(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{
    taken: string
  }>`select frameworks.taken(${[...keys]}::uuid[]) as taken`.execute(db)
  return new Set(rows.map(({ taken }) => taken))
}

/** The words of each scale among the versions that the asker may read, from its weaker end. */
export async function listScaleWords(db: Db): Promise<string[][]> {
  const { rows } = await sql<{ scale: ScaleLevel[] }>`
    select distinct scale from frameworks.versions where document is not null`.execute(db)
  return rows.map(({ scale }) =>
    scale.toSorted((one, other) => one.position - other.position).map(({ word }) => word),
  )
}
