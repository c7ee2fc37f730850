import { type Disclosure, findDisclosure, readDisclosure } from '#src/modules/disclosure/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import type { FrozenFindings } from '../findings/frozen.ts'
import type { FrozenReflections, Recognition, Reflection } from './recognition.ts'

/** The findings as they crossed, for those to whom they are open; null before. Reading them is logged. */
export async function readFindings(
  db: Db,
  actor: Actor,
  reviewId: string,
): Promise<(Disclosure & { content: FrozenFindings }) | null> {
  const found = await findDisclosure(db, { place: reviewId, kind: 'findings' })
  return found
    ? ((await readDisclosure(db, actor, found.id)) as Disclosure & { content: FrozenFindings })
    : null
}

/** A reflection as the host drafts it. */
export type DraftReflection = Reflection & { version: number }

/** The host's own reflections, drafted or released. Nobody else has them but as a disclosure. */
export async function listOwnReflections(db: Db, reviewId: string): Promise<DraftReflection[]> {
  const rows = await db
    .selectFrom('peer_review.reflections')
    .select(['finding_id as findingId', 'recognition', 'text', 'version'])
    .where('review_id', '=', reviewId)
    .execute()
  return rows.map((row) => ({ ...row, recognition: row.recognition as Recognition }))
}

/** The reflections as somebody of the review may know them: the host's own, or those released to them. */
export async function readReflections(
  db: Db,
  actor: Actor,
  reviewId: string,
  isHost: boolean,
): Promise<Reflection[]> {
  if (isHost) return listOwnReflections(db, reviewId)
  const found = await findDisclosure(db, { place: reviewId, kind: 'reflections' })
  if (!found) return []
  const { content } = await readDisclosure(db, actor, found.id)
  return [...(content as FrozenReflections).reflections]
}

/** The debrief page; `version` is 0 before anything is written. */
export type Debrief = { agenda: string; heard: string; nextSteps: string; version: number }

/** What stands on the debrief page. */
export async function getDebrief(db: Db, reviewId: string): Promise<Debrief> {
  const row = await db
    .selectFrom('peer_review.debriefs')
    .select(['agenda', 'heard', 'next_steps as nextSteps', 'version'])
    .where('review_id', '=', reviewId)
    .executeTakeFirst()
  return row ?? { agenda: '', heard: '', nextSteps: '', version: 0 }
}

/** What would be released now: each finding as it crossed, and what the host says to it. */
export async function toRelease(db: Db, actor: Actor, reviewId: string) {
  const findings = (await readFindings(db, actor, reviewId))?.content.findings ?? []
  const own = await listOwnReflections(db, reviewId)
  const reflections = findings.flatMap(({ findingId }) =>
    own
      .filter((one) => one.findingId === findingId)
      .map(({ recognition, text }) => ({ findingId, recognition, text })),
  )
  return { findings, reflections }
}
