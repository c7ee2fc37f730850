import { describe, expect, it } from 'vitest'
import { asOwner, useDatabase } from '#database/testing.ts'
import { reachAs } from '#src/platform/database/connections.ts'
import { checkWebRole, withClient } from '#src/platform/database/roles.ts'
import { definerFunctions } from './definer-functions.ts'

useDatabase()

const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'pgboss')`

describe('the roles', () => {
  it('are no superusers, bypass nothing and are members of nothing (RLS-01)', async () => {
    const rows = await asOwner(
      `select rolname, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as is_mighty,
         exists (select from pg_auth_members m where m.member = r.oid) as is_member
       from pg_roles r where rolname in ('owner', 'web', 'auth', 'jobs') order by 1`,
    )
    expect(rows).toEqual(
      ['auth', 'jobs', 'owner', 'web'].map((rolname) => ({ rolname, is_mighty: false, is_member: false })),
    )
  })

  it('own nothing but owner, and jobs its queue (RLS-01)', async () => {
    const rows = await asOwner(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${ours} and pg_get_userbyid(c.relowner) <> 'owner'
       union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where ${ours} and pg_get_userbyid(p.proowner) <> 'owner'
       union all select nspname from pg_namespace n where ${ours} and pg_get_userbyid(nspowner) <> 'owner'`,
    )
    expect(rows).toEqual([])
  })

  it('may create nothing: web and auth in no schema, jobs in its own', async () => {
    const rows = await asOwner(
      `select r.rolname, n.nspname from pg_roles r, pg_namespace n
       where r.rolname in ('web', 'auth', 'jobs') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
         and has_schema_privilege(r.rolname, n.oid, 'create') and not (r.rolname = 'jobs' and n.nspname = 'pgboss')`,
    )
    expect(rows).toEqual([])
  })

  it('let the start go on, which asks the same', async () => {
    await expect(checkWebRole(reachAs('web'))).resolves.toBeUndefined()
    await expect(checkWebRole(reachAs('owner'))).rejects.toThrow('owns a table')
  })

  it('cannot be changed into another one (RLS-12)', async () => {
    await withClient(reachAs('web'), async (client) => {
      await expect(client.query('set role owner')).rejects.toThrow('permission denied')
    })
  })
})

type Known = { name: string; is_definer: boolean; is_public: boolean; path: string | null }

/** Every function of ours: who may call it, and the search path it is pinned to. */
async function listFunctions(): Promise<Known[]> {
  return asOwner<Known>(
    `select n.nspname || '.' || p.proname as name, p.prosecdef as is_definer,
       exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as is_public,
       (select c from unnest(p.proconfig) c where c like 'search_path=%') as path
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} order by 1`,
  )
}

describe('the functions', () => {
  it('that run as their owner are listed by name (RLS-10)', async () => {
    const definers = (await listFunctions()).filter(({ is_definer }) => is_definer).map(({ name }) => name)
    expect([...new Set(definers)].sort()).toEqual(Object.values(definerFunctions).flat().sort())
  })

  it('that run as their owner look nowhere but where they say, the system first (RLS-10)', async () => {
    const loose = (await listFunctions()).filter(
      ({ is_definer, path }) => is_definer && !path?.startsWith('search_path=pg_catalog'),
    )
    expect(loose.map(({ name }) => name)).toEqual([])
  })

  it('can be called by nobody who was not named (RLS-10)', async () => {
    expect((await listFunctions()).filter(({ is_public }) => is_public).map(({ name }) => name)).toEqual([])
  })

  it('read the context as nothing when it is empty (RLS-04)', async () => {
    const rows = await asOwner<{ name: string; text: string }>(
      `select p.oid::regprocedure::text as name, p.prosrc as text from pg_proc p
       join pg_namespace n on n.oid = p.pronamespace where ${ours} and p.prosrc like '%current_setting(%'`,
    )
    const bare = rows.filter(({ text }) =>
      [...text.matchAll(/(nullif\()?current_setting\(('[^']*'), (\w+)\)(, '')?/g)].some(
        ([, opened, , isMissingOk, closed]) => !opened || !closed || isMissingOk !== 'true',
      ),
    )
    expect(rows.length).toBeGreaterThan(2)
    expect(bare.map(({ name }) => name)).toEqual([])
  })
})
