import { createHash } from 'node:crypto'
import { chownSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { barriers, serverUid } from './account.ts'
import type { Places } from './places.ts'
import { EngineRefusal, hasCode } from './refusal.ts'

// A socket's path may have 103 bytes (macOS) or 107 (Linux); the names below it take 48.
const longestParent = 55

/**
 * Makes the private folder for the server's socket, in the system's temporary folder under a hash of the
 * cluster's path, which itself may be too long for a socket. Throws where somebody else has taken its name.
 */
export function makeSocketFolder({ cluster, account }: Places): string {
  const name = `critical-friend-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`
  const parent = tmpdir()
  const isFit =
    parent.length <= longestParent &&
    existsSync(parent) &&
    barriers(realpathSync(parent), account).length === 0
  const folder = path.join(isFit ? parent : '/tmp', name)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
  // A link or a folder of somebody else would lead our server's callers to theirs.
  const found = lstatSync(folder)
  const isPrivate = found.isDirectory() && (found.mode & 0o77) === 0
  if (isPrivate && account && found.uid === 0) chownSync(folder, account.uid, account.gid)
  else if (!isPrivate || found.uid !== serverUid(account)) {
    throw new EngineRefusal(
      'place',
      `${folder} belongs to somebody else, and the database's socket goes there. Remove it, then try again.`,
    )
  }
  return folder
}

/** Removes the socket folder of a server that has stopped; `host` is where it was reached, on Windows no folder. */
export function removeSocketFolder(host: string): void {
  if (path.isAbsolute(host)) rmSync(host, { recursive: true, force: true })
}
