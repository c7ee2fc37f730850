import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { Question } from './question.ts'

/** A trust as the search lists it. `school` is the one whose URN was asked for. */
export type FoundTrust = {
  uid: number
  name: string
  type: string
  status: string
  town: string | null
  schools: number
  school: string | null
  isSample: boolean
}

/** One page of what was found, and how many there are in all; `isLike` where nothing fits and these come near. */
export type FoundTrusts = { total: number; trusts: FoundTrust[]; isLike: boolean }

/** Which page of what was found is wanted, and whether closed trusts are among it. */
export type Wanted = { withClosed: boolean; page: number }

/** How many trusts stand on one page of the search. */
export const pageLength = 20

/** How much of the letters must agree where nothing fits, from 0 to 1: a wrong letter in each word still finds it. */
const likeness = 0.5

/**
 * Finds trusts, the best first: by number (UID, URN of a school, Companies House, group id), by the beginning of the
 * name, of a word in it, by its own town, by a town of its schools, and by all of the words in any of these. Where
 * nothing fits, by likeness, so that a misspelt name is found. Without a question, all of them by name.
 */
export async function findTrusts(db: Db, question: Question, wanted: Wanted): Promise<FoundTrusts> {
  const fitting = await ask(db, question, { ...wanted, rank: rankOf(question) })
  if (fitting.total > 0 || wanted.page > 1 || question.words.length < 3) return { ...fitting, isLike: false }
  return { ...(await ask(db, question, { ...wanted, rank: likenessTo(question) })), isLike: true }
}

type Ranked = Wanted & { rank: RawBuilder<unknown> }

async function ask(db: Db, { number }: Question, { withClosed, page, rank }: Ranked) {
  const { rows } = await sql<FoundTrust & { total: number }>`
    with with_school as materialized (
      select l.group_uid, min(coalesce(e.name, l.establishment_name)) as school
      from organisations.group_links l left join organisations.establishments e on e.urn = l.urn
      where l.urn = ${number}::int group by 1)
    select g.uid, g.name, g.type, g.status, g.town, coalesce(s.schools, 0) as schools, g.is_sample as "isSample",
      w.school, count(*) over () as total
    from organisations.groups g
    left join organisations.trust_summaries s on s.group_uid = g.uid
    left join with_school w on w.group_uid = g.uid
    cross join lateral (select ${rank} as rank) r
    where g.is_trust and r.rank is not null ${withClosed ? sql`` : sql`and g.status = 'Open'`}
    order by r.rank, g.search_name, g.uid
    limit ${pageLength} offset ${(page - 1) * pageLength}`.execute(db)
  return { total: rows[0]?.total ?? 0, trusts: rows.map(({ total, ...trust }) => trust) }
}

function rankOf({ typed, words, number, code }: Question): RawBuilder<unknown> {
  if (typed === '') return sql`0`
  const each = words.split(' ').map((word) => `%${word}%`)
  return sql`case
    when g.uid = ${number}::int or w.school is not null or g.companies_house_number = ${code}
      or upper(g.group_id) = ${code} then 0
    when ${words} = '' then null
    when g.search_name like ${`${words}%`} then 1
    when g.search_name like ${`% ${words}%`} then 2
    when g.search_town like ${`${words}%`} then 3
    when s.towns like ${`%|${words}%`} then 4
    when g.search_name || ' ' || coalesce(g.search_town, '') || coalesce(s.towns, '') like all (${each}) then 5
    end`
}

/** From −1 for the same letters to −0.5; null for what is further off. */
function likenessTo({ words }: Question): RawBuilder<unknown> {
  return sql`(select -n from (select word_similarity(${words}, g.search_name) as n) like_it where n >= ${likeness})`
}
