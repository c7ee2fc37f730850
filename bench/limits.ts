import { createServer, type Server } from 'node:http'

/** The upper limit of any page: the same bytes, ready made, from a bare Node server in a process of its own. */
export type Limit = { url: string; stop(): void }

/** Serves these bytes as they are, headers of a compressed page included. */
export async function serveBytes(bytes: Buffer): Promise<Limit> {
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': bytes.length,
    })
    response.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() }
}
