import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#database/testing.ts'
import { newId } from '../ids.ts'
import { asPerson } from './context.ts'
import type { Db } from './db.ts'

useDatabase()

const stranger = { personId: newId(), membershipId: null }

async function double(db: Db, n: number): Promise<number> {
  const { rows } = await sql<{ twice: number }>`select ${n}::integer * 2 as twice`.execute(db)
  return rows[0]!.twice
}

describe('questions asked together', () => {
  it('are each answered with their own', async () => {
    const numbers = Array.from({ length: 200 }, (_, n) => n)
    const twice = await asPerson(stranger, (db) => Promise.all(numbers.map((n) => double(db, n))))
    expect(twice).toEqual(numbers.map((n) => n * 2))
  })

  it('fail together when one does, and every connection answers the same questions afterwards', async () => {
    const failing = asPerson(stranger, async (db) => {
      const division = sql`select 1 / ${0}::integer`.execute(db)
      const never = sql`select ${'never prepared before'} as words`.execute(db)
      const [first, second] = await Promise.allSettled([division, never])
      expect([first.status, second.status]).toEqual(['rejected', 'rejected'])
      await division
    })
    await expect(failing).rejects.toThrow('division by zero')
    const again = (db: Db) => sql<{ words: string }>`select ${'never prepared before'} as words`.execute(db)
    const answers = await Promise.all(Array.from({ length: 12 }, () => asPerson(stranger, again)))
    for (const { rows } of answers) expect(rows).toEqual([{ words: 'never prepared before' }])
  })
})
