import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { Reach } from './probe.ts'
import { isServing, readPostmaster } from './proof.ts'

/** A temporary folder that the server's account can reach. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'engine test, ')))
  chmodSync(folder, 0o711)
  return folder
}

/** Ends whatever server a test has left on this folder, and removes the folder. */
export function clearFolder(folder: string): void {
  const server = readPostmaster(path.join(folder, 'postgres'))
  if (server && isServing(server.pid, path.join(folder, 'postgres'))) process.kill(server.pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Runs one statement and returns its rows. */
export async function ask(reach: Reach, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(reach)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Starts the engine in a process of its own; that process can then be killed as the product might be. */
export async function startElsewhere(dataDir: string): Promise<{ pid: number; kill: () => Promise<void> }> {
  const engine = JSON.stringify(new URL('./engine.ts', import.meta.url).href)
  const program = `const { startEngine } = await import(${engine})
    await startEngine({ dataDir: process.argv[1], log() {} })
    console.log('ready')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended])
  return {
    pid: child.pid ?? 0,
    kill() {
      child.kill('SIGKILL')
      return ended
    },
  }
}

/** Waits until the condition holds; throws after twenty seconds. */
export async function until(condition: () => boolean): Promise<void> {
  for (
    const end = Date.now() + 20_000;
    !condition();
    await new Promise((resolve) => setTimeout(resolve, 10))
  ) {
    if (Date.now() > end) throw new Error('It did not happen within twenty seconds.')
  }
}
