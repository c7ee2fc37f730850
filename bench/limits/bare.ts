// The upper limit of any page: its bytes, ready made, from a bare Node server in a process of its own. The bench puts
// a copy of an answer in by sending it with the header `x-copy`: what was asked, and the status and headers to answer.
import { createServer, type IncomingMessage } from 'node:http'

type Copy = { status: number; headers: Record<string, string>; body: Buffer }
const copies = new Map<string, Copy>()

const server = createServer(async (request, response) => {
  const copy = copies.get(`${request.method} ${request.url}`)
  if (copy) {
    request.resume()
    response.writeHead(copy.status, copy.headers)
    response.end(copy.body)
    return
  }
  const { of, status, headers } = JSON.parse(String(request.headers['x-copy']))
  copies.set(of, { status, headers, body: await bodyOf(request) })
  response.end()
})

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces)
}

server.listen(Number(process.env.PORT), () => console.log(`It is ready at ${process.env.PUBLIC_URL}`))
process.on('SIGTERM', () => process.exit(0))
