// The same application and the same build, each loader and action answering from the second time on what it answered
// the first: what is left is the routing, the rendering and the compressing.
import { serve } from '@hono/node-server'
import type { ServerBuild } from 'react-router'
import { followDatabase } from '#server/open-database.ts'
import { loadPages } from '#server/pages.ts'
import { makeWeb } from '#server/web.ts'
import { keepSecret } from '#src/platform/engine/secrets.ts'
import { readSettings } from '#src/platform/env.ts'
import { configureSignIn } from '#src/platform/sign-in/sign-in.ts'

const settings = readSettings()
await followDatabase(settings)
configureSignIn(settings.publicUrl, keepSecret(settings.dataDir, 'session-secret'))
const isReady = async () => ({ isReady: true, because: 'ready' })
const web = await makeWeb(settings, { readiness: isReady }, () => loadPages(withConstantData))
serve({ fetch: web.fetch, port: settings.port }, () => console.log(`It is ready at ${settings.publicUrl}`))
process.on('SIGTERM', () => process.exit(0))

function withConstantData(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action } = route.module
    return [id, { ...route, module: { ...route.module, loader: once(loader), action: once(action) } }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

/** Calls it once for each address. What it throws (a redirect, a refusal) is not kept. */
function once<Args extends { request: Request }, Result>(load: ((args: Args) => Result) | undefined) {
  if (!load) return undefined
  const kept = new Map<string, Awaited<Result>>()
  return async (args: Args) => {
    const { url } = args.request
    if (!kept.has(url)) kept.set(url, await load(args))
    return kept.get(url)!
  }
}
