import { sql } from 'kysely'
import { href, redirect } from 'react-router'
import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import { allowed, refused, type Verdict } from '#src/verdict.ts'
import { type Outside, outsideOf } from '../declaring/declare.ts'
import type { SelfReviewState } from '../gates.ts'
import { type GivenUp, givenUpWords } from '../giving-up/given-up.ts'
import { selfReviewName } from '../self-review-name.ts'

/** A self-review as everybody in it knows it: what it asks, how far it is; nothing that anybody said. */
export type SelfReview = {
  id: string
  organisationId: string
  frameworkVersionId: string
  partnershipId: string | null
  cycle: number
  /** 'Self-review 2026', with the framework where the asker knows another one of that year. */
  name: string
  /** Whether the asker knows another self-review of the same organisation and year, but for those given up. */
  sharesYear: boolean
  framework: string
  frameworkVersion: string
  /** How many elements it asks about. */
  elements: number
  answersBy: Day | null
  /** Whether reminders go out by themselves. */
  reminds: boolean
  state: SelfReviewState
  revealedOn: Day | null
  /** Whether those who answer see the level agreed last time. */
  showsBefore: boolean
  /** Whether it is a school's: then the leaders of its trust may come to read what was agreed, and no partner. */
  ofSchool: boolean
  /** Who outside the organisation may come to read what it agrees. */
  outside: Outside
}

const columns = [
  'r.id',
  'r.organisation_id as organisationId',
  'r.framework_version_id as frameworkVersionId',
  'r.partnership_id as partnershipId',
  'r.cycle',
  'r.answers_by as answersBy',
  'r.reminds',
  'r.answering_opened_at as answeringOpenedAt',
  'r.revealed_at as revealedAt',
  'r.shows_before as showsBefore',
  'r.given_up_at as givenUpAt',
  'r.given_up_by as givenUpBy',
  'r.given_up_because as givenUpBecause',
] as const

/** Whether the asker knows another self-review of the organisation and year of the one that the query calls `r`. */
export const sharesYear = sql<boolean>`exists (select from self_review.self_reviews other
  where other.organisation_id = r.organisation_id and other.cycle = r.cycle and other.id <> r.id
    and other.given_up_at is null)`

function selectSelfReviews(db: Db) {
  return db
    .selectFrom('self_review.self_reviews as r')
    .leftJoin('organisations.directory as o', 'o.id', 'r.organisation_id')
    .select(columns)
    .select(sql<boolean>`o.kind is not distinct from 'school'`.as('ofSchool'))
    .select(sharesYear.as('sharesYear'))
}

/**
 * A self-review in which the asker has a seat. Answers 404 for any other; of one that was given up, in which nothing more
 * happens, it leads to the page that says so.
 */
export async function getSelfReview(db: Db, id: string): Promise<SelfReview> {
  const row = await getRow(db, id)
  if (row.givenUpAt) leadToGivenUp(id)
  return asSelfReview(db, row)
}

/** Ends the request with the way to the page that says that a self-review was given up. */
export function leadToGivenUp(id: string): never {
  throw redirect(href('/know/self-reviews/:selfReviewId/given-up', { selfReviewId: id }))
}

async function getRow(db: Db, id: string) {
  const row = isId(id) ? await selectSelfReviews(db).where('r.id', '=', id).executeTakeFirst() : undefined
  return row ?? notFound('There is no such self-review, or you have no part in it.')
}

/** A self-review that was given up, with who gave it up, when and why; null for any other. Answers 404 as above. */
export async function findGivenUp(
  db: Db,
  id: string,
): Promise<{ selfReview: SelfReview; givenUp: GivenUp } | null> {
  const row = await getRow(db, id)
  const givenUp = givenUpFrom(row)
  return givenUp && { selfReview: await asSelfReview(db, row), givenUp }
}

