import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'

const gzipAside = promisify(gzip)

/** Level 3 costs a third of level 6 for a tenth more bytes. */
const light = { level: 3 }

/** From so many bytes on a page would keep others waiting; a shorter one costs more to hand to another thread than to compress. */
const long = 200_000

/** Answers with one buffer, compressed where the browser takes it: a whole page is smaller than a stream of its pieces. */
export async function compressed(response: Response, acceptEncoding: string | null): Promise<Response> {
  const type = response.headers.get('content-type') ?? ''
  if (!response.body || !/^(text\/html|text\/x-script|application\/json|text\/csv)/.test(type))
    return response
  const body = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.set('vary', 'accept-encoding')
  if (body.length < 1000 || !/\bgzip\b/.test(acceptEncoding ?? '')) {
    headers.set('content-length', String(body.length))
    return new Response(body, { status: response.status, headers })
  }
  const small = body.length < long ? gzipSync(body, light) : await gzipAside(body, light)
  headers.set('content-encoding', 'gzip')
  headers.set('content-length', String(small.length))
  return new Response(small, { status: response.status, headers })
}
