import { disconnect } from '#src/platform/database/connections.ts'
import { keepSecret } from '#src/platform/engine/secrets.ts'
import { readSettings } from '#src/platform/env.ts'
import { reportFault } from '#src/platform/faults.ts'
import { startWorking } from '#src/platform/jobs/queue.ts'
import { configureSignIn } from '#src/platform/sign-in/sign-in.ts'
import { jobs } from './jobs.ts'
import { followDatabase } from './open-database.ts'

process.env.NODE_ENV ??= 'production'
const settings = readSettings()
await followDatabase(settings)
// The people of the sample story get accounts like everybody else.
configureSignIn(settings.publicUrl, keepSecret(settings.dataDir, 'session-secret'))
const stop = await startWorking(jobs, reportFault)
process.send?.('working')

let isEnding = false
const end = async () => {
  if (isEnding) process.exit(0)
  isEnding = true
  await stop()
  await disconnect()
  process.exit(0)
}
process.on('SIGTERM', end).on('SIGINT', () => {})
// When the parent is killed the channel closes: a worker without its product would be an orphan, so it ends at once.
// What it was doing is rolled back, and its job is taken up again by the next.
process.on('disconnect', () => process.exit(0))
