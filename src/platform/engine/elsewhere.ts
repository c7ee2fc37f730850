import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EngineRefusal } from './refusal.ts'

// Where the cluster is kept when root starts from a folder that no other user can reach, such as one in /root.
const reachableFolder = '/var/lib/critical-friend'
const pointerName = 'postgres-is-elsewhere.txt' // in the data folder, naming the home
const noteName = 'belongs-to.txt' // in the home, naming the data folder

/** The home of a data folder's cluster: the folder itself unless a file in it points elsewhere. */
export function homeOf(dataDir: string): string {
  const pointer = path.join(dataDir, pointerName)
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir
}

/** Throws where the home that the data folder points to is gone. */
export function demandHome(home: string, dataDir: string): void {
  if (existsSync(home)) return
  throw new EngineRefusal(
    'place',
    `${path.join(dataDir, pointerName)} says that the database is in ${home}, which does not exist. ` +
      'Put that folder back, or delete the file to start with an empty database.',
  )
}

/** Makes a home that every user can reach for the data folder's cluster, and says so. */
export function makeHomeElsewhere(dataDir: string, log: (line: string) => void): void {
  // A new name each time: a data folder that was deleted and made again must not meet its old database.
  const name = `${path.basename(path.dirname(dataDir))}-${randomBytes(4).toString('hex')}`
  const home = path.join(reachableFolder, name)
  mkdirSync(home, { recursive: true })
  for (const each of readdirSync(reachableFolder))
    mentionEarlier(path.join(reachableFolder, each), dataDir, log)
  chmodSync(reachableFolder, 0o711)
  chmodSync(home, 0o711)
  writeFileSync(path.join(home, noteName), `${dataDir}\n`, { mode: 0o600 })
  writeFileSync(path.join(dataDir, pointerName), `${home}\n`, { mode: 0o600 })
  log(`PostgreSQL runs as the user nobody, who cannot reach ${dataDir}: the database is kept in ${home}.`)
}

/** A data folder that was deleted has left its database behind, where nobody would look for it. */
function mentionEarlier(home: string, dataDir: string, log: (line: string) => void): void {
  const note = path.join(home, noteName)
  if (!existsSync(note) || readFileSync(note, 'utf8').trim() !== dataDir) return
  log(`The database of an earlier ${dataDir} is still in ${home}. Delete that folder if nobody needs it.`)
}
