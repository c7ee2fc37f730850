import { fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Workbook } from './workbook.ts'

/** What was read, or why not, in a sentence for the person who chose the file. */
export type Answer = { workbook: Workbook } | { because: string }

/** How long a file may take, in ms, and the memory that reading it may have, in MB (UP-04). */
const limits = { time: 20_000, memory: 256 }

const tooMuch =
  'The file is too large or too intricate to be read. Save the sheet with the framework alone in a new workbook, and choose that.'

const busy = 'Other spreadsheets are being read just now. Wait a minute, then choose the file again.'

/** How many are read at once in this process, so that they never take what the pages need. */
const mostAtOnce = 2
let underWay = 0

/**
 * Reads a spreadsheet, .xlsx or CSV, in a process of its own, which ends with the file: whatever the file does, no page
 * waits longer than the limit, and nothing else is hurt. The process is told the path and no settings.
 */
export async function readSpreadsheet(file: string): Promise<Answer> {
  if (underWay >= mostAtOnce) return { because: busy }
  underWay += 1
  try {
    return await readApart(file)
  } finally {
    underWay -= 1
  }
}

function readApart(file: string): Promise<Answer> {
  return new Promise((resolve) => {
    const child = fork(path.join(import.meta.dirname, 'read-process.ts'), [], {
      ...{ cwd: tmpdir(), env: { NODE_ENV: 'production' } },
      execArgv: [`--max-old-space-size=${limits.memory}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    let answer: Answer = { because: tooMuch }
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.time)
    child.on('message', (said: Answer) => {
      answer = said
    })
    child.on('error', () => {})
    child.on('close', () => {
      clearTimeout(timer)
      resolve(answer)
    })
    child.send(path.resolve(file), () => {})
  })
}
