import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { addInstallation, addOrganisation, addPerson, tryAs, useDatabase } from './testing.ts'

useDatabase()

describe('the database of a test', () => {
  it('knows who asks', async () => {
    await addInstallation()
    const ada = await addPerson('Ada Lowe', await addOrganisation('trust', 'Larkmoor'), 'chief_executive')
    const seen = await tryAs(ada, async (db) =>
      sql<{ id: string }>`select id from people.persons`.execute(db),
    )
    expect(seen.rows).toEqual([{ id: ada.personId }])
  })
})
