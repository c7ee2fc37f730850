import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { Reach } from '#src/platform/database/connections.ts'
import { say, seconds } from '../table.ts'

const parts = ['people', 'self-reviews', 'reveals', 'agreements', 'partnerships', 'events']

/**
 * Loads a dataset of so many trusts into an installation that is empty, as the owner of its tables: so many years of
 * self-reviews with 40 respondents each, revealed by the product's own function. Each part is kept by itself, and the two
 * long ones in batches, so that the time it takes grows with the number of trusts and no faster.
 */
export async function loadDataset(
  owner: Reach,
  { trusts, years }: { trusts: number; years: number },
): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('select setseed(0.5), set_config($1, $2, false), set_config($3, $4, false)', [
      'bench.trusts',
      String(trusts),
      'bench.years',
      String(years),
    ])
    for (const part of parts) {
      const began = performance.now()
      await client.query(await readFile(path.join(import.meta.dirname, `${part}.sql`), 'utf8'))
      say(`Loaded ${part} in ${seconds(performance.now() - began)}.`)
    }
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