/** Every self-review in which the asker has a seat, the newest first, but for those that were given up. */
export async function listSelfReviews(db: Db): Promise<SelfReview[]> {
  const rows = await newestFirst(db).where('r.given_up_at', 'is', null).execute()
  const all: SelfReview[] = []
  for (const row of rows) all.push(await asSelfReview(db, row))
  return all
}

/** Every self-review that was given up in which the asker has a seat, the newest first. */
export async function listGivenUp(db: Db): Promise<{ selfReview: SelfReview; givenUp: GivenUp }[]> {
  const rows = await newestFirst(db).where('r.given_up_at', 'is not', null).execute()
  const all = []
  for (const row of rows) all.push({ selfReview: await asSelfReview(db, row), givenUp: givenUpFrom(row)! })
  return all
}

/** Row security lets the same through; said here, the asker's few are looked up, and not told apart from all there are. */
function newestFirst(db: Db) {
  return selectSelfReviews(db)
    .where(sql<boolean>`r.id = any (array (select access.my_places('see-self-review')))`)
    .orderBy('r.cycle', 'desc')
    .orderBy('r.opened_at', 'desc')
}

/** When a self-review was given up, and by whom; null where it was not. */
export type GivenUpColumns = { givenUpAt: Date | null; givenUpBy: string | null }

/** Whether anything may still happen in a self-review: not once it was given up. */
export function mayGoOn({ givenUpAt, givenUpBy }: GivenUpColumns): Verdict {
  if (!givenUpAt) return allowed
  return refused(givenUpWords({ on: londonDay(givenUpAt), by: givenUpBy ?? '' }))
}

type WithReason = GivenUpColumns & { givenUpBecause: string | null }

function givenUpFrom({ givenUpAt, givenUpBy, givenUpBecause }: WithReason): GivenUp | null {
  return givenUpAt && { on: londonDay(givenUpAt), by: givenUpBy ?? '', because: givenUpBecause ?? '' }
}

type Row = Omit<
  SelfReview,
  'name' | 'outside' | 'framework' | 'frameworkVersion' | 'elements' | 'state' | 'revealedOn'
> &
  WithReason & {
    answeringOpenedAt: Date | null
    revealedAt: Date | null
  }

async function asSelfReview(
  db: Db,
  { answeringOpenedAt, revealedAt, givenUpAt, givenUpBy, givenUpBecause, ...row }: Row,
): Promise<SelfReview> {
  const framework = await getFrameworkVersion(db, row.frameworkVersionId)
  return {
    ...row,
    name: selfReviewName({ ...row, framework: framework.title }),
    outside: outsideOf(row),
    framework: framework.title,
    frameworkVersion: framework.version,
    elements: elementsOf(framework).length,
    state: stateFrom(answeringOpenedAt, revealedAt),
    revealedOn: revealedAt && londonDay(revealedAt),
  }
}

/** How far a self-review has come, from the two instants that mark it. */
export function stateFrom(answeringOpenedAt: unknown, revealedAt: unknown): SelfReviewState {
  if (revealedAt) return 'revealed'
  return answeringOpenedAt ? 'answering' : 'setting up'
}

/** How far a self-review is, and nothing of what it says: `isAgreed` once every element has been settled. */
export type SelfReviewProgress = { state: SelfReviewState; answersBy: Day | null; isAgreed: boolean }

/** How far a self-review is, for whoever runs the process and knows its key; null where there is none. */
export async function selfReviewState(db: Db, id: string): Promise<SelfReviewProgress | null> {
  const { rows } = await sql<{
    answers_by: Day | null
    answering_opened_at: Date | null
    revealed_at: Date | null
    agreed: number
    elements: number
  }>`select * from self_review.state_of(${id}::uuid)`.execute(db)
  const row = rows[0]
  if (!row) return null
  return {
    state: stateFrom(row.answering_opened_at, row.revealed_at),
    answersBy: row.answers_by,
    isAgreed: row.agreed >= row.elements,
  }
}
