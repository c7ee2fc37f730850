import { sql } from 'kysely'
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

/** One page of what was found, and how many there are in all. */
export type FoundTrusts = { total: number; trusts: FoundTrust[] }

/** How many trusts stand on one page of the search. */
export const pageLength = 20

/** How much of the letters must agree where nothing else does, from 0 to 1: one wrong letter in a word still finds it. */
const likeness = 0.5

/**
 * Finds trusts, the best first: by number (UID, URN of a school, Companies House, group id), by the beginning of the
 * name, of a word in it, by its own town, by a town of its schools, by any of the words, and last by likeness, so that
 * a misspelt name is found. Without a question, all of them by name.
 */
export async function findTrusts(
  db: Db,
  question: Question,
  options: { withClosed: boolean; page: number },
): Promise<FoundTrusts> {
  const { words } = question
  const { rows } = await sql<FoundTrust & { total: number }>`
    select g.uid, g.name, g.type, g.status, g.town, coalesce(s.schools, 0) as schools, g.is_sample as "isSample",
      ${schoolOf(question)} as school, count(*) over () as total
    from organisations.groups g
    left join organisations.trust_summaries s on s.group_uid = g.uid
    cross join lateral (select ${rankOf(question)} as rank) r
    where g.is_trust and r.rank is not null ${options.withClosed ? sql`` : sql`and g.status = 'Open'`}
    order by r.rank, case when r.rank = 6 then -similarity(${words}, g.search_name) end, g.search_name, g.uid
    limit ${pageLength} offset ${(options.page - 1) * pageLength}`.execute(db)
  return { total: rows[0]?.total ?? 0, trusts: rows.map(({ total, ...trust }) => trust) }
}

function rankOf({ typed, words, number, code }: Question) {
  if (typed === '') return sql`0`
  const [starts, within] = [`${words}%`, `% ${words}%`]
  const each = words.split(' ').map((word) => `%${word}%`)
  return sql`case
    when g.uid = ${number}::int or g.companies_house_number = ${code} or upper(g.group_id) = ${code}
      or exists (select from organisations.group_links l where l.group_uid = g.uid and l.urn = ${number}::int) then 0
    when ${words} = '' then null
    when g.search_name like ${starts} then 1
    when g.search_name like ${within} then 2
    when organisations.searchable(g.town) like ${starts} then 3
    when s.towns like ${`%|${words}%`} then 4
    when g.search_name || ' ' || coalesce(s.towns, '') like all (${each}) then 5
    ${words.length < 3 ? sql`` : sql`when word_similarity(${words}, g.search_name) >= ${likeness} then 6`}
    end`
}

function schoolOf({ number }: Question) {
  if (number === null) return sql<null>`null`
  return sql`(select coalesce(e.name, l.establishment_name) from organisations.group_links l
    left join organisations.establishments e on e.urn = l.urn
    where l.group_uid = g.uid and l.urn = ${number}::int limit 1)`
}
