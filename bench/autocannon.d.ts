// autocannon ships no types; these are the few of its parts that the bench uses.
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  export type Options = {
    url: string
    connections: number
    duration: number
    method?: string
    headers?: Record<string, string>
    requests?: { method?: string; setupRequest?(request: { body?: string }): { body?: string } }[]
  }
  export type Result = {
    duration: number
    '3xx': number
    non2xx: number
    errors: number
    requests: { total: number }
    throughput: { total: number }
  }
  export default function autocannon(options: Options): EventEmitter & PromiseLike<Result>
}
