import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

describe('turns', () => {
  it('let so many go at once and no more, and everybody in the order of coming', async () => {
    const times = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), times, async (atOnce, all) => {
        const turns = new Turns({ atOnce, patience: 10_000 })
        const begun: number[] = []
        let [underWay, most] = [0, 0]
        await Promise.all(
          all.map(async (time, at) => {
            const giveBack = await turns.take()
            begun.push(at)
            underWay += 1
            most = Math.max(most, underWay)
            await pause(time)
            underWay -= 1
            giveBack?.()
          }),
        )
        expect(begun).toEqual(all.map((_, at) => at))
        expect(most).toBeLessThanOrEqual(atOnce)
      }),
      { numRuns: 30 },
    )
  })

  it('are not waited for too long; who gave up takes nobody’s place', async () => {
    const turns = new Turns({ atOnce: 1, patience: 20 })
    const giveBack = await turns.take()
    expect(await turns.take()).toBeNull()
    giveBack?.()
    expect(await turns.take()).not.toBeNull()
  })
})
