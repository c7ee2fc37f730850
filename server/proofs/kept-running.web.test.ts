import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { type Process, processesOf } from '../../bench/processes.ts'
import { benchSettings, startProduct, withDataFolder } from '../../bench/product.ts'
import { ask } from '../../e2e/ask.ts'

it('answers again within seconds when a process of it dies, says so, and ends whole', async () => {
  await withDataFolder(async (dataDir) => {
    const settings = await benchSettings(dataDir)
    let said = ''
    // As `npm start` does.
    const product = await startProduct(settings, {
      ...{ script: 'server/start.mjs', given: ['--keep-running', 'server/main.ts'] },
      onSaid: (words) => {
        said += words
      },
    })
    onTestFinished(product.stop)
    const find = async (part: string) =>
      (await processesOf(dataDir)).filter(({ command }) => command.includes(part))
    const one = async (part: string) => (await find(part))[0] as Process
    const database = await one('bin/postgres')
    expect(database).toBeDefined()

    for (const how of ['SIGKILL', 'SIGABRT'] as const) {
      // What running out of memory comes to, by the kernel and by Node.
      const before = await one('/server/main.ts')
      process.kill(before.pid, how)
      const began = performance.now()
      await until(async () => !(await find('/server/main.ts')).some(({ pid }) => pid === before.pid))
      await until(async () => (await ready(product.url)) === 200)
      console.info(
        `The web process died by ${how} and answered after ${Math.round(performance.now() - began)} ms.`,
      )
      expect(said).toContain(`Critical Friend ended unexpectedly (${how}). It is started again in`)
      expect((await one('bin/postgres')).pid).toBe(database.pid)
    }

    // The web process answers before its worker is there.
    await until(async () => (await find('/server/worker.ts')).length > 0)
    const worker = await one('/server/worker.ts')
    process.kill(worker.pid, 'SIGKILL')
    await until(async () => (await find('/server/worker.ts')).some(({ pid }) => pid !== worker.pid))
    expect(await ready(product.url)).toBe(200)

    await product.stop()
    await until(async () => (await processesOf(dataDir)).length === 0)
  })
})

const ready = (url: string) =>
  ask(`${url}/health/ready`).then(
    ({ status }) => status,
    () => 0,
  )

/** Waits until something holds, twenty seconds at the most. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds()); await pause(100))
    if (Date.now() > end) throw new Error(`It did not hold within twenty seconds: ${holds}`)
}
