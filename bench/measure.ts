import type { Agent } from 'node:http'
import { type Ask, ask, openConnection } from './ask.ts'

/** What is asked again and again over one connection; called anew for each request, so that each save changes something. */
export type Visitor = () => Ask

/** What is measured: `visitors` makes as many as there are connections, each a person of their own where it matters. */
export type Target = { page: string; visitors(connections: number): Promise<Visitor[]> }

/** One row of the table; times in milliseconds, bytes of one answer as it travels with its headers. */
export type Measured = {
  page: string
  connections: number
  requestsPerSecond: number
  p50Ms: number
  p95Ms: number
  p99Ms: number
  bytes: number
  peakMemoryMb: number
}

const warmUp = 1000

/**
 * Asks a target for so many seconds over so many connections, each waiting for its answer before it asks again, after
 * a second of warming up.
 * @throws when an answer is an error: a fast refusal is no figure.
 */
export async function measure(
  target: Target,
  connections: number,
  seconds: number,
  takePeakMemoryMb: () => Promise<number>,
): Promise<Measured> {
  const visitors = await target.visitors(connections)
  const agents = visitors.map(openConnection)
  await askFor(warmUp, target.page, visitors, agents)
  await takePeakMemoryMb()
  const { times, bytes, tookMs } = await askFor(seconds * 1000, target.page, visitors, agents)
  for (const agent of agents) agent.destroy()
  times.sort((a, b) => a - b)
  return {
    page: target.page,
    connections,
    requestsPerSecond: round((times.length / tookMs) * 1000),
    p50Ms: round(at(times, 0.5)),
    p95Ms: round(at(times, 0.95)),
    p99Ms: round(at(times, 0.99)),
    bytes: Math.round(bytes / times.length),
    peakMemoryMb: await takePeakMemoryMb(),
  }
}

async function askFor(ms: number, page: string, visitors: Visitor[], agents: Agent[]) {
  const times: number[] = []
  let bytes = 0
  const began = performance.now()
  const askOn = async (visitor: Visitor, agent: Agent) => {
    while (performance.now() - began < ms) {
      const asked = performance.now()
      const answer = await ask(visitor(), agent)
      times.push(performance.now() - asked)
      bytes += answer.bytes
      if (answer.status >= 400) throw new Error(`${page}: an answer was ${answer.status}.`)
    }
  }
  await Promise.all(visitors.map((visitor, index) => askOn(visitor, agents[index]!)))
  return { times, bytes, tookMs: performance.now() - began }
}

/** The time below which so many of all lie, as a share; they come sorted. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** A figure of the table, to a tenth. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
