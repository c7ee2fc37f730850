import { setTimeout as pause } from 'node:timers/promises'
import { followDatabase } from '#server/open-database.ts'
import { disconnect, reachAs } from '#src/platform/database/connections.ts'
import { loadDataset } from './dataset/load-dataset.ts'
import { prepareAccounts } from './people.ts'
import { processesOf } from './processes.ts'
import { benchSettings, startProduct, withDataFolder } from './product.ts'
import { findWriters, type Writer } from './writers.ts'

/** Who is killed in a round: every process at once, or the web's alone, whose worker must then end by itself. */
export type Victims = 'every process' | 'the web process alone'

/** What one round came to: what was acknowledged, what of it was not there afterwards, and the next start. */
export type Round = {
  victims: Victims
  acknowledged: number
  lost: string[]
  readyInMs: number
  orphans: string[]
}

/**
 * Kills the product with -9 in the middle of writes, once for each of the `victims`, starts it again each time and
 * looks whether everything that a person was told is kept really is. The last start is stopped in good order.
 */
export async function crash(
  victims: readonly Victims[],
  onRound: (round: Round) => void = () => {},
): Promise<Round[]> {
  return withDataFolder(async (dataDir) => {
    const settings = await benchSettings(dataDir)
    // What it says while it dies is no news.
    const startQuietly = () => startProduct(settings, { isQuiet: true })
    let product = await startQuietly()
    await followDatabase(settings)
    await loadDataset(reachAs('owner'), { trusts: 4, years: 3 })
    prepareAccounts(settings)
    const writers = await findWriters(settings.publicUrl)
    const all: Round[] = []
    for (const killed of victims) {
      const acknowledged = await writeUntilKilled(writers, dataDir, killed)
      const orphans = await leftOf(dataDir, killed)
      product = await startQuietly()
      const { startedInMs: readyInMs } = product
      all.push({ victims: killed, acknowledged, lost: await lostOf(writers), readyInMs, orphans })
      onRound(all.at(-1)!)
    }
    await disconnect()
    await product.stop()
    all.at(-1)?.orphans.push(...(await leftOf(dataDir, 'every process')))
    return all
  })
}

/** Lets everybody write for a while, then ends everything at once. @returns how many writes were acknowledged. */
async function writeUntilKilled(
  writers: readonly Writer[],
  dataDir: string,
  victims: Victims,
): Promise<number> {
  let acknowledged = 0
  let isOver = false
  const writeOn = async (writer: Writer) => {
    while (!isOver) if (await writer.write().catch(() => false)) acknowledged++
  }
  const writing = Promise.all(writers.map(writeOn))
  const until = Date.now() + 20_000
  while (acknowledged < 20 && Date.now() < until) await pause(20)
  await pause(Math.random() * 800)
  isOver = true
  for (const { pid, command } of await processesOf(dataDir))
    if (victims === 'every process' || command.includes('server/main.ts')) kill(pid)
  await writing
  return acknowledged
}

/** What should have ended and has not, after five seconds of grace. The database outlives the web, to be adopted. */
async function leftOf(dataDir: string, victims: Victims): Promise<string[]> {
  const until = Date.now() + 5000
  for (;;) {
    const left = (await processesOf(dataDir)).map(({ command }) => command)
    const orphans =
      victims === 'every process' ? left : left.filter((command) => !command.includes('postgres'))
    if (orphans.length === 0 || Date.now() > until) return orphans
    await pause(100)
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended when another did.
  }
}

async function lostOf(writers: readonly Writer[]): Promise<string[]> {
  const lost: string[] = []
  for (const writer of writers) lost.push(...(await writer.lost()))
  return lost
}
