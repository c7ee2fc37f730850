import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { type Question, searchable } from './question.ts'
import { swapped } from './slips.ts'

/** A trust as the search lists it: `school` is the one whose URN was asked for, `schoolTown` a town through which it was found. */
export type FoundTrust = {
  uid: number
  name: string
  type: string
  status: string
  town: string | null
  schools: number
  school: string | null
  schoolTown: string | null
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

/** A town is one short word among many others: it is found when more of its letters agree, and comes after names. */
const townsComeAfter = 0.05

/** How like a town is in which two letters changed places. */
const swappedLikeness = 0.9

/**
 * Finds trusts, the best first: by number (UID, URN of a school, Companies House, group id), by the beginning of the
 * name, of a word in it, by its own town, by a town of its schools, and by all of the words in any of these. Where
 * nothing fits, by likeness, so that a misspelt name or town is found. Without a question, all of them by name.
 */
export async function findTrusts(db: Db, question: Question, wanted: Wanted): Promise<FoundTrusts> {
  const fitting = await ask(db, question, { ...wanted, rank: rankOf(question) })
  const isLike = fitting.total === 0 && wanted.page === 1 && question.words.length >= 3
  const found = isLike ? await ask(db, question, { ...wanted, rank: likenessTo(question) }) : fitting
  return { total: found.total, trusts: await withTowns(db, question, found.trusts), isLike }
}

/** Says of those that were found by a town of their schools which town that is. */
async function withTowns(db: Db, { words }: Question, trusts: Found[]): Promise<FoundTrust[]> {
  const { rows } = await sql<{ uid: number; town: string }>`
    select distinct on (l.group_uid) l.group_uid as uid, e.town from organisations.group_links l
    join organisations.establishments e on e.urn = l.urn
    cross join lateral (select organisations.searchable(e.town) as name) t
    where l.group_uid = any (${trusts.map(({ uid }) => uid)}::int[]) and l.left_on is null and ${words} <> ''
      and (t.name like ${`${words}%`} or t.name = any (${swapped(words)}::text[])
        or word_similarity(${words}, t.name) >= ${likeness + townsComeAfter})
    order by l.group_uid, word_similarity(${words}, t.name) desc, e.town`.execute(db)
  const townOf = new Map(rows.map(({ uid, town }) => [uid, town]))
  const saysSo = (text: string | null) => searchable(text ?? '').includes(words)
  return trusts.map((trust) => {
    const town = townOf.get(trust.uid) ?? null
    const isPlain =
      saysSo(trust.name) || saysSo(trust.town) || searchable(trust.town ?? '') === searchable(town ?? '')
    return { ...trust, schoolTown: isPlain ? null : town }
  })
}

type Found = Omit<FoundTrust, 'schoolTown'>
type Ranked = Wanted & { rank: RawBuilder<unknown> }

async function ask(db: Db, { number }: Question, { withClosed, page, rank }: Ranked) {
  const { rows } = await sql<Found & { total: number }>`
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
  const ways = swapped(words)
  return sql`(select -n from (select greatest(word_similarity(${words}, g.search_name),
      word_similarity(${words}, g.search_town) - ${townsComeAfter}::real,
      word_similarity(${words}, s.towns) - ${townsComeAfter}::real,
      case when g.search_town = any (${ways}::text[]) or s.towns like any (${ways.map((way) => `%|${way}|%`)}::text[])
        then ${swappedLikeness}::real end) as n) like_it where n >= ${likeness}::real)`
}
