import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { HttpBindings } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { Settings } from '#src/platform/env.ts'
import { sessionToken } from '#src/platform/sign-in/sign-in.ts'
import { compressed } from '#src/platform/web/compress.ts'
import { isFromOurPage, isOurHost, isSafe } from '#src/platform/web/guard.ts'
import { securityHeaders } from '#src/platform/web/headers.ts'
import { Visit, visitContext } from '#src/platform/web/visit.ts'
import { type Health, healthRoutes } from './health.ts'
import { liveRoute } from './live.ts'

const root = path.resolve(import.meta.dirname, '..')
type Env = { Bindings: HttpBindings; Variables: { nonce: string } }

/** The web application: guards first, then files, health and live updates, then the pages. */
export async function makeWeb(settings: Settings, health: Health): Promise<Hono<Env>> {
  const web = new Hono<Env>()
  web.use(async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    const refused = refuse(c, settings.publicUrl)
    if (refused) c.res = refused
    else await next()
    for (const [name, value] of Object.entries(securityHeaders(settings.publicUrl, nonce)))
      c.res.headers.set(name, value)
  })
  web.use(
    '/assets/*',
    serveStatic({
      root: path.join(root, 'build/client'),
      precompressed: true,
      onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  web.route('/health', healthRoutes(health))
  web.get('/live/:place', liveRoute)
  const handle = await loadPages()
  web.all('*', async (c) =>
    compressed(await answer(c, handle, settings.publicUrl), c.req.header('accept-encoding') ?? null),
  )
  return web
}

function refuse(c: Context<Env>, publicUrl: string): Response | null {
  if (!c.req.path.startsWith('/health') && !isOurHost(c.req.header('host') ?? null, publicUrl))
    return c.text(`This is not the address of this service. Use ${publicUrl}.`, 400)
  if (c.req.method === 'TRACE') return c.text('Not allowed.', 405)
  if (!isSafe(c.req.method) && !isFromOurPage(c.req.raw.headers, publicUrl))
    return c.text(
      'This request did not come from a page of this service, so it was refused. Open the page again and send it from there.',
      403,
    )
  return null
}

type Handle = ReturnType<typeof createRequestHandler>

async function loadPages(): Promise<Handle> {
  const build: ServerBuild = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
  return createRequestHandler(build, 'production')
}

async function answer(c: Context<Env>, handle: Handle, publicUrl: string): Promise<Response> {
  const visit = new Visit({
    token: sessionToken(c.req.header('cookie') ?? null),
    nonce: c.get('nonce'),
    address: getConnInfo(c).remote.address ?? 'unknown',
  })
  const context = new RouterContextProvider()
  context.set(visitContext, visit)
  try {
    const response = await handle(onPublicOrigin(c.req.raw, publicUrl), context)
    await visit.finish(response.status < 500)
    const headers = new Headers(response.headers)
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
    return new Response(response.body, { status: response.status, headers })
  } catch (error) {
    await visit.finish(false).catch(() => {})
    throw error
  }
}

/** The same request as if it had been sent to PUBLIC_URL: behind a proxy the framework would compare other origins. */
function onPublicOrigin(request: Request, publicUrl: string): Request {
  const { pathname, search, origin } = new URL(request.url)
  return origin === publicUrl ? request : new Request(publicUrl + pathname + search, request)
}
