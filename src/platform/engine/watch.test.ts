import { expect, test } from 'vitest'
import { type EngineState, keepRunning, nextDelay } from './watch.ts'

test('restarts wait longer each time, and five in a minute are the most', () => {
  const now = 1_000_000
  const recent = (count: number) => Array.from({ length: count }, (_, index) => now - index * 1000)
  expect([0, 1, 2, 3, 4, 5].map((count) => nextDelay(recent(count), now))).toEqual([
    200,
    1000,
    5000,
    5000,
    5000,
    null,
  ])
  expect(nextDelay(recent(5), now + 60_000)).toBe(200)
})

test('a restart that fails is tried again, and said', async () => {
  const states: EngineState[] = []
  const said: string[] = []
  let tries = 0
  const back = Promise.withResolvers<void>()
  const letGo = keepRunning(
    { pid: 0, ended: Promise.resolve() },
    {
      relaunch() {
        tries += 1
        if (tries === 1) return Promise.reject(new Error('Not yet.'))
        return Promise.resolve({ pid: 0, ended: new Promise(() => {}) })
      },
      log: (line) => said.push(line),
      onState(state) {
        states.push(state)
        if (state === 'running') back.resolve()
      },
    },
  )
  await back.promise
  await letGo()
  expect(states).toEqual(['restarting', 'running'])
  expect(said).toContain('Not yet.')
})
