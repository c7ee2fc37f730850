import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { type Account, barriers, serverAccount } from './account.ts'
import { demandHome, homeOf, makeHomeElsewhere } from './elsewhere.ts'
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

function placesIn(dataDir: string, account: Account | null): Places {
  const home = homeOf(dataDir)
  const cluster = path.join(home, 'postgres')
  return { dataDir, home, cluster, log: path.join(dataDir, 'postgres.log'), account }
}

/** The places of a data folder that exists already, or null. Changes nothing. */
export function findPlaces(dataDir: string): Places | null {
  return existsSync(dataDir) ? placesIn(realpathSync(dataDir), serverAccount()) : null
}

/**
 * Makes the data folder where it is missing, and sees to it that the server's account can reach the cluster:
 * where nobody chose the folder (`isChosen` false) and it is out of reach, the cluster is kept under
 * /var/lib and a file in the data folder says where. Throws where it was chosen, naming the folders in the way.
 */
export function preparePlaces(given: string, isChosen: boolean, log: (line: string) => void): Places {
  const account = serverAccount()
  const dataDir = makeDataFolder(given, account)
  const places = placesIn(dataDir, account)
  if (places.home !== dataDir) {
    demandHome(places.home, dataDir)
    return places
  }
  const inTheWay = barriers(dataDir, account)
  if (inTheWay.length === 0) return places
  if (isChosen || existsSync(places.cluster)) throw outOfReach(dataDir, inTheWay)
  makeHomeElsewhere(dataDir, log)
  return placesIn(dataDir, account)
}

function makeDataFolder(given: string, account: Account | null): string {
  try {
    mkdirSync(given, { recursive: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EngineRefusal(
      'place',
      `The data folder ${given} cannot be made (${reason}). Set DATA_DIR to a folder that you may write to.`,
    )
  }
  const dataDir = realpathSync(given)
  const isOwn = lstatSync(dataDir).uid === process.getuid?.() // else it was given to us, and is as it should be
  if (isOwn) chmodSync(dataDir, account ? 0o711 : 0o700)
  return dataDir
}

function outOfReach(dataDir: string, inTheWay: string[]): EngineRefusal {
  return new EngineRefusal(
    'place',
    `PostgreSQL does not run as root, and the user it runs as (nobody) cannot enter ${inTheWay.join(' and ')}, ` +
      `so it cannot reach the data folder ${dataDir}. Allow it to pass ` +
      `(chmod o+x ${inTheWay.map((each) => `'${each}'`).join(' ')}), or set DATA_DIR to a folder that everybody ` +
      'can reach, such as /var/lib/critical-friend/data.',
  )
}
