import { execFile, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { freePort, root, stopped, untilReady } from './product.ts'

const run = promisify(execFile)

/** How long `npm start` takes until it is ready, in milliseconds: in a fresh clone, and there again. */
export type Starts = { firstMs: number; secondMs: number }

/** Clones what is committed into a folder of its own and starts it twice, as a new user does; removed afterwards. */
export async function measureStarts(): Promise<Starts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'critical-friend-clone-'))
  await chmod(folder, 0o711)
  try {
    const clone = path.join(folder, 'clone')
    await run('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone])
    return { firstMs: await startIn(clone), secondMs: await startIn(clone) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function startIn(clone: string): Promise<number> {
  const { DATA_DIR: _, PUBLIC_URL: __, DATABASE_URL: ___, ...env } = process.env
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...env, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await untilReady(child)
    return performance.now() - began
  } finally {
    await stopped(child)
  }
}
