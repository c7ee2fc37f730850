import { beforeAll, describe, expect, it } from 'vitest'
import { type Catalogue, type Grant, type Policy, type Relation, readCatalogue } from '#database/catalogue.ts'
import { asOwner, useDatabase } from '#database/testing.ts'
import { reachAs } from '#src/platform/database/connections.ts'
import { withClient } from '#src/platform/database/roles.ts'

useDatabase()

let relations: Relation[]
let schemas: Catalogue['schemas']
beforeAll(async () => {
  const catalogue = await withClient(reachAs('owner'), readCatalogue)
  relations = catalogue.relations
  schemas = catalogue.schemas
  expect(relations.length).toBeGreaterThan(40)
})

/** Tables without row security, each with its reason. The owner passes by a policy of its own, so there is none. */
const exempt: Record<string, string> = {}

/** Tables that the web role reaches through definer functions only, so that no policy lets it in. */
const behindFunctions: Record<string, string> = {
  'audit.chains': 'the head of a chain is written by the audit’s own functions alone',
  'installation.one_use_links': 'the hash of a secret is compared, never shown',
  'installation.rate_limits': 'a turn is taken, never looked at',
  'people.replaced_links': 'the hash of a secret is compared, never shown',
  'self_review.sheet_answers': 'nobody reads a sheet before the reveal, which counts it',
  'self_review.sheets': 'nobody reads a sheet before the reveal, which counts it',
}

const nameOf = ({ schema, name }: Relation) => `${schema}.${name}`
const tables = () => relations.filter(({ kind }) => kind === 'table')
const writes = ['insert', 'update', 'delete'] as const
const covers = (policy: Policy, command: string, role: string) =>
  (policy.command === command || policy.command === 'all') && policy.roles.includes(role)

describe('every table', () => {
  it('has row security, forced (RLS-02)', () => {
    const open = tables().filter(({ isSecured, isForced }) => !isSecured || !isForced)
    expect(open.map(nameOf).filter((name) => !exempt[name])).toEqual([])
  })

  it('has a policy for each command that somebody may use (RLS-02)', () => {
    const lacking = tables().flatMap((table) =>
      table.grants
        .filter(({ role, privilege }) => !table.policies.some((policy) => covers(policy, privilege, role)))
        .map(
          ({ role, privilege }) => `${role} may ${privilege} ${nameOf(table)}, but no policy says which rows`,
        ),
    )
    expect(lacking).toEqual([])
  })

  it('has no policy for what nobody may use', () => {
    const idle = tables().flatMap((table) =>
      table.policies
        .filter(({ command, roles }) => command !== 'all' && !roles.includes('owner'))
        .filter((policy) => !table.grants.some((grant) => covers(policy, grant.privilege, grant.role)))
        .map(({ name }) => `${name} on ${nameOf(table)}`),
    )
    expect(idle).toEqual([])
  })

  it('is reached by a policy for web or auth, or through functions alone', () => {
    const unreached = tables().filter(
      ({ policies }) => !policies.some(({ roles }) => roles.includes('web') || roles.includes('auth')),
    )
    expect(unreached.map(nameOf).filter((name) => !behindFunctions[name])).toEqual([])
  })

  it('neither inherits nor is partitioned, for policies would be needed on every part (RLS-11)', async () => {
    expect(
      await asOwner(`select inhrelid::regclass::text from pg_inherits
        where (inhrelid::regclass)::text !~ '^(pgboss|pg_)' and inhparent in (select oid from pg_class where relkind <> 'I')`),
    ).toEqual([])
  })
})

