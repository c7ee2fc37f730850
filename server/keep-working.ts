import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Starts the worker and keeps it working: should it die it is started again a second later, and `log` is told. The worker
 * is a process of its own, so that an import never slows a page; it ends when this process does.
 */
export async function keepWorking(log: (line: string) => void): Promise<{ stop(): Promise<void> }> {
  let isEnding = false
  const begin = () => startWorker().on('exit', beginAgain)
  let worker = begin()
  async function beginAgain(code: number | null, signal: string | null) {
    if (isEnding) return
    log(`The worker ended unexpectedly (${signal ?? code}). It is started again.`)
    await pause(1000)
    if (!isEnding) worker = begin()
  }
  await untilWorking(worker)
  return {
    async stop() {
      isEnding = true
      await ended(worker)
    },
  }
}

function startWorker(): ChildProcess {
  return spawn(process.execPath, [path.join(import.meta.dirname, 'worker.ts')], {
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
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}
