import { beforeAll, describe, expect, it } from 'vitest'
import { type Relation, readCatalogue } from '#database/catalogue.ts'
import { addOrganisation, addPerson, asOwner, useDatabase, type Who } from '#database/testing.ts'
import { reachAs } from '#src/platform/database/connections.ts'
import { withClient } from '#src/platform/database/roles.ts'

useDatabase()

let secured: Relation[]
let ada: Who

beforeAll(async () => {
  const { relations } = await withClient(reachAs('owner'), readCatalogue)
  secured = relations.filter(({ grants }) =>
    grants.some(({ role, privilege }) => role === 'web' && privilege === 'select'),
  )
  ada = await addPerson('Ada Penrose', await addOrganisation('trust', 'Larkmoor'), 'chief_executive')
})

/** How PostgreSQL would read a whole table for Ada. */
async function planOf({ schema, name, grants }: Relation): Promise<string> {
  const grant = grants.find(({ role, privilege }) => role === 'web' && privilege === 'select')!
  return withClient(reachAs('web'), async (client) => {
    await client.query('begin')
    await client.query(
      `select set_config('app.person_id', $1, true), set_config('app.membership_id', $2, true)`,
      [ada.personId, ada.membershipId],
    )
    const columns = grant.columns?.map((column) => `"${column}"`).join(', ') ?? '*'
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (costs off) select ${columns} from ${schema}."${name}"`,
    )
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

describe('the plan of every table', () => {
  it('asks where one holds a power once a query, not once a row (RLS-05, RLS-06)', async () => {
    const functions = await asOwner<{ name: string }>(
      `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and (p.pronargs = 0 or p.proretset)`,
    )
    const costly = functions.map(({ name }) => `${name}(`)
    const slow: string[] = []
    let once = 0
    for (const table of secured) {
      const plan = await planOf(table)
      if (plan.includes('InitPlan')) once += 1
      const lines = plan.split('\n').filter((line) => /Filter:|Cond:/.test(line))
      for (const name of costly)
        if (lines.some((line) => line.includes(name)))
          slow.push(`${table.schema}.${table.name} calls ${name}) for each row`)
    }
    expect(slow).toEqual([])
    expect(once).toBeGreaterThan(20)
  })
})
