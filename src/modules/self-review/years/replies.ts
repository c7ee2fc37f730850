import { sql } from 'kysely'
import { getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { type ActionLevel, whereWords } from '#src/modules/improvement/index.ts'
import { nameSchools } from '#src/modules/organisations/index.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { notFound } from '#src/platform/refusal.ts'
import { recordFor } from '../commands/record-for.ts'
import { listPerspectives } from '../queries/perspectives.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { hearBefore, type SaidThen, saidThen } from './said-then.ts'
import {
  type CameOfIt,
  draftReply,
  type KeptReply,
  movedSince,
  notYetTold,
  otherPriorities,
  type Reply,
} from './you-said.ts'

/**
 * A group of this cycle with what it is told: kept, or as it would begin. `others` are priorities that the draft leaves
 * out, `notTold` what has moved since and is not in the reply, `said` what the group said then, as far as the asker knows.
 */
export type GroupReply = {
  id: string
  name: string
  reply: KeptReply
  others: string[]
  notTold: string[]
  said: SaidThen | null
}

type Came = CameOfIt & { versionId: string; cycle: number }
type CameRow = Omit<Came, 'where'> & { level: ActionLevel | null; schoolUrns: number[]; cluster: string }
type OfReview = Pick<SelfReview, 'id' | 'frameworkVersionId' | 'ofSchool'>

/** Every group of a self-review with its reply, for the leaders. Null where there was no cycle before. */
export async function listReplies(db: Db, selfReview: OfReview): Promise<GroupReply[] | null> {
  const rows = await listCameOfIt(db, selfReview)
  const past = rows[0]
  if (!past) return null
  const words = {
    before: (await getFrameworkVersion(db, past.versionId)).words,
    now: (await getFrameworkVersion(db, selfReview.frameworkVersionId)).words,
  }
  const [kept, heard] = [await readReplies(db, selfReview.id), await hearBefore(db, selfReview.id, 'all')]
  const moved = movedSince(past.cycle, rows, words)
  return (await listPerspectives(db, selfReview.id)).map(({ id, name }) => {
    const said = heard && saidThen(heard, name)
    const draft = draftReply(past.cycle, rows, words, said?.sayings ?? null)
    const reply = kept.get(id) ?? { ...draft, version: 0, isReleased: false }
    return {
      ...{ id, name, reply, said, others: otherPriorities(rows, reply) },
      notTold: notYetTold(moved, reply),
    }
  })
}

async function listCameOfIt(db: Db, { id, ofSchool }: OfReview): Promise<Came[]> {
  const { rows } = await sql<CameRow>`
    select kind, element_id as "elementId", title, level_from as "levelFrom", level_to as "levelTo",
      version_id as "versionId", cycle, worked_on_at as level, school_urns as "schoolUrns", cluster
    from self_review.came_of_it(${id}::uuid)`.execute(db)
  const schools = await nameSchools(
    db,
    rows.flatMap(({ schoolUrns }) => schoolUrns),
  )
  return rows.map(({ level, schoolUrns, cluster, ...row }) => {
    const named = {
      level: level ?? 'trust',
      schools: schools.filter(({ urn }) => schoolUrns.includes(urn)),
      cluster,
    }
    const isNamed = schoolUrns.length > 0 || cluster !== ''
    return { ...row, where: isNamed ? whereWords(named, ofSchool) : '' }
  })
}

/** One group of a self-review with its reply. Answers 404 where there is none to write. */
export async function getReply(db: Db, selfReview: OfReview, perspectiveId: string): Promise<GroupReply> {
  const groups = await listReplies(db, selfReview)
  return groups?.find(({ id }) => id === perspectiveId) ?? notFound('There is nothing to tell this group.')
}

/** What the asker's own group has been told; null while it has not been released. */
export async function findReleased(
  db: Db,
  selfReviewId: string,
  perspectiveId: string,
): Promise<Reply | null> {
  const reply = (await readReplies(db, selfReviewId)).get(perspectiveId)
  return reply?.isReleased ? reply : null
}

async function readReplies(db: Db, selfReviewId: string): Promise<Map<string, KeptReply>> {
  const rows = await db
    .selectFrom('self_review.replies')
    .select(['perspective_id', 'opening', 'priorities', 'actions', 'levels', 'version', 'released_at'])
    .where('self_review_id', '=', selfReviewId)
    .execute()
  return new Map(
    rows.map(({ perspective_id, released_at, ...reply }) => [
      perspective_id,
      { ...reply, isReleased: released_at !== null },
    ]),
  )
}

/** What a leader writes to a group: `releases` lets the group read it; nothing that was released goes back. */
export type Writing = Reply & { version: number; releases: boolean }

/** Keeps a reply, and releases it if asked. @returns false when another leader wrote meanwhile; then nothing is changed. */
export async function writeReply(
  db: Db,
  membershipId: string,
  selfReview: SelfReview,
  group: Pick<GroupReply, 'id' | 'name'>,
  writing: Writing,
): Promise<boolean> {
  const { opening, priorities, actions, levels, version, releases } = writing
  const values = {
    ...{ opening, priorities, actions, levels, version: version + 1, changed_by: membershipId },
    ...(releases ? { released_at: now } : {}),
  }
  const keys = { perspective_id: group.id, self_review_id: selfReview.id }
  const written =
    version === 0
      ? await db
          .insertInto('self_review.replies')
          .values({ ...keys, ...values })
          .onConflict((on) => on.doNothing())
          .executeTakeFirst()
      : await db
          .updateTable('self_review.replies')
          .set(values)
          .where('perspective_id', '=', group.id)
          .where('version', '=', version)
          .executeTakeFirst()
  const count = 'numUpdatedRows' in written ? written.numUpdatedRows : written.numInsertedOrUpdatedRows
  if (count !== 1n) return false
  await recordFor(db, selfReview, releases ? 'everybody' : 'leaders', {
    did: releases ? 'self-review.release-reply' : 'self-review.write-reply',
    said: { perspective: group.name },
  })
  return true
}
