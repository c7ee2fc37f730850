import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#database/testing.ts'
import { asJob } from './context.ts'
import { type CopyRow, copyInto } from './copy.ts'

useDatabase()

async function* each(rows: readonly CopyRow[]) {
  yield* rows
}

describe('copyInto', () => {
  it('puts every row in as it is', async () => {
    const cells = fc.option(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')))
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { maxLength: 50 }), async (texts) => {
        const found = await asJob('test', async (db) => {
          await sql`create temporary table pile (line integer, word text) on commit drop`.execute(db)
          const count = await copyInto(db, 'pile', ['line', 'word'], each(texts.map((text, i) => [i, text])))
          expect(count).toBe(texts.length)
          return sql<{ word: string | null }>`select word from pile order by line`.execute(db)
        })
        expect(found.rows.map(({ word }) => word)).toEqual(texts)
      }),
      { numRuns: 30 },
    )
  })

  it('undoes everything when the rows end in an error, and the connection is good afterwards', async () => {
    const failing = asJob('test', async (db) => {
      await sql`create temporary table pile (line integer) on commit drop`.execute(db)
      await copyInto(
        db,
        'pile',
        ['line'],
        (async function* () {
          yield [1]
          throw new Error('the file broke off')
        })(),
      )
    })
    await expect(failing).rejects.toThrow('the file broke off')
    const { rows } = await asJob('test', (db) => sql<{ n: number }>`select 1 as n`.execute(db))
    expect(rows).toEqual([{ n: 1 }])
  })
})
