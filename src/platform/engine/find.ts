import { setTimeout as pause } from 'node:timers/promises'
import { superuser } from './initialise.ts'
import { passwordName } from './kit.ts'
import { findOwner } from './ownership.ts'
import { findPlaces, type Places } from './places.ts'
import { isAnswering, type Reach } from './probe.ts'
import { isServing, readPostmaster } from './proof.ts'
import { inWords } from './refusal.ts'
import { findSecret } from './secrets.ts'

const patience = 5000 // milliseconds for a server that is starting

/**
 * How to reach the server of `dataDir` where a living process has it in its care, without starting or owning
 * it; null where none does. Waits five seconds for one that is starting. Throws EngineRefusal where this user
 * may not read the folder.
 */
export async function findEngine(dataDir: string): Promise<Reach | null> {
  try {
    const places = findPlaces(dataDir)
    if (!places) return null
    const until = Date.now() + patience
    while (findOwner(places.home) !== null && Date.now() < until) {
      const reach = await reachNow(places)
      if (reach) return reach
      await pause(50)
    }
    return null
  } catch (error) {
    throw inWords(error, dataDir)
  }
}

async function reachNow({ dataDir, cluster }: Places): Promise<Reach | null> {
  const server = readPostmaster(cluster)
  const password = findSecret(dataDir, passwordName)
  if (!server || !password) return null
  if (process.platform !== 'win32' && !isServing(server.pid, cluster)) return null
  const { host, port } = server
  const reach = { host, port, user: superuser, password, database: 'postgres' }
  return (await isAnswering(reach)) ? reach : null
}
