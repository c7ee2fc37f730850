import { listInvitationsTo, listMembers } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { listContributors } from '../../queries/contributors.ts'
import { listPerspectivesAsked } from '../../queries/perspectives.ts'
import { getSelfReview } from '../../queries/self-reviews.ts'
import { usualRole } from '../people-to-invite.ts'
import { type Checked, checkList, type Known } from './check-list.ts'
import type { TableRow } from './from-table.ts'
import type { Listed, Mapping } from './listed.ts'
import { askedOf, type Group } from './mapping.ts'

/** Who is asked already in a self-review, and in which perspective; `apart` is an invitation to leave out. For leaders. */
export async function knownOf(
  db: Db,
  selfReview: { id: string; organisationId: string },
  apart?: { id: string; detail: string | null },
): Promise<Known> {
  const perspectives = await listPerspectivesAsked(db, selfReview.id)
  const seated = await listContributors(db, selfReview)
  const invited = (await listInvitationsTo(db, selfReview.id, 'contributor')).filter(
    ({ id }) => id !== apart?.id,
  )
  const members = await listMembers(db, selfReview.organisationId)
  return {
    perspectives: perspectives.map(({ id, name, mode, invited: asked }) => ({
      id,
      name,
      mode,
      invited: asked - (id === apart?.detail ? 1 : 0),
    })),
    places: new Map([
      ...seated.map(({ email, perspectiveId }) => [email, perspectiveId] as const),
      ...invited.map(({ email, detail }) => [email, detail ?? ''] as const),
    ]),
    addresses: [...members, ...invited].map(({ email }) => email),
  }
}

/** A list between its upload and its confirmation, with everything that its pages show. For leaders. */
export async function getList(db: Db, selfReviewId: string, listId: string) {
  const selfReview = await getSelfReview(db, selfReviewId)
  const row = isId(listId)
    ? await db
        .selectFrom('self_review.invitation_lists')
        .select([
          'id',
          'kind',
          'files',
          'people',
          'mapping',
          'left_out as leftOut',
          'confirmed_at as confirmedAt',
        ])
        .where('id', '=', listId)
        .where('self_review_id', '=', selfReviewId)
        .executeTakeFirst()
    : undefined
  if (!row) notFound('There is no such list. It may have been forgotten after two weeks; bring it again.')
  const people = row.people as unknown as Listed[]
  const known = await knownOf(db, selfReview)
  const groups = groupsIn(people)
  const kept = row.mapping as unknown as Mapping
  const mapping = Object.keys(kept).length > 0 ? kept : guess(groups, known, selfReview.ofSchool)
  const kind = row.kind as 'table' | 'one-roster'
  const checked: Checked[] = checkList(people, mapping, known)
  return {
    ...{ id: row.id, kind, files: row.files, leftOut: row.leftOut },
    ...{ selfReview, groups, mapping, checked, isConfirmed: row.confirmedAt !== null },
    asked: askedOf(kind, groups),
    isMapped: Object.keys(kept).length > 0,
    perspectives: known.perspectives,
  }
}

/** The rows of a table of which nobody has said yet what its columns hold; null where that is known. For leaders. */
export async function findTable(db: Db, selfReviewId: string, listId: string): Promise<TableRow[] | null> {
  const row = isId(listId)
    ? await db
        .selectFrom('self_review.invitation_lists')
        .select('cells')
        .where('id', '=', listId)
        .where('self_review_id', '=', selfReviewId)
        .executeTakeFirst()
    : undefined
  return (row?.cells ?? null) as TableRow[] | null
}

/** The groups that a list names, in the order of their names. */
function groupsIn(people: readonly Listed[]): Group[] {
  return [...Map.groupBy(people, ({ group }) => group)]
    .map(([name, all]) => ({ name, people: all.length, needsRole: all.some(({ role }) => role === '') }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** What a group most likely is: a perspective of the same name, or of the usual one for its role. */
function guess(groups: readonly { name: string }[], { perspectives }: Known, ofSchool: boolean): Mapping {
  return Object.fromEntries(
    groups.map(({ name }) => {
      const wanted = name.startsWith('principal') ? 'headteacher' : (name.split(' · ')[0] ?? '').toLowerCase()
      const found = perspectives.find(
        (one) =>
          one.name.toLowerCase() === wanted || (wanted === 'headteacher' && usualRole(one.name) === wanted),
      )
      return [name, found ? { perspectiveId: found.id, role: usualRole(found.name, ofSchool) } : null]
    }),
  )
}
