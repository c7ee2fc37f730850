import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Settings } from '#src/platform/env.ts'
import { compressed } from '#src/platform/web/compress.ts'
import { isFromOurPage, isOurHost, isSafe } from '#src/platform/web/guard.ts'
import { pageHeaders, securityHeaders } from '#src/platform/web/headers.ts'
import { type Health, healthRoutes } from './health.ts'
import { liveRoute } from './live.ts'
import { type Answered, answer, loadPages } from './pages.ts'

const root = path.resolve(import.meta.dirname, '..')
type Env = Answered & { Bindings: HttpBindings; Variables: { isFile?: true } }

/** The web application: guards first, then files, health and live updates, then the pages, which `load` brings. */
export async function makeWeb(settings: Settings, health: Health, load = loadPages): Promise<Hono<Env>> {
  const web = new Hono<Env>()
  web.use(async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    const refused = refuse(c, settings.publicUrl)
    if (refused) c.res = refused
    else await next()
    // A page with a secret in its address asks that no other site be told of it; a file, that nothing in it may run.
    const own = c.res.headers
    const stricter = [
      own.get('referrer-policy') === 'no-referrer' && 'referrer-policy',
      own.get('content-security-policy')?.startsWith("default-src 'none'") && 'content-security-policy',
    ]
    const headers = { ...securityHeaders(settings.publicUrl), ...(c.get('isFile') ? {} : pageHeaders(nonce)) }
    for (const [name, value] of Object.entries(headers))
      if (!stricter.includes(name)) c.res.headers.set(name, value)
  })
  web.use(
    '/assets/*',
    serveStatic({
      root: path.join(root, 'build/client'),
      precompressed: true,
      onFound: (_, c) => {
        c.set('isFile', true)
        c.header('cache-control', 'public, max-age=31536000, immutable')
      },
    }),
  )
  web.route('/health', healthRoutes(health))
  web.use((c, next) => (receivesFiles.test(c.req.path) ? next() : smallBodies(c, next)))
  web.get('/live/:place', liveRoute)
  const handle = await load()
  web.all('*', async (c) =>
    compressed(await answer(c, handle, settings), c.req.header('accept-encoding') ?? null),
  )
  return web
}

/** The pages that receive files; each counts for itself how much arrives (S-28, UP-02). */
const receivesFiles =
  /^\/register|^\/letterhead(?:\.data)?$|^\/frameworks\/bring-in(?:\.data)?$|^\/know\/self-reviews\/[^/]+\/(?:respond\/[^/]+\/evidence|invite)(?:\.data)?$/

/** A form of text is small; only files are not (S-28). */
const smallBodies = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) =>
    c.text('This is longer than a form may be (1 MB). Go back, shorten it and send it again.', 413),
})

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
