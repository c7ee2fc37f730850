import { existsSync, lstatSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { serverUid } from './account.ts'
import type { Places } from './places.ts'
import { EngineRefusal } from './refusal.ts'

// The major version of PostgreSQL that the product brings along, as it stands in PG_VERSION.
const engineMajor = '18'

const spaceNeeded = 1024 ** 3 // bytes

// From linux/magic.h, where statfs says so. A lock or a flush means little on a file system of another machine.
const networkFileSystems = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
])

/** What the file system under the home says: its type in Linux's numbers, and the bytes free for this process. */
export type Disk = { type: number; free: number }

/** Refuses a disk that a database must not be on: one across a network, or with less than 1 GB free. */
export function demandFitDisk(home: string, disk: Disk): void {
  const network = networkFileSystems.get(disk.type)
  if (network) {
    throw new EngineRefusal(
      'place',
      `${home} is on a network drive (${network}), where a database can be damaged. ` +
        'Set DATA_DIR to a folder on a disk of this machine, or DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  if (disk.free < spaceNeeded) {
    const left = Math.floor(disk.free / 1024 ** 2)
    throw new EngineRefusal(
      'place',
      `The disk with ${home} has ${left} MB left, and the database needs at least 1 GB. ` +
        'Make room, or set DATA_DIR to a folder on another disk.',
    )
  }
}

/** Refuses a home or a cluster that this machine's server must not be started on (nothing is changed). */
export function demandFitness(places: Places): void {
  const { type, bavail, bsize } = statfsSync(places.home)
  const disk = { type: process.platform === 'linux' ? type : 0, free: bavail * bsize }
  demandFitDisk(places.home, disk)
  if (existsSync(places.cluster)) demandFitCluster(places)
}

function demandFitCluster(places: Places): void {
  const owner = lstatSync(places.cluster).uid
  const uid = serverUid(places.account)
  if (uid !== null && owner !== uid) {
    throw new EngineRefusal(
      'data',
      `The database in ${places.cluster} belongs to another user (number ${owner}); this one would use it as ` +
        `number ${uid}. Start Critical Friend as the user who started it first.`,
    )
  }
  const version = path.join(places.cluster, 'PG_VERSION')
  if (!existsSync(version)) {
    throw new EngineRefusal(
      'data',
      `The folder ${places.cluster} holds no database. Put the database back from a backup, or remove the ` +
        'folder to start with an empty one.',
    )
  }
  const major = readFileSync(version, 'utf8').trim()
  if (major !== engineMajor) {
    throw new EngineRefusal(
      'data',
      `The database in ${places.cluster} was made by PostgreSQL ${major}, and this version of Critical Friend ` +
        `brings PostgreSQL ${engineMajor}. Start it with the version of Critical Friend that made it.`,
    )
  }
  const made = readMaker(places.home)
  if (made && made !== machine()) {
    throw new EngineRefusal(
      'data',
      `The database in ${places.cluster} was made on ${made}, and this machine is ${machine()}: its files cannot ` +
        'be read here. Start it on a machine of the first kind.',
    )
  }
}

function machine(): string {
  return `${process.platform} ${process.arch}`
}

function readMaker(home: string): string | null {
  const file = path.join(home, 'made-on.txt')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** Notes which kind of machine makes the cluster: its files are laid out for that kind alone. */
export function noteMaker(home: string): void {
  writeFileSync(path.join(home, 'made-on.txt'), `${machine()}\n`, { mode: 0o600 })
}
