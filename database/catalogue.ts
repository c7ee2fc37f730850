import type pg from 'pg'

/** A table or view as the catalogue knows it; every piece is SQL text as PostgreSQL itself prints it. */
export type Relation = {
  schema: string
  name: string
  kind: 'table' | 'view' | 'materialized view'
  options: string[]
  view: string | null
  comment: string | null
  isSecured: boolean
  isForced: boolean
  columns: { name: string; type: string; notNull: boolean; value: string | null; comment: string | null }[]
  constraints: { name: string; text: string }[]
  indexes: string[]
  policies: Policy[]
  triggers: string[]
  grants: Grant[]
}

/** A policy of row security; `using` decides which rows exist, `check` which may be written. */
export type Policy = {
  name: string
  command: 'all' | 'select' | 'insert' | 'update' | 'delete'
  roles: string[]
  using: string | null
  check: string | null
}

/** What a role may do; `columns` where it may do it to these columns only. */
export type Grant = { role: string; privilege: string; columns: string[] | null }

/** A function: its definition as PostgreSQL prints it, and who may call it. */
export type Routine = { schema: string; signature: string; text: string; callers: string[] }

/** Our part of the catalogue, in the order of the names. */
export type Catalogue = {
  schemas: { name: string; grants: Grant[] }[]
  relations: Relation[]
  routines: Routine[]
}

// What PostgreSQL, its extensions and the job queue keep for themselves is not ours to print.
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'pgboss', 'migrations')`

const roleName = `case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee)::text end`
const toOthers = (acl: string, owner: string) =>
  `select ${roleName} as role, lower(a.privilege_type) as privilege from aclexplode(${acl}) a where a.grantee <> ${owner}`

const schemasQuery = `
  select n.nspname as name, coalesce((select jsonb_agg(to_jsonb(g) || '{"columns": null}' order by g.role, g.privilege)
    from (${toOthers('n.nspacl', 'n.nspowner')}) g), '[]') as grants
  from pg_namespace n where ${ours} order by 1`

const columnsQuery = `
  select jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod), 'notNull', attnotnull,
    'value', case when attidentity <> '' then 'generated ' || case attidentity when 'a' then 'always' else 'by default' end || ' as identity'
      when attgenerated <> '' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
      else 'default ' || pg_get_expr(d.adbin, d.adrelid) end,
    'comment', col_description(c.oid, attnum)) order by attnum)
  from pg_attribute left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
  where attrelid = c.oid and attnum > 0 and not attisdropped`

const constraintsQuery = `
  select jsonb_agg(jsonb_build_object('name', conname, 'text', pg_get_constraintdef(k.oid))
    order by array_position(array['p','u','x','f','c'], contype::text), conname)
  from pg_constraint k where conrelid = c.oid and contype in ('p', 'u', 'x', 'f', 'c')`

const indexesQuery = `
  select jsonb_agg(pg_get_indexdef(i.indexrelid) order by pg_get_indexdef(i.indexrelid)) from pg_index i
  where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`

const policiesQuery = `
  select jsonb_agg(jsonb_build_object('name', polname,
    'command', case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
    'roles', (select jsonb_agg(case r when 0 then 'public' else pg_get_userbyid(r)::text end) from unnest(polroles) r),
    'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)) order by polname)
  from pg_policy where polrelid = c.oid`

const grantsQuery = `
  select jsonb_agg(to_jsonb(g) order by g.role, g.privilege) from (
    select role, privilege, null::text[] as columns from (${toOthers('c.relacl', 'c.relowner')}) t
    union all
    select role, privilege, array_agg(attname::text order by attnum) from (
      select ${roleName} as role, lower(a.privilege_type) as privilege, attname, attnum
      from pg_attribute, aclexplode(attacl) a where attrelid = c.oid and a.grantee <> c.relowner) t
    group by 1, 2) g`

const relationsQuery = `
  select n.nspname as schema, c.relname as name,
    case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind,
    coalesce(to_jsonb(c.reloptions), '[]') as options, case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as view,
    obj_description(c.oid, 'pg_class') as comment, c.relrowsecurity as "isSecured", c.relforcerowsecurity as "isForced",
    (${columnsQuery}) as columns, coalesce((${constraintsQuery}), '[]') as constraints,
    coalesce((${indexesQuery}), '[]') as indexes, coalesce((${policiesQuery}), '[]') as policies,
    coalesce((select jsonb_agg(pg_get_triggerdef(t.oid) order by tgname) from pg_trigger t where tgrelid = c.oid and not tgisinternal), '[]') as triggers,
    coalesce((${grantsQuery}), '[]') as grants
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and c.relkind in ('r', 'p', 'v', 'm') order by 1, 2`

const routinesQuery = `
  select n.nspname as schema, p.oid::regprocedure::text as signature, pg_get_functiondef(p.oid) as text,
    coalesce((select jsonb_agg(g.role order by g.role)
      from (${toOthers(`coalesce(p.proacl, acldefault('f', p.proowner))`, 'p.proowner')}) g), '[]') as callers
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} order by 1, 2`

/** Reads what is ours of the catalogue. Names come out in full, whatever the connection's search path. */
export async function readCatalogue(client: pg.ClientBase): Promise<Catalogue> {
  await client.query('begin')
  await client.query('set local search_path = pg_catalog')
  const schemas = await client.query<Catalogue['schemas'][number]>(schemasQuery)
  const relations = await client.query<Relation>(relationsQuery)
  const routines = await client.query<Routine>(routinesQuery)
  await client.query('commit')
  return { schemas: schemas.rows, relations: relations.rows, routines: routines.rows }
}
