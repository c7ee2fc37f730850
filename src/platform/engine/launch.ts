import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runAs, serverEnvironment } from './initialise.ts'
import type { Kit } from './kit.ts'
import { isAnswering } from './probe.ts'
import { isPostgres, isServing, readPostmaster } from './proof.ts'
import { EngineRefusal } from './refusal.ts'

/** A server that answers: its process, and a promise that is kept when that process ends. */
export type Server = { pid: number; ended: Promise<void> }

const patience = 10_000 // milliseconds in which a lock of a server that has just died must go
const recovery = 120_000 // milliseconds for reading back what was not yet written to its place

/**
 * Starts the server and waits until it answers. A server that ends at once is started again for ten seconds:
 * after a crash the processes of the last one may take a moment to go. Throws with what PostgreSQL says, or
 * when `signal` aborts; no server of this call is left running then.
 */
export async function launch(kit: Kit, signal?: AbortSignal): Promise<Server> {
  for (const until = Date.now() + patience; ; await pause(100)) {
    const child = spawnServer(kit)
    const ended = new Promise<void>((resolve) => {
      child.on('exit', () => resolve()).on('error', () => resolve())
    })
    try {
      if (await comesUp(child, kit, signal)) return { pid: child.pid ?? 0, ended }
    } catch (error) {
      child.kill('SIGINT') // to PostgreSQL: stop now, in good order
      await ended
      throw error
    }
    if (Date.now() > until) throw refusal(kit, '')
  }
}

/** Whether the server answers in the end; false where its process has ended. */
async function comesUp(child: ChildProcess, kit: Kit, signal?: AbortSignal): Promise<boolean> {
  for (
    const until = Date.now() + recovery;
    child.exitCode === null && child.signalCode === null;
    await pause(25)
  ) {
    signal?.throwIfAborted()
    if (!child.pid) return false
    if (await isAnswering(kit.reach)) return true
    if (Date.now() > until) throw refusal(kit, 'It does not answer. ')
  }
  return false
}

function spawnServer({ places, binaries, orders }: Kit): ChildProcess {
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
  return child
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10 * 1024 ** 2) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}

/**
 * The id in postmaster.pid may be another program's since a restart of the machine, or that of a server which
 * has died and whose parent has not noticed. PostgreSQL takes both for a living server of the same user. This
 * tells it which process is none, in the way that pg_ctl tells it about itself; whether the cluster is in use
 * it still decides by its shared memory.
 */
function disclaim(cluster: string): Record<string, string> {
  const left = readPostmaster(cluster)
  if (process.platform !== 'linux' || !left || isPostgres(left.pid)) return {}
  return { PG_GRANDPARENT_PID: String(left.pid) }
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
