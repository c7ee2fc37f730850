import { adopt } from './adopt.ts'
import { demandFitness } from './fitness.ts'
import { type Kit, prepareKit } from './kit.ts'
import { launch, type Server, stopServer } from './launch.ts'
import { takeOwnership } from './ownership.ts'
import { type Places, preparePlaces } from './places.ts'
import type { Reach } from './probe.ts'
import { inWords } from './refusal.ts'
import { removeSocketFolder } from './sockets.ts'
import { type EngineState, keepRunning } from './watch.ts'

export { findEngine } from './find.ts'
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

/** `isChosen`: a person chose the data folder, so nothing is kept elsewhere; by default, whether DATA_DIR is set. */
export type EngineOptions = {
  dataDir: string
  isChosen?: boolean
  log: (line: string) => void
  onState?: (state: EngineState) => void
}

/**
 * Starts the embedded server whose data are under `dataDir`, making them the first time, or adopts the one
 * that a killed process left running; then keeps it running. Throws EngineRefusal, whose message is a
 * sentence for people: what happened, and what to do.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const isChosen = options.isChosen ?? Boolean(process.env.DATA_DIR)
  try {
    const places = preparePlaces(options.dataDir, isChosen, options.log)
    const giveBack = await takeOwnership(places.home)
    return await startOwned(places, giveBack, options).catch((error) => {
      giveBack()
      throw error
    })
  } catch (error) {
    throw inWords(error, options.dataDir)
  }
}

async function startOwned(places: Places, giveBack: () => void, options: EngineOptions): Promise<Engine> {
  demandFitness(places)
  const kit = await prepareKit(places)
  const adopted = await adopt(kit)
  const server = adopted ?? (await launch(kit))
  const care = takeCare(kit, server, options)
  let stopping: Promise<void> | null = null
  return {
    reach: kit.reach,
    adopted: adopted !== null,
    state: care.state,
    stop() {
      stopping ??= care
        .end()
        .then(() => stopServer(kit))
        .then(() => removeSocketFolder(kit.reach.host))
        .finally(giveBack)
      return stopping
    },
  }
}

function takeCare(kit: Kit, server: Server, { log, onState }: EngineOptions) {
  let state: EngineState = 'running'
  const end = keepRunning(server, {
    relaunch: (signal) => launch(kit, signal),
    log,
    onState(next) {
      state = next
      onState?.(next)
    },
  })
  return { state: () => state, end }
}
