import { EngineRefusal } from '#src/platform/engine/engine.ts'
import { readSettings, type Settings, SettingsRefusal } from '#src/platform/env.ts'
import { keepWorking } from './keep-working.ts'

// React renders at a third of its speed unless this stands before it is first imported.
process.env.NODE_ENV ??= 'production'

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
  const opening = openDatabase(settings, { log: say })
  const ending = whenAsked(async () => (await opening).stop())
  const [, database] = await Promise.all([build(), opening])
  const { startWeb } = await import('./start-web.ts')
  const web = await startWeb(settings, { engineState: () => database.engine?.state() ?? 'running' }).catch(
    async (error) => {
      await database.stop()
      throw error
    },
  )
  const worker = await keepWorking(say)
  ending.inOrder = async () => {
    await web.stop()
    await worker.stop()
    await database.stop()
  }
  say(`Critical Friend is ready at ${settings.publicUrl}`)
  for (const line of web.notices) say(line)
  // From now on start.mjs starts it again should it die.
  process.send?.('ready')
}

/** Ends this process in order when it is asked to, half a minute later at the most; what that takes grows while it starts. */
function whenAsked(inOrder: () => Promise<void>): { inOrder: () => Promise<void> } {
  const ending = { inOrder }
  let endingSince = 0
  const end = async () => {
    // The second time, do not wait. But one stop may arrive twice: by the process group and by start.mjs.
    if (endingSince > 0 && Date.now() - endingSince > 1000) process.exit(0)
    if (endingSince > 0) return
    endingSince = Date.now()
    setTimeout(() => process.exit(0), 30_000).unref()
    await ending.inOrder().catch((error: unknown) => console.error(String(error)))
    process.exit(0)
  }
  process.on('SIGTERM', end).on('SIGINT', end)
  process.once('disconnect', end) // start.mjs was killed, and nobody could stop this process any more
  return ending
}
