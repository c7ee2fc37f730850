import { readFileSync, type Stats, statSync } from 'node:fs'
import path from 'node:path'
import { EngineRefusal } from './refusal.ts'

/** The operating-system user that PostgreSQL runs as where this process is root, which it refuses to serve. */
export type Account = { uid: number; gid: number }

/**
 * The account to run the server as: `nobody` when this process is root, null when it keeps its own.
 * No account is ever created. Throws where root's machine has no `nobody`.
 */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  if (line) return { uid: Number(line[1]), gid: Number(line[2]) }
  throw new EngineRefusal(
    'machine',
    'PostgreSQL refuses to run as root, and this machine has no user called nobody to run it as instead. ' +
      'Start Critical Friend as an ordinary user.',
  )
}

/** The user id that owns the cluster: the account's, or this process's own; null where there are none (Windows). */
export function serverUid(account: Account | null): number | null {
  return account?.uid ?? process.getuid?.() ?? null
}

/**
 * The folders on the way to `target`, itself included, that the account may not pass through, from the outside
 * in; none where it reaches the target, and never any for this process's own account.
 */
export function barriers(target: string, account: Account | null): string[] {
  if (!account) return []
  const above = path.dirname(target)
  const earlier = above === target ? [] : barriers(above, account)
  const found = statSync(target, { throwIfNoEntry: false })
  return found && !mayPass(found, account) ? [...earlier, target] : earlier
}

/** Whether the account has the execute bit on a file or folder (for a file: that it may also be read). */
function mayPass(found: Stats, account: Account): boolean {
  const shift = found.uid === account.uid ? 6 : found.gid === account.gid ? 3 : 0
  const bits = (found.mode >> shift) & 7
  return found.isDirectory() ? (bits & 1) === 1 : (bits & 4) === 4
}
