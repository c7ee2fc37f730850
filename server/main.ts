import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { EngineRefusal } from '#src/platform/engine/engine.ts'
import { readSettings, type Settings, SettingsRefusal } from '#src/platform/env.ts'

// React renders at a third of its speed unless this stands before it is first imported.
process.env.NODE_ENV ??= 'production'

const root = path.resolve(import.meta.dirname, '..')
const say = (line: string) => console.log(line)

try {
  await start(readSettings())
} catch (error) {
  if (!(error instanceof SettingsRefusal || error instanceof EngineRefusal)) throw error
  console.error(error.message)
  process.exit(1)
}

/** Builds what is missing, then starts the database, the worker and the web, in this order. */
async function start(settings: Settings): Promise<void> {
  const { build } = await import('../scripts/build.ts')
  const { openDatabase } = await import('./open-database.ts')
  say('Starting Critical Friend …')
  const [, database] = await Promise.all([build(), openDatabase(settings, { log: say })])
  const { startWeb } = await import('./start-web.ts')
  const web = await startWeb(settings, { engineState: () => database.engine?.state() ?? 'running' }).catch(
    async (error) => {
      await database.stop()
      throw error
    },
  )
  let worker = startWorker()
  let isEnding = false
  worker.on('exit', restart)
  await untilWorking(worker)
  function restart() {
    if (isEnding) return
    void pause(1000).then(() => {
      if (!isEnding) worker = startWorker().on('exit', restart)
    })
  }
  say(`Critical Friend is ready at ${settings.publicUrl}`)
  for (const line of web.notices) say(line)

  let endingSince = 0
  const end = async () => {
    // The second time, do not wait. But one stop may arrive twice: by the process group and by start.mjs.
    if (isEnding && Date.now() - endingSince > 1000) process.exit(0)
    if (isEnding) return
    isEnding = true
    endingSince = Date.now()
    setTimeout(() => process.exit(0), 30_000).unref()
    await web.stop()
    await ended(worker)
    await database.stop()
    process.exit(0)
  }
  process.on('SIGTERM', end).on('SIGINT', end)
  process.once('disconnect', end) // start.mjs was killed, and nobody could stop this process any more
}

/** The worker is a process of its own, so that an import never slows a page; it ends when this process does. */
function startWorker(): ChildProcess {
  return spawn(process.execPath, [path.join(root, 'server/worker.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** Waits until the worker has its queues, so that the first job somebody asks for is taken; ten seconds at the most. */
async function untilWorking(worker: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    worker.once('message', () => resolve()).once('exit', () => resolve())
    setTimeout(resolve, 10_000).unref()
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}
