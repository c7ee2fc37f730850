import { createServer } from 'node:net'
import { type Binaries, prepareBinaries } from './binaries.ts'
import { initialise, superuser } from './initialise.ts'
import { type Listening, ordersFor, socketPort } from './orders.ts'
import type { Places } from './places.ts'
import type { Reach } from './probe.ts'
import { keepSecret } from './secrets.ts'
import { makeSocketFolder } from './sockets.ts'

/** All that is needed to start, reach and stop one embedded server. */
export type Kit = { places: Places; binaries: Binaries; orders: string[]; reach: Reach }

/** The name under which the secrets folder keeps the bootstrap superuser's password. */
export const passwordName = 'postgres-password'

/** Makes ready whatever the server needs before it is started: its programs, password, cluster and socket folder. */
export async function prepareKit(places: Places): Promise<Kit> {
  const binaries = prepareBinaries(places)
  const password = keepSecret(places.dataDir, passwordName)
  await initialise(places, binaries, password)
  const listening = await chooseListening(places)
  const host = 'port' in listening ? '127.0.0.1' : listening.socketFolder
  const port = 'port' in listening ? listening.port : socketPort
  const reach = { host, port, user: superuser, password, database: 'postgres' }
  return { places, binaries, orders: ordersFor(places.cluster, listening), reach }
}

/** Windows has no private folders for sockets: there it is a free port of this machine (not tried yet). */
async function chooseListening(places: Places): Promise<Listening> {
  if (process.platform !== 'win32') return { socketFolder: makeSocketFolder(places) }
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve({ port }))
    })
  })
}
