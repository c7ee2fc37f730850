import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { runAs, serverEnvironment } from './initialise.ts'
import type { Places } from './places.ts'
import { isAnswering, type Reach } from './probe.ts'
import { isAlive, isServing, readPostmaster } from './proof.ts'
import { EngineRefusal } from './refusal.ts'

/** All that is needed to start, reach and stop one embedded server. */
export type Kit = { places: Places; binaries: Binaries; orders: string[]; reach: Reach }

/** A server that answers: its process, and a promise that is kept when that process ends. */
export type Server = { pid: number; ended: Promise<void> }

const patience = 10_000 // milliseconds in which a lock of a server that has just died must go
const recovery = 120_000 // milliseconds for reading back what was not yet written to its place

/**
 * Starts the server and waits until it answers. A server that ends at once is started again for ten seconds:
 * after a crash the processes of the last one may take a moment to go. Throws with what PostgreSQL says.
 */
export async function launch(kit: Kit): Promise<Server> {
  const start = Date.now()
  while (true) {
    const server = spawnServer(kit)
    let hasEnded = false
    server.ended.then(() => {
      hasEnded = true
    })
    while (!hasEnded) {
      if (await isAnswering(kit.reach)) return server
      if (Date.now() - start > recovery) throw refusal(kit, 'It does not answer. ')
      await Promise.race([pause(25), server.ended])
    }
    if (Date.now() - start > patience) throw refusal(kit, '')
    await pause(100)
  }
}

function spawnServer({ places, binaries, orders }: Kit): Server {
  const log = openLog(places.log)
  const child = spawn(binaries.postgres, orders, {
    ...places.account,
    cwd: '/',
    env: { ...serverEnvironment(), ...disclaim(places.cluster) },
    detached: true, // Ctrl-C is for the product, which stops the server when it has finished with it
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    child.on('error', () => resolve())
  })
  return { pid: child.pid ?? 0, ended }
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10 * 1024 ** 2) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}

/**
 * After a restart of the machine the id in postmaster.pid may be another program's. PostgreSQL would take it
 * for a living server if both have one user. This tells it, in the way that pg_ctl tells it about itself,
 * which process is none; whether the cluster is in use it still decides by its shared memory.
 */
function disclaim(cluster: string): Record<string, string> {
  const left = readPostmaster(cluster)
  if (process.platform !== 'linux' || !left || !isAlive(left.pid) || isServing(left.pid, cluster)) return {}
  return isPostgres(left.pid) ? {} : { PG_GRANDPARENT_PID: String(left.pid) }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return true
  }
}

function refusal({ places }: Kit, what: string): EngineRefusal {
  const lines = readFileSync(places.log, 'utf8').trimEnd().split('\n').slice(-4)
  return new EngineRefusal(
    'server',
    `The embedded database did not start. ${what}The last lines of ${places.log} say why:\n${lines.join('\n')}`,
  )
}

/** Stops the cluster's server, if one is proved to be it: in good order, and after a minute at once. */
export async function stopServer({ places, binaries }: Pick<Kit, 'places' | 'binaries'>): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const server = readPostmaster(places.cluster)
    if (!server || !(isServing(server.pid, places.cluster) || process.platform === 'win32')) return
    const given = ['stop', '-D', places.cluster, '-m', mode, '-w', '-t', '60', '-s']
    if ((await runAs(places, binaries.pgCtl, given)).code === 0) return
  }
  throw new Error(`The server of ${path.basename(places.cluster)} did not stop.`)
}
