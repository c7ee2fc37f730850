import { readCatalogue } from '#database/catalogue.ts'
import { printSchema } from '#database/print-schema.ts'
import type { Reach } from '#src/platform/database/connections.ts'
import { withClient } from '#src/platform/database/roles.ts'
import { accessMatrix, listPowers } from './access-matrix.ts'
import { databaseTypes } from './database-types.ts'
import { routesPage } from './routes.ts'

/** A file that is made from others, committed so that a change of it shows in review. */
export type Generated = { file: string; text: string }

/** Makes every generated file in memory, from the sources and a migrated database reached as its owner. */
export async function generateAll(owner: Reach): Promise<Generated[]> {
  const [catalogue, powers] = await withClient(owner, async (client) => [
    await readCatalogue(client),
    await listPowers(client),
  ])
  return [
    { file: 'database/types.ts', text: await databaseTypes(owner) },
    { file: 'database/schema.sql', text: printSchema(catalogue) },
    { file: 'docs/access-matrix.md', text: await accessMatrix(powers, catalogue) },
    { file: 'docs/routes.txt', text: await routesPage() },
  ]
}
