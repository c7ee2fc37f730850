import pg from 'pg'
import { type Reach, type Role, roles } from './connections.ts'

/**
 * Makes the product's roles, its database and the extensions, as far as they are missing; repeatable. `admin` is the
 * bootstrap superuser of the embedded server, or a role of one's own that may create roles and databases.
 */
export async function prepareServer(
  admin: Reach,
  database: string,
  passwords: Record<Role, string>,
): Promise<void> {
  await withClient(admin, async (client) => {
    for (const role of roles) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      const verb = rowCount ? 'alter' : 'create'
      await client.query(
        `${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(passwords[role])}`,
      )
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)} owner owner`)
  })
  await withClient({ ...admin, database }, async (client) => {
    await client.query('create extension if not exists pg_trgm')
    await client.query('create schema if not exists pgboss authorization jobs')
    await client.query('revoke create on schema public from public')
    await client.query(`grant temporary on database ${client.escapeIdentifier(database)} to web`)
    await client.query('grant usage on schema pgboss to web')
    await client.query(
      'alter default privileges for role jobs in schema pgboss grant select, insert on tables to web',
    )
    await client.query(
      'alter default privileges for role jobs in schema pgboss grant execute on functions to web',
    )
  })
}

/** Refuses to go on when the web role could step over row security (RLS-01). @throws with the reason. */
export async function checkWebRole(web: Reach): Promise<void> {
  await withClient(web, async (client) => {
    const { rows } = await client.query(
      `select r.rolsuper or r.rolbypassrls as is_mighty, exists (select from pg_class c where c.relowner = r.oid) as owns
       from pg_roles r where r.rolname = current_user`,
    )
    if (rows[0]?.is_mighty || rows[0]?.owns)
      throw new Error(
        'The web role is a superuser, bypasses row security or owns a table. It must do none of these; see docs/running.md.',
      )
  })
}

/** Runs work on one connection of its own, closed afterwards. */
export async function withClient<T>(reach: Reach, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(reach)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
