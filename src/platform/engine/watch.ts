import { setTimeout as pause } from 'node:timers/promises'
import type { Server } from './launch.ts'

/** `restarting`: it ended and is being started again; `failed`: that did not help, and nothing more is tried. */
export type EngineState = 'running' | 'restarting' | 'failed'

const delays = [200, 1000, 5000] // milliseconds before a restart, the last again for every further one
const minute = 60_000
const mostRestarts = 5 // within a minute

/** How long to wait before the next restart, given when the last ones were (milliseconds); null to give up. */
export function nextDelay(restarts: number[], now: number): number | null {
  const recent = restarts.filter((time) => now - time < minute).length
  return recent >= mostRestarts ? null : (delays[Math.min(recent, delays.length - 1)] ?? null)
}

/** What `keepRunning` needs: how to start the server, and whom to tell. */
export type Care = {
  relaunch: () => Promise<Server>
  log: (line: string) => void
  onState: (state: EngineState) => void
}

/** Watches a server and starts it again when it ends, until the function it returns is called. */
export function keepRunning(first: Server, { relaunch, log, onState }: Care): () => void {
  const restarts: number[] = []
  let isCaring = true
  async function restart(): Promise<Server | null> {
    onState('restarting')
    while (isCaring) {
      const delay = nextDelay(restarts, Date.now())
      if (delay === null) break
      restarts.push(Date.now())
      log(`The embedded database ended unexpectedly. Starting it again in ${delay} ms.`)
      await pause(delay)
      if (!isCaring) return null
      try {
        return await relaunch()
      } catch (error) {
        log(error instanceof Error ? error.message : String(error))
      }
    }
    if (isCaring) onState('failed')
    return null
  }
  async function care(): Promise<void> {
    for (let server: Server | null = first; server; ) {
      await server.ended
      if (!isCaring) return
      server = await restart()
      if (server && isCaring) onState('running')
    }
  }
  void care()
  return () => {
    isCaring = false
  }
}
