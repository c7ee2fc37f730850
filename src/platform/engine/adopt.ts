import { setTimeout as pause } from 'node:timers/promises'
import type { Kit } from './kit.ts'
import { type Server, stopServer } from './launch.ts'
import { hasOrders } from './orders.ts'
import { isAnswering } from './probe.ts'
import { isServing, readPostmaster } from './proof.ts'

const patience = 5000 // milliseconds for a server that is proved ours to answer
const glance = 200 // milliseconds between two looks at an adopted server

/**
 * The server that a killed process left running: adopted where it is proved ours, has the orders of today and
 * answers; stopped where it is proved ours and does not. Null where there is none to adopt.
 */
export async function adopt(kit: Kit): Promise<Server | null> {
  const { cluster } = kit.places
  const left = readPostmaster(cluster)
  if (!left || !isServing(left.pid, cluster)) return null
  if (hasOrders(cluster, kit.binaries, kit.orders)) {
    for (
      const until = Date.now() + patience;
      Date.now() < until && isServing(left.pid, cluster);
      await pause(50)
    ) {
      if (await isAnswering(kit.reach)) return { pid: left.pid, ended: endOf(left.pid, cluster) }
    }
  }
  await stopServer(kit) // it is of an earlier version of the product, or has lost its socket
  return null
}

/** The end of an adopted server is announced to nobody, since it is no child of this process: so look. */
async function endOf(pid: number, cluster: string): Promise<void> {
  while (isServing(pid, cluster)) await pause(glance, undefined, { ref: false })
}
