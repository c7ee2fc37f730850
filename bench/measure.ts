import autocannon, { type Result } from 'autocannon'

/** What is asked again and again: a page, or a form that is posted. */
export type Target = {
  page: string
  url: string
  cookie?: string
  /** Makes the body of the next form, so that each save changes something; a target without it is read. */
  nextBody?: () => string
}

/** One row of the table; times in milliseconds, bytes of one answer as it travels. */
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

/**
 * Asks a target for `seconds` over so many connections, compressed, after a second of warming up.
 * @throws when an answer is an error: a fast refusal is no figure.
 */
export async function measure(
  target: Target,
  connections: number,
  seconds: number,
): Promise<Omit<Measured, 'peakMemoryMb'>> {
  await ask(target, connections, 1)
  const { times, bytes, total, duration, bad } = await ask(target, connections, seconds)
  if (bad > 0) throw new Error(`${target.page}: ${bad} of ${total} answers were errors.`)
  times.sort((a, b) => a - b)
  return {
    page: target.page,
    connections,
    requestsPerSecond: round(total / duration),
    p50Ms: round(at(times, 0.5)),
    p95Ms: round(at(times, 0.95)),
    p99Ms: round(at(times, 0.99)),
    bytes: Math.round(bytes / Math.max(1, total)),
  }
}

async function ask(target: Target, connections: number, duration: number) {
  const times: number[] = []
  const { nextBody } = target
  const run = autocannon({
    url: target.url,
    connections,
    duration,
    headers: {
      'accept-encoding': 'gzip, br',
      ...(target.cookie && { cookie: target.cookie }),
      ...(nextBody && {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      }),
    },
    ...(nextBody && {
      requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, body: nextBody() }) }],
    }),
  })
  run.on('response', (_client, _status, _bytes, time: number) => times.push(time))
  const result = await run
  // A form that saves answers with a redirect, which is no error.
  const redirects = nextBody ? redirected(result) : 0
  return {
    times,
    bytes: result.throughput.total,
    total: result.requests.total,
    duration: result.duration,
    bad: result.non2xx - redirects + result.errors,
  }
}

function redirected(result: Result): number {
  return result['3xx']
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
