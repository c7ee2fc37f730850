import { sql } from 'kysely'
import { href, redirect } from 'react-router'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { FrameworkDocument } from '../document.ts'
import type { Binned } from '../drafting/structure.ts'
import { findPublished } from './library.ts'

/** How a draft began. */
export type BegunAs = 'empty' | 'copy' | 'next version' | 'brought in'

/** A version on its way, as those who write it see it. `version` counts its changes. */
export type Draft = {
  id: string
  organisationId: string
  organisation: string
  organisationKind: string
  document: FrameworkDocument
  setAside: string[]
  bin: Binned[]
  /** Which membership saved what stands in a part, by the mark of its fields. */
  savedBy: Record<string, string>
  begunAs: BegunAs
  begunFrom: string | null
  version: number
  isRemoved: boolean
}

const columns = sql`d.id, d.organisation_id as "organisationId", o.name as organisation, o.kind as "organisationKind",
  d.document, d.set_aside as "setAside", d.bin, d.saved_by as "savedBy", d.begun_as as "begunAs", d.begun_from as "begunFrom", d.version,
  d.removed_at is not null as "isRemoved"`

/**
 * A draft that the asker may write. Where it has been published since, and the asker may read that, it leads to the
 * version: a draft becomes the version of its own key. Answers 404 where there is neither.
 */
export async function getDraft(db: Db, id: string | undefined): Promise<Draft> {
  const draft = isId(id) ? await findDraft(db, id) : null
  if (draft) return draft
  if (isId(id) && (await findPublished(db, id)))
    throw redirect(`${href('/frameworks/:versionId', { versionId: id })}?did=was-draft`)
  notFound('There is no such draft, or it is not yours to write.')
}

/** The same, or null. With `lock` nobody else changes it until the transaction ends. */
export async function findDraft(db: Db, id: string, lock = false): Promise<Draft | null> {
  const { rows } = await sql<Draft>`select ${columns} from frameworks.drafts d
    join organisations.directory o on o.id = d.organisation_id
    where d.id = ${id}::uuid ${lock ? sql`for update of d` : sql``}`.execute(db)
  return rows[0] ?? null
}

/** A draft in a list. */
export type DraftLine = {
  id: string
  title: string
  version: string
  elements: number
  begunAt: Date
  changedAt: Date
  isRemoved: boolean
}

/** The drafts that the asker may write, those changed last first; those in the bin after them, for thirty days. */
export async function listDrafts(db: Db): Promise<DraftLine[]> {
  const { rows } = await sql<DraftLine>`
    select d.id, d.document ->> 'title' as title, d.document ->> 'version' as version, d.created_at as "begunAt", d.changed_at as "changedAt",
      d.removed_at is not null as "isRemoved",
      (select coalesce(sum(jsonb_array_length(t -> 'elements')), 0)::integer
        from jsonb_array_elements(d.document -> 'themes') t) as elements
    from frameworks.drafts d where d.removed_at is null or d.removed_at > now() - interval '30 days'
    order by d.removed_at nulls first, d.changed_at desc`.execute(db)
  return rows
}
