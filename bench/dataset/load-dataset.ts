import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { Reach } from '#src/platform/database/connections.ts'

const parts = ['people', 'self-reviews', 'partnerships', 'events']

/**
 * Loads a dataset of so many trusts into an installation that is empty, as the owner of its tables, in one transaction:
 * so many years of self-reviews with 40 respondents each, revealed by the product's own function.
 */
export async function loadDataset(
  owner: Reach,
  { trusts, years }: { trusts: number; years: number },
): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const settings = `set_config('bench.trusts', '${Number(trusts)}', true), set_config('bench.years', '${Number(years)}', true)`
    await client.query(`begin; select setseed(0.5), ${settings}`)
    for (const part of parts)
      await client.query(await readFile(path.join(import.meta.dirname, `${part}.sql`), 'utf8'))
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
