import { readdir, readFile, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { processesOf } from '../../bench/processes.ts'
import { ask } from '../../e2e/ask.ts'

/** What was seen of the product while something else went on; times in ms, memory in MB. */
export type Seen = {
  /** How long the whole took, and how long a page took beside it: 95 of 100, and the longest. */
  took: number
  p95: number
  longest: number
  pages: number
  /** How much more memory the web process held at its most than before, and the most that a process of its own held. */
  webRise: number
  apartPeak: number
}

/** Runs work, and meanwhile asks for a page again and again and watches the memory of the web process and of its children. */
export async function meanwhile<T>(
  page: { url: string; cookie: string; dataDir: string },
  run: () => Promise<T>,
): Promise<{ result: T; seen: Seen }> {
  const web = await webProcess(page.dataDir)
  await writeFile(`/proc/${web}/clear_refs`, '5')
  const before = await memoryOf(web, 'VmRSS')
  const times: number[] = []
  const began = performance.now()
  let [isOver, apartPeak] = [false, 0]
  const asking = (async () => {
    while (!isOver) {
      const asked = performance.now()
      const { status } = await ask(page.url, { headers: { cookie: page.cookie } })
      if (status !== 200) throw new Error(`The page answered with ${status}.`)
      times.push(performance.now() - asked)
      await pause(20)
    }
  })()
  const watching = (async () => {
    while (!isOver) {
      for (const child of await childrenOf(web))
        apartPeak = Math.max(apartPeak, await memoryOf(child, 'VmHWM'))
      await pause(50)
    }
  })()
  const result = await run().finally(() => {
    isOver = true
  })
  const took = performance.now() - began
  await Promise.all([asking, watching])
  times.sort((a, b) => a - b)
  const seen = {
    ...{ took, p95: times[Math.floor(times.length * 0.95)]!, longest: times.at(-1)!, pages: times.length },
    ...{ webRise: (await memoryOf(web, 'VmHWM')) - before, apartPeak },
  }
  return { result, seen }
}

async function webProcess(dataDir: string): Promise<number> {
  const found = (await processesOf(dataDir)).find(({ command }) => command.includes('server/main.ts'))
  if (!found) throw new Error('The web process was not found.')
  return found.pid
}

/** The processes that read a file for this one at the moment. */
async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`)
  const all = await Promise.all(tasks.map((task) => fileOf(`/proc/${pid}/task/${task}/children`)))
  const children = all.join(' ').split(/\s+/).filter(Boolean).map(Number)
  const isApart = await Promise.all(
    children.map(async (child) => (await fileOf(`/proc/${child}/cmdline`)).includes('read-process.ts')),
  )
  return children.filter((_, at) => isApart[at])
}

async function memoryOf(pid: number, of: 'VmRSS' | 'VmHWM'): Promise<number> {
  const found = new RegExp(`${of}:\\s+(\\d+)`).exec(await fileOf(`/proc/${pid}/status`))
  return Math.round(Number(found?.[1] ?? 0) / 1024)
}

/** What a file of the kernel says; nothing where the process has ended meanwhile. */
function fileOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
