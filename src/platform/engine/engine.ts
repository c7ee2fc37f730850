import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { prepareBinaries } from './binaries.ts'
import { demandFitness } from './fitness.ts'
import { initialise, superuser } from './initialise.ts'
import { type Kit, launch, type Server, stopServer } from './launch.ts'
import { hasOrders, type Listening, ordersFor, socketPort } from './orders.ts'
import { findOwner, takeOwnership } from './ownership.ts'
import { findPlaces, makeSocketFolder, type Places, preparePlaces } from './places.ts'
import { isAnswering, type Reach } from './probe.ts'
import { isAlive, isServing, readPostmaster } from './proof.ts'
import { EngineRefusal } from './refusal.ts'
import { findSecret, keepSecret } from './secrets.ts'
import { type EngineState, keepRunning } from './watch.ts'

export type { Reach } from './probe.ts'
export { EngineRefusal } from './refusal.ts'
export type { EngineState } from './watch.ts'

/** A running embedded server in this process's care. */
export type Engine = {
  reach: Reach
  /** It ran already, left by a process that was killed. */
  adopted: boolean
  state(): EngineState
  /** Stops the server in good order and gives up the care of it. */
  stop(): Promise<void>
}

/** `isChosen`: a person chose the data folder, so nothing is kept elsewhere; by default, that DATA_DIR is set. */
export type EngineOptions = {
  dataDir: string
  isChosen?: boolean
  log: (line: string) => void
  onState?: (state: EngineState) => void
}

const secretName = 'postgres-password'

/**
 * Starts the embedded server whose data are under `dataDir`, making them the first time, or adopts the one
 * that a killed process left running; then keeps it running. Throws EngineRefusal, whose message is a
 * sentence for people: what happened, and what to do.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const isChosen = options.isChosen ?? Boolean(process.env.DATA_DIR)
  const places = preparePlaces(options.dataDir, isChosen, options.log)
  const giveBack = await takeOwnership(places.home)
  try {
    demandFitness(places)
    const kit = await prepareKit(places)
    const adopted = await adopt(kit)
    const server = adopted ?? (await launch(kit))
    return inCare(kit, { server, adopted: adopted !== null, giveBack }, options)
  } catch (error) {
    giveBack()
    throw error
  }
}

async function prepareKit(places: Places): Promise<Kit> {
  const binaries = prepareBinaries(places)
  const password = keepSecret(places.dataDir, secretName)
  await initialise(places, binaries, password)
  const listening = await chooseListening(places)
  const host = 'port' in listening ? '127.0.0.1' : listening.socketFolder
  const port = 'port' in listening ? listening.port : socketPort
  const reach = { host, port, user: superuser, password, database: 'postgres' }
  return { places, binaries, orders: ordersFor(places.cluster, listening), reach }
}

/** Windows has no socket folders for PostgreSQL: there it is a free port of this machine (not tried yet). */
async function chooseListening(places: Places): Promise<Listening> {
  if (process.platform !== 'win32') return { socketFolder: makeSocketFolder(places) }
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve({ port }))
    })
  })
}

/** The server that runs already, where it is proved ours, runs as it should and answers; else null. */
async function adopt(kit: Kit): Promise<Server | null> {
  const { cluster } = kit.places
  const left = readPostmaster(cluster)
  if (!left || !isServing(left.pid, cluster)) return null
  if (hasOrders(cluster, kit.binaries, kit.orders)) {
    for (
      const until = Date.now() + 5000;
      Date.now() < until && isServing(left.pid, cluster);
      await pause(50)
    ) {
      if (await isAnswering(kit.reach)) return { pid: left.pid, ended: endOf(left.pid, cluster) }
    }
  }
  await stopServer(kit) // of an earlier version, or without its socket
  return null
}

/** An adopted server is no child of this process, so its end is not announced: look twice a second. */
async function endOf(pid: number, cluster: string): Promise<void> {
  while (isAlive(pid) && isServing(pid, cluster)) await pause(500, undefined, { ref: false })
}

type Running = { server: Server; adopted: boolean; giveBack: () => void }

function inCare(kit: Kit, { server, adopted, giveBack }: Running, options: EngineOptions): Engine {
  let state: EngineState = 'running'
  let stopping: Promise<void> | null = null
  const letGo = keepRunning(server, {
    relaunch: () => launch(kit),
    log: options.log,
    onState(next) {
      state = next
      options.onState?.(next)
    },
  })
  return {
    reach: kit.reach,
    adopted,
    state: () => state,
    stop() {
      letGo()
      stopping ??= stopServer(kit).finally(giveBack)
      return stopping
    },
  }
}

/**
 * How to reach the server of `dataDir` where a product runs on it now, without starting or owning it; null
 * where none does. Waits five seconds for one that is starting. Throws EngineRefusal for somebody else's folder.
 */
export async function findEngine(dataDir: string): Promise<Reach | null> {
  try {
    const places = findPlaces(dataDir)
    if (!places) return null
    for (
      const until = Date.now() + 5000;
      findOwner(places.home) !== null && Date.now() < until;
      await pause(50)
    ) {
      const reach = await reachNow(places)
      if (reach) return reach
    }
    return null
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error
    throw new EngineRefusal(
      'place',
      `${dataDir} belongs to another user. Run this as the user who runs the product.`,
    )
  }
}

async function reachNow({ dataDir, cluster }: Places): Promise<Reach | null> {
  const server = readPostmaster(cluster)
  const password = findSecret(dataDir, secretName)
  if (!server || !password) return null
  if (process.platform !== 'win32' && !isServing(server.pid, cluster)) return null
  const { host, port } = server
  const reach = { host, port, user: superuser, password, database: 'postgres' }
  return (await isAnswering(reach)) ? reach : null
}
