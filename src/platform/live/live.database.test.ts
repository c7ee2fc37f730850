import { afterAll, expect, it, vi } from 'vitest'
import { addOrganisation, addPerson, useDatabase } from '#database/testing.ts'
import { asPerson } from '../database/context.ts'
import { onTold, stopListening } from './listen.ts'
import { tell } from './tell.ts'

useDatabase()
afterAll(stopListening)

it('tells of a change at a place once it is committed, and whom alone it concerns', async () => {
  const place = await addOrganisation('trust', 'Larkmoor')
  const who = await addPerson('Ada Penrose', place, 'chief_executive')
  const told: (string | null)[] = []
  const stop = onTold(place, (role) => told.push(role))
  // Until the connection listens nothing is heard, so it is told again.
  await vi.waitUntil(
    async () => {
      await asPerson(who, (db) => tell(db, place, 'leader'))
      return told.length > 0
    },
    { timeout: 10_000, interval: 100 },
  )
  expect(new Set(told)).toEqual(new Set(['leader']))
  await asPerson(who, (db) => tell(db, place))
  await vi.waitUntil(() => told.at(-1) === null, { timeout: 10_000 })
  stop()
  const heard = told.length
  await asPerson(who, (db) => tell(db, place))
  expect(told).toHaveLength(heard)
})
