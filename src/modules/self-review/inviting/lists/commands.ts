import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { inviteContributors } from '../../commands/invite.ts'
import type { SelfReview } from '../../queries/self-reviews.ts'
import { type Checked, isNew } from './check-list.ts'
import type { Listed, Mapping } from './listed.ts'
import type { FilesRead } from './read-files.ts'

/** A list as it is brought. */
export type Brought = FilesRead & { id: string; files: string }

/** Keeps a list until it is confirmed; sent twice it is one. Nobody is invited by it yet. */
export async function bringList(
  db: Db,
  actor: Actor & { membershipId: string },
  selfReview: SelfReview,
  { id, kind, files, read, rows }: Brought,
): Promise<void> {
  await db
    .insertInto('self_review.invitation_lists')
    .values({
      ...{ id, kind, files, self_review_id: selfReview.id, brought_by: actor.membershipId },
      ...{ people: JSON.stringify(read.people), left_out: read.leftOut },
      cells: rows && JSON.stringify(rows),
    })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Keeps the people of a table once somebody has said what its columns hold, and forgets the table. */
export async function keepPeople(db: Db, id: string, people: readonly Listed[]): Promise<void> {
  await db
    .updateTable('self_review.invitation_lists')
    .set({ people: JSON.stringify(people), cells: null })
    .where('id', '=', id)
    .where('cells', 'is not', null)
    .execute()
}

/** Notes what each group of a list becomes. */
export async function mapList(db: Db, id: string, mapping: Mapping): Promise<void> {
  await db
    .updateTable('self_review.invitation_lists')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

/**
 * Invites everybody new on a checked list, all or nobody, and forgets the list. @returns how many, or null where it had
 * been confirmed before; then nothing happens.
 */
export async function confirmList(
  db: Db,
  actor: Actor & { membershipId: string },
  selfReview: SelfReview,
  list: { id: string; checked: readonly Checked[] },
): Promise<number | null> {
  const wanted = list.checked.filter(isNew)
  const confirmed = await db
    .updateTable('self_review.invitation_lists')
    .set({ confirmed_at: now, invited: wanted.length, people: '[]' })
    .where('id', '=', list.id)
    .where('confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!confirmed) return null
  const groups = Map.groupBy(wanted, ({ perspectiveId, role }) => `${perspectiveId} ${role}`)
  for (const people of groups.values()) {
    const { perspectiveId, role } = people[0]!
    await inviteContributors(db, actor, selfReview, { perspectiveId: perspectiveId!, role, people })
  }
  return wanted.length
}
