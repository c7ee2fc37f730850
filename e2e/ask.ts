import { Agent, request } from 'node:http'

/** What the product answered. */
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

type Question = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array }

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

/** Asks with exactly these headers, which `fetch` would not do: it writes Host, Origin and Sec-Fetch-Site itself. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(pieces).toString(),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Posts a form as a page of the product would. */
export function post(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(url).origin }
  return ask(url, {
    method: 'POST',
    headers: { ...form, ...headers },
    body: new URLSearchParams(fields).toString(),
  })
}
