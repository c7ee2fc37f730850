import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { hasCode } from './refusal.ts'

/** What postmaster.pid says: which process serves the cluster, and where it listens. */
export type Postmaster = { pid: number; host: string; port: number }

/**
 * Reads the cluster's postmaster.pid; null where there is none or it is not finished. It may be stale, and its
 * process id another program's by now: ask `isServing` before anything else.
 */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Math.abs(Number(lines[0]))
  const host = lines[4]?.trim() || lines[5]?.trim() || ''
  return pid > 1 && host ? { pid, host, port: Number(lines[3]) } : null
}

/**
 * Whether the process is proved to be a PostgreSQL server of this very cluster, the only kind of process that
 * may be adopted or signalled. A server's working directory is its cluster.
 */
export function isServing(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return isServingByCommand(pid, cluster)
  try {
    // After an update the program file may be gone, and then ends in " (deleted)".
    const program = path.basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '')
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return false
  }
}

/** macOS, which has no /proc (not tried yet). On Windows there is no `ps`, and nothing is ever proved. */
function isServingByCommand(pid: number, cluster: string): boolean {
  const command = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return command?.includes('/postgres ') === true && command.includes(`-D ${cluster}`)
}

/** Whether the process is, or may be, a living PostgreSQL server of whatever cluster (Linux). */
export function isPostgres(pid: number): boolean {
  if (startOf(pid) === null) return false
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return isAlive(pid)
  }
}

/** Whether a process with this id exists, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/**
 * When the process started, in the system's own words; with its id this names one process for ever, since ids
 * are used again. Null where no such process lives or the system does not say.
 */
export function startOf(pid: number): string | null {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null
  }
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' ? null : `${boot} ${fields[19]}`
  } catch {
    return null
  }
}
