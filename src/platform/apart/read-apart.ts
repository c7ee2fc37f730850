import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { setPriority, tmpdir } from 'node:os'
import { Turns } from './turns.ts'

/** Why a file is not read, in a sentence for the person who chose it. */
export type NotRead = { because: string }

/**
 * What is read: `script` is the entry of the process that reads, as an import of ours; `order` what it is told, such as
 * where the file lies; `tooMuch` the sentence where it needs more time or memory than any such file does.
 */
export type Apart = { script: `#src/${string}-process.ts`; order: object; tooMuch: string }

/** How long a file may take, in ms, and the heap that reading it may have, in MB. */
export type ApartLimits = { time: number; heap: number }

/** With Node itself and the file such a process holds some 300 MB at its most (UP-04). */
const usual: ApartLimits = { time: 20_000, heap: 176 }

/** How many files are read at once in this process, so that they never take what the pages need; and for how many ms one waits. */
const turns = new Turns({ atOnce: 2, patience: 4000 })

/** How far it gives way to the pages: a little, since far below them a busy machine would not read a file in its time. */
const niceness = 2

const busy = 'Other files are being read just now. Wait a minute, then choose the file again.'

const { resolve: resolveImport } = createRequire(import.meta.url)

/**
 * Reads what somebody has sent in a process of its own, which ends with it: whatever a file does, no page waits for it,
 * and nothing else is hurt. The process is told its order and no settings, and gives way to the pages. It is the
 * only way in which the web process reads files, never inside a transaction: no connection waits for a file either.
 */
export async function readApart<T extends object>(what: Apart, limits = usual): Promise<T | NotRead> {
  const giveBack = await turns.take()
  if (!giveBack) return { because: busy }
  try {
    return await answerOf<T>(what, limits)
  } finally {
    giveBack()
  }
}

function answerOf<T extends object>(
  { script, order, tooMuch }: Apart,
  limits: ApartLimits,
): Promise<T | NotRead> {
  return new Promise((resolve) => {
    const child = fork(resolveImport(script), [], {
      ...{ cwd: tmpdir(), env: { NODE_ENV: 'production' } },
      execArgv: [`--max-old-space-size=${limits.heap}`, '--max-semi-space-size=8'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    letOthersFirst(child)
    let answer: T | NotRead = { because: tooMuch }
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.time)
    child.on('message', (said: T | NotRead) => {
      answer = said
    })
    child.on('error', () => {})
    child.on('close', () => {
      clearTimeout(timer)
      resolve(answer)
    })
    child.send(order, () => {})
  })
}

function letOthersFirst({ pid }: ChildProcess): void {
  try {
    setPriority(pid!, niceness)
  } catch {
    // It has ended already, or could not be started: then there is nothing to wait for.
  }
}
