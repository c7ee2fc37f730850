import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { reachAs } from '../database/connections.ts'

type Hear = (role: string | null) => void
const listening = new Map<string, Set<Hear>>()
let started = false

/**
 * Calls `hear` whenever somebody tells of a change at a place, with the role that alone it concerns; returns the way to stop. One connection of this process
 * listens for all; when it breaks, everybody is called once it is back, since something may have been missed (OPS-07).
 */
export function onTold(place: string, hear: Hear): () => void {
  if (!started) {
    started = true
    void listenForEver()
  }
  const here = listening.get(place) ?? new Set()
  listening.set(place, here.add(hear))
  return () => {
    here.delete(hear)
    if (here.size === 0) listening.delete(place)
  }
}

let isStopped = false
let current: pg.Client | null = null

/** Ends the listening connection; for an orderly end. */
export async function stopListening(): Promise<void> {
  isStopped = true
  await current?.end().catch(() => {})
}

async function listenForEver(): Promise<void> {
  for (let isFirst = true; !isStopped; isFirst = false) {
    try {
      await listenOnce(isFirst)
    } catch {
      // The server is restarting or the network broke; the next round connects again.
    }
    await pause(1000, undefined, { ref: false })
  }
}

async function listenOnce(isFirst: boolean): Promise<void> {
  const client = new pg.Client({ ...reachAs('web'), keepAlive: true })
  current = client
  const ended = new Promise<void>((resolve) => client.on('end', () => resolve()).on('error', () => resolve()))
  await client.connect()
  client.on('notification', ({ payload }) => {
    const [place = '', role = null] = (payload ?? '').split(' ')
    for (const hear of listening.get(place) ?? []) hear(role)
  })
  await client.query('listen live')
  if (!isFirst) for (const all of listening.values()) for (const hear of all) hear(null)
  await ended
}
