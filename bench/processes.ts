import { readdir, readFile, readlink } from 'node:fs/promises'

/** A process of an installation, whoever started it. */
export type Process = { pid: number; command: string }

/** Every process that works on this data folder: told it by its environment, running in it, or named it in its command. */
export async function processesOf(dataDir: string): Promise<Process[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid && pid !== process.pid)
  const all = await Promise.all(pids.map((pid) => asProcess(pid, dataDir)))
  return all.filter((found) => found !== null)
}

async function asProcess(pid: number, dataDir: string): Promise<Process | null> {
  try {
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim()
    const environment = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0')
    const folder = await readlink(`/proc/${pid}/cwd`)
    const isOurs =
      environment.includes(`DATA_DIR=${dataDir}`) || folder.startsWith(dataDir) || command.includes(dataDir)
    return isOurs ? { pid, command } : null
  } catch {
    return null // it has ended meanwhile, or is the kernel's
  }
}
