import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { Settings } from '#src/platform/env.ts'
import { sessionToken, waitingToken } from '#src/platform/sign-in/sign-in.ts'
import { clientNetwork } from '#src/platform/web/client-address.ts'
import { Visit, visitContext } from '#src/platform/web/visit.ts'

const root = path.resolve(import.meta.dirname, '..')

/** What a page needs of the request besides itself: the nonce that its scripts carry. */
export type Answered = { Variables: { nonce: string } }

type Handle = ReturnType<typeof createRequestHandler>

/** The built pages, as one function from request to answer. `adapt` changes them first: the bench gives them constant data. */
export async function loadPages(adapt = (build: ServerBuild) => build): Promise<Handle> {
  const build: ServerBuild = await import(pathToFileURL(path.join(root, 'build/server/index.js')).href)
  return createRequestHandler(adapt(build), 'production')
}

/** Answers with a page: one visit, ended well or rolled back, and never kept by a cache unless the page says so. */
export async function answer<E extends Answered>(
  c: Context<E>,
  handle: Handle,
  { publicUrl, proxies }: Settings,
): Promise<Response> {
  const cookie = c.req.header('cookie') ?? null
  const visit = new Visit({
    token: sessionToken(cookie),
    waitingToken: waitingToken(cookie),
    nonce: c.get('nonce'),
    address: clientNetwork(getConnInfo(c).remote.address, c.req.header('x-forwarded-for') ?? null, proxies),
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

/**
 * The same request as if it had been sent to PUBLIC_URL: behind a proxy the framework would compare other origins. A page
 * with a secret in its address asks the browser to tell nobody of it, so a form that it posts without script names no
 * origin at all; the guard has heard from the browser that it is ours.
 */
function onPublicOrigin(request: Request, publicUrl: string): Request {
  const { pathname, search, origin } = new URL(request.url)
  const isUnnamed = request.headers.get('origin') === 'null'
  if (origin === publicUrl && !isUnnamed) return request
  const ours = new Request(publicUrl + pathname + search, request)
  if (isUnnamed) ours.headers.set('origin', publicUrl)
  return ours
}
