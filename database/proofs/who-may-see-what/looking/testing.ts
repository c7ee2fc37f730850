import pg from 'pg'
import { asOwner } from '#database/testing.ts'
import { openPool, reachAs } from '#src/platform/database/connections.ts'
import type { Moment } from '../moments.ts'
import type { Scene } from '../scene.ts'

/** A row that somebody sees: the table that holds it, or the function that tells it, and all of it as text. */
export type Seen = { held: string; row: string }

/** A person and the membership that they act as, or say they do. */
export type Viewer = { personId: string; membershipId: string | null }

/**
 * Everything that row security, and the functions that look past it, let a person see of the scene: the rows that hold
 * one of its words in any table of the product, and all rows of the tables that tell something without words.
 */
export type Eyes = (viewer: Viewer) => Promise<Seen[]>

type Part = { held: string; select: string }

/** What stands in no words of its own is read whole. */
const readWhole = [
  'self_review.heard',
  'peer_review.reviews',
  'people.persons',
  'installation.mails',
  'disclosure.readings',
]
const marks = '«|2031-'

/** Opens everybody's eyes at moments of a scene; the connections, as the web role, are closed at the end. */
export function openEyes(): { at(scene: Scene, moment: Moment): Promise<Eyes>; close(): Promise<void> } {
  const pool = openPool(reachAs('web'), 3)
  return {
    async at(scene, moment) {
      const parts = [...(await tablesThatHoldSomething()), ...functionsThatTell(scene)]
      const text = parts
        .map(({ held, select }) => `select '${held}' as held, ${select}`)
        .join('\nunion all\n')
      return (viewer) => lookAs(pool, viewer, { name: moment, text })
    },
    close: () => pool.end(),
  }
}

/** One look: a statement that each connection plans once a moment, however many people look. */
async function lookAs(pool: pg.Pool, viewer: Viewer, look: pg.QueryConfig): Promise<Seen[]> {
  const [person, membership] = [viewer.personId, viewer.membershipId ?? ''].map(pg.escapeLiteral)
  const client = await pool.connect()
  try {
    await client.query(
      `begin; select set_config('app.person_id', ${person}, true), set_config('app.membership_id', ${membership}, true)`,
    )
    return (await client.query<Seen>(look)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Of all tables and views that the web role may read: those that hold something now, as their owner knows. */
async function tablesThatHoldSomething(): Promise<Part[]> {
  const tables = await asOwner<{ held: string; columns: string }>(
    `select n.nspname || '.' || c.relname as held, string_agg('t.' || quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'v') and n.nspname !~ '^(pg_|information_schema)'
       and has_schema_privilege('web', n.oid, 'usage') and has_column_privilege('web', c.oid, a.attnum, 'select')
     group by 1`,
  )
  const parts = tables.map(({ held, columns }): Part => {
    const whole = `row(${columns})::text as row from ${held} t`
    return {
      held,
      select: readWhole.includes(held) ? whole : `${whole} where row(${columns})::text ~ '${marks}'`,
    }
  })
  const full = parts.map(({ held, select }) => `select '${held}' as held where exists (select ${select})`)
  const found = await asOwner<{ held: string }>(full.join(' union all '))
  return parts.filter(({ held }) => found.some((one) => one.held === held))
}

/** What the functions tell that look past row security, each asked about every place of the scene. */
function functionsThatTell({ trusts, schools }: Scene): Part[] {
  const idsOf = {
    selfReviewId: [...trusts, ...schools].map(({ selfReviewId }) => selfReviewId),
    reviewId: trusts.map(({ reviewId }) => reviewId),
  }
  const places = (of: keyof typeof idsOf) => `unnest('{${idsOf[of].join(',')}}'::uuid[]) place`
  const told = (name: string, from: string, row: string): Part => ({
    held: `${name}()`,
    select: `${row} as row from ${from} where ${row} is not null`,
  })
  return [
    told(
      'self_review.named_answers',
      `${places('selfReviewId')}, self_review.named_answers(place) n`,
      'n::text',
    ),
    told('peer_review.coverage', `${places('reviewId')}, peer_review.coverage(place) n`, 'n::text'),
    told('peer_review.review_facts', places('reviewId'), 'peer_review.review_facts(place)::text'),
    told('installation.open_mail', 'installation.mails m', 'installation.open_mail(m.id)'),
  ]
}
