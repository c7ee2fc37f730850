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
  relaunch: (signal: AbortSignal) => Promise<Server>
  log: (line: string) => void
  onState: (state: EngineState) => void
}

/**
 * Watches a server and starts it again when it ends. The function it returns ends that, and is done when no
 * restart is under way any more.
 */
export function keepRunning(first: Server, { relaunch, log, onState }: Care): () => Promise<void> {
  const restarts: number[] = []
  const letGo = new AbortController()
  const { signal } = letGo
  let restarting: Promise<Server | null> | null = null

  async function restart(): Promise<Server | null> {
    for (
      let delay = nextDelay(restarts, Date.now());
      delay !== null;
      delay = nextDelay(restarts, Date.now())
    ) {
      restarts.push(Date.now())
      log(`The embedded database ended unexpectedly. Starting it again in ${delay} ms.`)
      try {
        await pause(delay, undefined, { signal })
        return await relaunch(signal)
      } catch (error) {
        if (signal.aborted) return null
        log(error instanceof Error ? error.message : String(error))
      }
    }
    log(
      'The embedded database keeps ending, and is not started again. Stop Critical Friend and start it anew.',
    )
    return null
  }

  async function care(): Promise<void> {
    for (let server: Server | null = first; server; ) {
      await server.ended
      if (signal.aborted) return
      onState('restarting')
      restarting = restart()
      server = await restarting
      if (!signal.aborted) onState(server ? 'running' : 'failed')
    }
  }

  void care()
  return async () => {
    letGo.abort()
    await restarting
  }
}
