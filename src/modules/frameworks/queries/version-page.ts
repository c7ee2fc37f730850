import { getWhom } from '#src/modules/people/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { rolesAt } from '#src/platform/positions.ts'
import { newestOf, whyNotBeginWith } from '../beginning-with.ts'
import { mayWithdraw, mayWrite, opensSelfReviews } from '../policy.ts'
import { type ElementTies, tiesShown } from '../reading/ties-shown.ts'
import { getPublished } from './library.ts'
import { listSaid } from './links.ts'
import { type FrameworkVersion, getFrameworkVersion, listEveryVersion } from './versions.ts'

/** A published version as its page shows it: whose it is, how it stands, and what the asker may do with it. */
export type VersionPage = FrameworkVersion & {
  organisation: string | null
  organisationKind: string | null
  /** The newest version of the framework that stands, where it is another one. */
  newest: { id: string; version: string } | null
  /** What each element is tied to, by its key. */
  ties: Record<string, ElementTies>
  mayBegin: boolean
  mayCopy: boolean
  mayFollow: boolean
  mayWithdraw: boolean
}

/** Everything that the page of a version shows. Answers 404 where the asker may not read it. */
export async function getVersionPage(
  db: Db,
  actor: Actor,
  versionId: string | undefined,
): Promise<VersionPage> {
  const version = await getFrameworkVersion(db, versionId ?? '')
  const whose = version.organisationId ? await getPublished(db, version.id) : null
  const there = rolesAt(actor, version.organisationId)
  const { organisationId: own, organisationKind: kind } = await getWhom(db, actor)
  const versions = await listEveryVersion(db)
  const newest = newestOf(version.frameworkId, versions)
  return {
    ...version,
    organisation: whose?.organisation ?? null,
    organisationKind: whose?.organisationKind ?? null,
    newest: newest && newest.id !== version.id ? { id: newest.id, version: newest.version } : null,
    ties: tiesShown(version, await listSaid(db, version.id), versions),
    mayBegin: opensSelfReviews(rolesAt(actor, own)) && !whyNotBeginWith(kind, version.id, versions),
    mayCopy: mayWrite(actor.positions.map(({ role }) => role)).ok,
    mayFollow: version.organisationId !== null && mayWrite(there).ok,
    mayWithdraw: mayWithdraw(version, there).ok,
  }
}
