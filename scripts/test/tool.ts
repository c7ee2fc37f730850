import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import type { Outcome } from './steps.ts'

/** The top of the repository. */
export const root = path.resolve(import.meta.dirname, '../..')

const running = new Set<ChildProcess>()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    process.exitCode = 130
  })

/** Runs one of our tools to its end; what it says is shown as it says it, and it is asked nothing. */
export async function runTool(
  program: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [path.join(root, program), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  running.add(child)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  running.delete(child)
  return { isWell: code === 0, passed: 0, failed: 0 }
}
