import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { asOwner, useDatabase } from '#database/testing.ts'
import { begin } from '#src/platform/database/db.ts'

useDatabase()

async function take(key: string, allowed: number): Promise<boolean> {
  const { db, commit } = await begin('select null')
  const { rows } = await sql<{ ok: boolean }>`
    select installation.take_turn(${key}, ${allowed}, interval '10 minutes') as ok`.execute(db)
  await commit()
  return rows[0]?.ok === true
}

describe('the rate limit', () => {
  it('lets exactly five of two hundred through that come at once (AU-03)', async () => {
    const turns = await Promise.all(Array.from({ length: 200 }, () => take('sign-in:ada@example.org', 5)))
    expect(turns.filter(Boolean)).toHaveLength(5)
  })

  it('begins again when its window is over, and counts each key by itself', async () => {
    await asOwner(`update installation.rate_limits set window_ends = now() - interval '1 second'`)
    expect(await take('sign-in:ada@example.org', 1)).toBe(true)
    expect(await take('sign-in:ada@example.org', 1)).toBe(false)
    expect(await take('sign-in:sam@example.org', 1)).toBe(true)
  })
})
