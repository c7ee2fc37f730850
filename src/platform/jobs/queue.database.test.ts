import { expect, it } from 'vitest'
import { useDatabase } from '#database/testing.ts'
import { type Job, startWorking } from './queue.ts'

useDatabase()

it('runs at start what catches up, and nothing else that has an hour', async () => {
  const ran: string[] = []
  const job = (name: string, more: Partial<Job> = {}): Job => ({
    ...{ name, every: '0 3 1 1 *', ...more },
    run: async () => {
      ran.push(name)
    },
  })
  const stop = await startWorking([job('waits'), job('catches-up', { catchesUp: true })], () => {})
  await expect.poll(() => ran, { timeout: 15_000 }).toEqual(['catches-up'])
  await stop()
}, 60_000)
