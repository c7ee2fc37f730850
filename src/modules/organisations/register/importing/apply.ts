import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import type { FileKind } from '../reading/file-kinds.ts'
import type { Layout } from '../reading/header.ts'
import { factsOf, rowOf } from './compare.ts'
import { stageOf } from './staging.ts'

/**
 * Writes what a staged file of establishments or groups says: facts that differ are changed, what is new is added, and
 * what the file no longer has stays as it is. A name that changes is kept as a former name; who has access to what is
 * untouched.
 */
export async function applyFacts(db: Db, kind: FileKind, layout: Layout): Promise<void> {
  const facts = factsOf(kind, layout)
  const key = sql.ref(kind.key[0]!)
  const [target, staged] = [sql.table(`organisations.${kind.kind}`), sql.table(stageOf(kind))]
  const word = kind.kind === 'groups' ? 'group' : 'establishment'
  await sql`insert into organisations.former_names (kind, key, name)
    select ${word}, t.${key}, t.name from ${target} t join ${staged} s on s.${key} = t.${key}
    where lower(t.name) <> lower(s.name)`.execute(db)
  await sql`update ${target} t set ${sql.join(facts.map((fact) => sql`${sql.ref(fact)} = ${sql.ref(`s.${fact}`)}`))}
    from ${staged} s where s.${key} = t.${key} and ${rowOf('s', facts)} is distinct from ${rowOf('t', facts)}`.execute(
    db,
  )
  const columns = sql.join([...kind.key, ...facts].map((field) => sql.ref(field)))
  await sql`insert into ${target} (${columns}) select ${columns} from ${staged} s
    where not exists (select from ${target} t where t.${key} = s.${key})`.execute(db)
  await nameOrganisations(db, kind)
}

/** The organisations that use the product go by the names that the register gives them. */
async function nameOrganisations(db: Db, kind: FileKind): Promise<void> {
  const key = sql.ref(kind.kind === 'groups' ? 'o.group_uid' : 'o.urn')
  await sql`update organisations.organisations o set name = s.name from ${sql.table(stageOf(kind))} s
    where ${key} = s.${sql.ref(kind.key[0]!)} and o.name <> s.name`.execute(db)
}

/** Counts each trust's schools and pupils anew, for the search; closed schools have no pupils. */
export async function summariseTrusts(db: Db): Promise<void> {
  await sql`
    insert into organisations.trust_summaries as was (group_uid, schools, pupils, towns)
    select g.uid, count(l.urn), coalesce(sum(e.pupils) filter (where e.status <> 'Closed'), 0),
      coalesce('|' || string_agg(distinct organisations.searchable(e.town), '|') || '|', '')
    from organisations.groups g
    left join organisations.group_links l on l.group_uid = g.uid and l.left_on is null
    left join organisations.establishments e on e.urn = l.urn
    where g.is_trust group by g.uid
    on conflict (group_uid) do update set schools = excluded.schools, pupils = excluded.pupils, towns = excluded.towns
    where (was.schools, was.pupils, was.towns) is distinct from (excluded.schools, excluded.pupils, excluded.towns)`.execute(
    db,
  )
}
