import { sql } from 'kysely'
import {
  elementsOf,
  getFrameworkVersion,
  listCarriedOn,
  listFrameworkVersions,
} from '#src/modules/frameworks/index.ts'
import { postToSeats } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { recordFor } from '../commands/record-for.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import { confirmWords, type Move, newerOf, planMove, renamedWords } from './moving.ts'
import { wordingOf } from './unasked.ts'

/** A newer version that a self-review could move to, and what the move would bring. */
export type Offer = { versionId: string; version: string; move: Move; renamed: string | null }

/** The newest version of a self-review's framework, where it is newer than its own; null where it is on it. */
export async function findNewer(
  db: Db,
  selfReview: Pick<SelfReview, 'frameworkVersionId'>,
): Promise<{ id: string; version: string } | null> {
  const current = await getFrameworkVersion(db, selfReview.frameworkVersionId)
  return newerOf(current, await listFrameworkVersions(db))
}

/** What moving to the newest version would bring: shown before anybody decides. Null where there is none. */
export async function findOffer(db: Db, selfReview: SelfReview): Promise<Offer | null> {
  const newer = await findNewer(db, selfReview)
  if (!newer) return null
  const [earlier, later] = [
    await getFrameworkVersion(db, selfReview.frameworkVersionId),
    await getFrameworkVersion(db, newer.id),
  ]
  const [before, after] = [elementsOf(earlier), elementsOf(later)]
  const move = planMove(before, after, await listCarriedOn(db, newer.id))
  const carried = move.carried.map((one) => ({
    ...one,
    isReworded: wordingOf(before, one.from[0]!.id) !== wordingOf(after, one.to.id),
  }))
  return {
    versionId: newer.id,
    version: newer.version,
    move: titlesOf({ ...move, carried }),
    renamed: renamedWords(earlier.words, later.words),
  }
}

const named = ({ id, title }: { id: string; title: string }) => ({ id, title })

function titlesOf({ carried, fresh, gone }: Move): Move {
  return {
    carried: carried.map(({ to, from, ...how }) => ({ ...how, to: named(to), from: from.map(named) })),
    fresh: fresh.map(named),
    gone: gone.map(named),
  }
}

/**
 * Moves an open self-review to a newer version of its framework and tells everybody who answers. The database carries
 * every answer along and refuses what may not be. @returns false when it was on that version already.
 */
export async function moveSelfReview(
  db: Db,
  selfReview: SelfReview,
  to: { versionId: string; version: string },
): Promise<boolean> {
  const { rows } = await sql<{
    did: boolean
  }>`select self_review.move_version(${selfReview.id}::uuid, ${to.versionId}::uuid) as did`.execute(db)
  if (!rows[0]?.did) return false
  await recordFor(db, selfReview, 'everybody', { did: 'self-review.move', said: { version: to.version } })
  if (selfReview.state === 'answering')
    await postToSeats(db, {
      place: selfReview.id,
      roles: ['contributor'],
      subject: `New wording: ${selfReview.framework}, version ${to.version}`,
      body: `Your organisation’s self-review has moved to version ${to.version} of its framework. What you have answered was carried over, with every word; what is no longer asked stands at the end of your page of answers. Please look there whether each answer still holds, and at what is new:\n\n${publicUrl()}/know/self-reviews/${selfReview.id}/respond\n`,
      dedupKey: `self-review-moved:${selfReview.id}:${to.versionId}`,
    })
  return true
}

/**
 * How many people have still to confirm what was carried over, a sentence for each perspective that has any: of an
 * anonymous one the number shows from three on. For leaders.
 */
export async function listStillToConfirm(
  db: Db,
  selfReviewId: string,
  perspectives: readonly { id: string; name: string }[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string; people: number | null }>`
    select perspective_id as id, people from self_review.still_to_confirm(${selfReviewId}::uuid)`.execute(db)
  const peopleOf = new Map(rows.map(({ id, people }) => [id, people]))
  return confirmWords(
    perspectives
      .filter(({ id }) => peopleOf.has(id))
      .map(({ id, name }) => ({ name, people: peopleOf.get(id) ?? null })),
  )
}
