import { expect, it } from 'vitest'
import { crash } from './crash.ts'

it('keeps what it acknowledged when it is killed in the middle of writes (REL-01)', async () => {
  const rounds = await crash(['every process', 'the web process alone'])
  for (const round of rounds) {
    expect(round.acknowledged).toBeGreaterThan(0)
    expect(round).toMatchObject({ lost: [], orphans: [] })
    expect(round.readyInMs).toBeLessThan(10_000)
  }
})
