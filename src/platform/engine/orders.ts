import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'

// Given on the command line, where they win over whatever stands in the cluster's own files.
const settings: Record<string, string> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '60',
  shared_buffers: '128MB',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  jit: 'off',
  max_parallel_workers_per_gather: '0', // many short queries; containers have 64 MB of shared memory for it
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'warning',
  // What people wrote stays out of the log: an error is logged without its statement and its row.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Where the server listens: on a socket in a private folder, or on Windows at a port of this machine only. */
export type Listening = { socketFolder: string } | { port: number }

/** The port number in the socket's name, which no network sees. */
export const socketPort = 5432

/** The command line of the server of `cluster`. */
export function ordersFor(cluster: string, listening: Listening): string[] {
  const where =
    'port' in listening
      ? { listen_addresses: '127.0.0.1', port: listening.port }
      : { listen_addresses: '', unix_socket_directories: `"${listening.socketFolder}"`, port: socketPort }
  const all = Object.entries({ ...where, ...settings })
  return ['-D', cluster, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/**
 * Whether the server that runs now was started from these binaries with these orders; postmaster.opts has
 * the command line. After an update it was not, and is better started anew than adopted.
 */
export function hasOrders(cluster: string, binaries: Binaries, orders: string[]): boolean {
  try {
    const line = readFileSync(path.join(cluster, 'postmaster.opts'), 'utf8').trim()
    return line === [binaries.postgres, ...orders.map((word) => `"${word}"`)].join(' ')
  } catch {
    return false
  }
}
