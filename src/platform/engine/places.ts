import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Account, barrier, serverAccount } from './account.ts'
import { EngineRefusal } from './refusal.ts'

/** Where everything of one embedded server is kept. */
export type Places = {
  /** The data folder as the installation knows it, absolute and without symbolic links. */
  dataDir: string
  /** The folder that holds the cluster: the data folder, or one that the server's account can reach. */
  home: string
  cluster: string
  /** What the server writes about itself. */
  log: string
  account: Account | null
}

// Where the cluster goes when root starts from a folder that no other user can reach, as in /root.
const reachableFolder = '/var/lib/critical-friend'
const pointerName = 'postgres-is-elsewhere.txt'

function placesIn(dataDir: string, account: Account | null): Places {
  const pointer = path.join(dataDir, pointerName)
  const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataDir
  return {
    dataDir,
    home,
    cluster: path.join(home, 'postgres'),
    log: path.join(dataDir, 'postgres.log'),
    account,
  }
}

/** The places of a data folder that exists already, or null. Changes nothing. */
export function findPlaces(dataDir: string): Places | null {
  return existsSync(dataDir) ? placesIn(realpathSync(dataDir), serverAccount()) : null
}

/**
 * Makes the data folder where it is missing, and sees to it that the server's account can reach the cluster:
 * where nobody chose the folder (`isChosen` false) and it is out of reach, the cluster is kept under
 * /var/lib and a file in the data folder says where. Throws where it was chosen, naming the folder in the way.
 */
export function preparePlaces(given: string, isChosen: boolean, log: (line: string) => void): Places {
  const account = serverAccount()
  makeFolder(given)
  const dataDir = realpathSync(given)
  const places = placesIn(dataDir, account)
  if (places.home !== dataDir) {
    if (existsSync(places.home)) return places
    throw new EngineRefusal(
      'place',
      `${path.join(dataDir, pointerName)} says that the database is in ${places.home}, which does not exist. ` +
        'Put that folder back, or delete the file to start with an empty database.',
    )
  }
  const isOurs = lstatSync(dataDir).uid === process.getuid?.()
  if (isOurs) chmodSync(dataDir, account ? 0o711 : 0o700)
  const inTheWay = barrier(dataDir, account)
  if (!inTheWay) return places
  if (!isChosen && !existsSync(places.cluster)) return moveHome(dataDir, account, log)
  throw new EngineRefusal(
    'place',
    `PostgreSQL does not run as root, and the user it runs as (nobody) cannot enter ${inTheWay}, so it cannot ` +
      `reach the data folder ${dataDir}. Allow it to pass (chmod o+x '${inTheWay}'), or set DATA_DIR to a folder ` +
      'that everybody can reach, such as /var/lib/critical-friend/data.',
  )
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EngineRefusal(
      'place',
      `The data folder ${folder} cannot be made (${reason}). Set DATA_DIR to a folder that you may write to.`,
    )
  }
}

function moveHome(dataDir: string, account: Account | null, log: (line: string) => void): Places {
  // A new name each time: a data folder that was deleted and made again must not meet its old database.
  const home = path.join(
    reachableFolder,
    `${path.basename(path.dirname(dataDir))}-${randomBytes(4).toString('hex')}`,
  )
  makeFolder(home)
  chmodSync(reachableFolder, 0o711)
  chmodSync(home, 0o711)
  writeFileSync(path.join(home, 'belongs-to.txt'), `${dataDir}\n`, { mode: 0o600 })
  writeFileSync(path.join(dataDir, pointerName), `${home}\n`, { mode: 0o600 })
  log(`PostgreSQL runs as the user nobody, who cannot reach ${dataDir}: the database is kept in ${home}.`)
  return placesIn(dataDir, account)
}
