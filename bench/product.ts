import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readSettings, type Settings } from '#src/platform/env.ts'

export const root = path.resolve(import.meta.dirname, '..')

/** A process that serves pages, started for measuring. */
export type Product = {
  url: string
  pid: number
  /** How long it took from its start until it said that it was ready, in milliseconds. */
  startedInMs: number
  /** The most memory that the process has held since the last call, in megabytes. */
  takePeakMemoryMb(): Promise<number>
  stop(): Promise<void>
}

/** Settings of an installation of the bench: a data folder and a port of its own. */
export async function benchSettings(dataDir: string): Promise<Settings> {
  return readSettings({ PORT: String(await freePort()), DATA_DIR: dataDir })
}

/** Runs work with a data folder of its own, which the server's unprivileged account can reach; removed afterwards. */
export async function withDataFolder<T>(run: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'critical-friend-bench-'))
  await chmod(dataDir, 0o711)
  try {
    return await run(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** `given` are the arguments of the script; `onSaid` hears what it writes to its standard error, which is otherwise passed on. */
type StartOptions = {
  script?: string
  given?: readonly string[]
  isQuiet?: boolean
  onSaid?: (words: string) => void
}

/** Starts `script` as a process of its own and waits, two minutes at most, until it says that it is ready. */
export async function startProduct(
  settings: Settings,
  { script = 'server/main.ts', given = [], isQuiet = false, onSaid }: StartOptions = {},
): Promise<Product> {
  const began = performance.now()
  const child = spawn(process.execPath, [path.join(root, script), ...given], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(settings.port),
      DATA_DIR: settings.dataDir,
      PUBLIC_URL: settings.publicUrl,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', onSaid ? 'pipe' : isQuiet ? 'ignore' : 'inherit'],
  })
  child.stderr?.on('data', (words: Buffer) => onSaid?.(String(words)))
  const pid = child.pid!
  // A bench that fails leaves nothing running.
  process.once('exit', () => child.kill())
  await untilReady(child)
  return {
    url: settings.publicUrl,
    pid,
    startedInMs: performance.now() - began,
    takePeakMemoryMb: () => takePeakMemoryMb(pid),
    stop: () => stopped(child),
  }
}

/** Resolves when the process has printed that it is ready. @throws when it ends before, or is not within two minutes. */
export function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('It was not ready within two minutes.')), 120_000)
    child.stdout!.on('data', (chunk: Buffer) => {
      if (!String(chunk).includes('is ready at')) return
      clearTimeout(late)
      resolve()
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`It ended with ${code} before it was ready.`))
    })
  })
}

/** Asks a process to end, and waits half a minute for it. */
export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await Promise.race([gone, pause(30_000, undefined, { ref: false })])
}

/** The kernel keeps the peak for each process and starts anew when asked; elsewhere than on Linux there is no figure. */
async function takePeakMemoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => {})
  return Math.round(Number(status.match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) / 1024)
}

/** A port that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
