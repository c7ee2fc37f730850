import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '..')

/** A product started for measuring, on a folder and a port of its own. */
export type Product = {
  url: string
  dataDir: string
  /** The most memory its web process has held since the last call, in megabytes. */
  peakMemoryMb(): Promise<number>
  resetPeak(): Promise<void>
  stop(): Promise<void>
}

/** Starts `script` as a process of its own and waits, a minute at most, until it says that it is ready. */
export async function startProduct(
  script: string,
  dataDir: string,
  extra: NodeJS.ProcessEnv = {},
): Promise<Product> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    PUBLIC_URL: url,
    NODE_ENV: 'production',
    ...extra,
  }
  const child = spawn(process.execPath, [path.join(root, script)], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await untilReady(child)
  return {
    url,
    dataDir,
    peakMemoryMb: async () => (await statusLine(child.pid!, 'VmHWM')) / 1024,
    resetPeak: async () => {
      const { writeFile } = await import('node:fs/promises')
      await writeFile(`/proc/${child.pid}/clear_refs`, '5').catch(() => {})
    },
    stop: () => stopped(child),
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The product was not ready within a minute.')), 60_000)
    child.stdout!.on('data', (chunk: Buffer) => {
      if (!String(chunk).includes('is ready at')) return
      clearTimeout(late)
      resolve()
    })
    child.on('exit', (code) => reject(new Error(`The product ended with ${code} before it was ready.`)))
  })
}

async function stopped(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await Promise.race([gone, pause(30_000)])
}

async function statusLine(pid: number, name: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1] ?? 0)
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
