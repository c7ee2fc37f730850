import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** A request as the bench sends it; `form` makes it a POST from a page of the product, encoded as `type` says. */
export type Ask = {
  url: string
  cookie?: string | undefined
  form?: string | undefined
  type?: string
  accepts?: 'identity'
}

/** What came back, and how many bytes travelled for it in all. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; bytes: number }

/** A connection that stays open between requests, as a browser's does. */
export function openConnection(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 1 })
}

/** Sends one request over a connection, compressed answers welcome, and waits for the whole answer. */
export function ask({ url, cookie, form, type, accepts }: Ask, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      ...(agent && { agent }),
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        'accept-encoding': accepts ?? 'gzip, br',
        ...(cookie && { cookie }),
        ...(form !== undefined && {
          'content-type': type ?? 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(form),
          'sec-fetch-site': 'same-origin',
        }),
      },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      const pieces: Buffer[] = []
      const { socket } = response
      const before = bytesRead.get(socket) ?? 0
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = socket.bytesRead - before
        bytesRead.set(socket, socket.bytesRead)
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(pieces),
          bytes,
        })
      })
    })
    sent.end(form)
  })
}

const bytesRead = new WeakMap<object, number>()