describe('every policy', () => {
  const all = () =>
    tables().flatMap((table) => table.policies.map((policy) => ({ table: nameOf(table), ...policy })))
  const told = ({ table, name }: { table: string; name: string }) => `${name} on ${table}`

  it('that lets somebody write says what may be written (RLS-13)', () => {
    const unchecked = all().filter(
      ({ command, check }) => (command === 'all' || command === 'insert' || command === 'update') && !check,
    )
    expect(unchecked.map(told)).toEqual([])
  })

  it('is for a named role, never for everybody', () => {
    expect(
      all()
        .filter(({ roles }) => roles.includes('public'))
        .map(told),
    ).toEqual([])
  })

  it('asks settings, never which role is at work (RLS-12)', () => {
    const asking = all().filter(({ using, check }) =>
      /current_user|session_user|pg_has_role|current_role/i.test(`${using} ${check}`),
    )
    expect(asking.map(told)).toEqual([])
  })

  it('calls a function that returns rows once a query: array(select f()) or exists (select f()) (RLS-06)', async () => {
    const rows = await asOwner<{ name: string }>(
      `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.proretset and n.nspname = any ($1)`,
      [schemas.map(({ name }) => name)],
    )
    const returningRows = new Set(rows.map(({ name }) => name))
    const bare = all().filter(({ using, check }) =>
      [...`${using} ${check}`.matchAll(/(ARRAY\( SELECT |EXISTS \( SELECT )?([a-z_]+\.[a-z_]+)\(/g)].some(
        ([, once, called]) => returningRows.has(called!) && !once,
      ),
    )
    expect(returningRows.size).toBeGreaterThan(5)
    expect(bare.map(told)).toEqual([])
  })
})

describe('grants', () => {
  const granted = () =>
    relations.flatMap((relation) => relation.grants.map((grant) => ({ name: nameOf(relation), ...grant })))
  const told = ({ role, privilege, name }: Grant & { name: string }) => `${role} may ${privilege} ${name}`

  it('are to web and auth only, and to read and write only', () => {
    const plain = (grant: Grant) =>
      /^(web|auth)$/.test(grant.role) && ['select', ...writes].includes(grant.privilege)
    expect(
      granted()
        .filter((grant) => !plain(grant))
        .map(told),
    ).toEqual([])
  })

  it('keep web out of sign-in’s tables and auth out of all others (AU-13)', () => {
    const strange = granted().filter(({ role, name }) => (role === 'auth') !== name.startsWith('auth.'))
    expect(strange.map(told)).toEqual([])
    const inSchema = schemas.flatMap(({ name, grants }) => grants.map((grant) => ({ name, ...grant })))
    expect(
      inSchema.filter(({ role, privilege }) => role === 'public' || privilege !== 'usage').map(told),
    ).toEqual([])
  })

  it('give no table a key that could point into another organisation: unique without an id is listed (RLS-08)', async () => {
    const rows = await asOwner<{ key: string }>(
      `select c.oid::regclass || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')' as key
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
       where i.indisunique and n.nspname = any ($1) group by i.indexrelid, c.oid
       having not bool_or(a.atttypid = 'uuid'::regtype) order by 1`,
      [schemas.map(({ name }) => name).filter((name) => name !== 'auth')],
    )
    const reasons = {
      'access.gifts (giver, role)': 'the same for everybody',
      'access.powers (power, role)': 'the same for everybody',
      'audit.chains (chain)': 'made by the audit’s own functions alone',
      'audit.details (chain, seq)': 'made by the audit’s own functions alone',
      'audit.events (chain, seq)': 'made by the audit’s own functions alone',
      'installation.mails (dedup_key)': 'a repeated key is ignored, not refused',
      'installation.one_use_links (token_hash)': 'random',
      'installation.rate_limits (key)': 'counted, never refused',
      'installation.settings (key)': 'the installation’s own',
      'organisations.establishments (urn)': 'the national register',
      'organisations.former_names (kind, key, name, until)': 'the national register',
      'organisations.group_links (group_uid, urn, joined_on)': 'the national register',
      'organisations.group_links (group_uid, urn)': 'the national register',
      'organisations.groups (uid)': 'the national register',
      'organisations.organisations (group_uid)': 'that a trust takes part is known to everybody signed in',
      'organisations.organisations (kind)': 'there is one installation',
      'organisations.organisations (urn)': 'that a school takes part is known to everybody signed in',
      'organisations.trust_summaries (group_uid)': 'the national register',
      'people.invitations (token_hash)': 'random',
      'people.replaced_links (token_hash)': 'random',
      'people.persons (email)': 'a person has one account; only acceptance of an invitation inserts',
    }
    expect(rows.map(({ key }) => key).filter((key) => !(key in reasons))).toEqual([])
  })
})

describe('views', () => {
  it('look with the eyes of who asks, and none is materialised (RLS-09)', () => {
    const views = relations.filter(({ kind }) => kind !== 'table')
    const blind = views.filter(
      ({ kind, options }) => kind === 'materialized view' || !options.includes('security_invoker=true'),
    )
    expect(blind.map(nameOf)).toEqual([])
  })
})
