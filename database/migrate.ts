import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Reach } from '#src/platform/database/connections.ts'
import { withClient } from '#src/platform/database/roles.ts'

const root = path.resolve(import.meta.dirname, '..')

/** A migration: a file of plain SQL in the module that owns it, applied once, in the order of its name. */
export type Migration = { name: string; sql: string; hash: string }

/** Every migration of platform and modules, oldest first. */
async function listMigrations(): Promise<Migration[]> {
  const found: Migration[] = []
  for await (const file of glob('src/{platform,modules/*}/migrations/*.sql', { cwd: root })) {
    const sql = await readFile(path.join(root, file), 'utf8')
    found.push({
      name: path.basename(file, '.sql'),
      sql,
      hash: createHash('sha256').update(sql).digest('hex'),
    })
  }
  return found.sort((a, b) => a.name.localeCompare(b.name))
}

/**
 * Brings the schema up to date as `owner`, one transaction a migration; a second process waits for the first (MIG-04).
 * @returns the names applied now.
 * @throws when a migration that was applied has since changed: history is added to, never rewritten.
 */
export async function migrate(owner: Reach): Promise<string[]> {
  const migrations = await listMigrations()
  return withClient(owner, async (client) => {
    await client.query('create schema if not exists migrations')
    await client.query(
      'create table if not exists migrations.applied (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const applied: string[] = []
    for (const migration of migrations) {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock(741852963)')
      const { rows } = await client.query('select hash from migrations.applied where name = $1', [
        migration.name,
      ])
      if (rows[0] && rows[0].hash !== migration.hash)
        throw new Error(
          `The migration ${migration.name} was applied here and has changed since. Restore the file and add a new one.`,
        )
      if (!rows[0]) {
        await client.query(migration.sql)
        await client.query('insert into migrations.applied (name, hash) values ($1, $2)', [
          migration.name,
          migration.hash,
        ])
        applied.push(migration.name)
      }
      await client.query('commit')
    }
    return applied
  })
}

/** The newest migration that the code knows: what `/health/ready` and `status` call the schema. */
export async function schemaHead(): Promise<string> {
  return (await listMigrations()).at(-1)?.name ?? 'none'
}
