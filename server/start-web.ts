import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { disconnect, webPool } from '#src/platform/database/connections.ts'
import type { EngineState } from '#src/platform/engine/engine.ts'
import { keepSecret } from '#src/platform/engine/secrets.ts'
import { type Settings, SettingsRefusal } from '#src/platform/env.ts'
import { stopListening } from '#src/platform/live/listen.ts'
import { cookieManner } from '#src/platform/sign-in/cookie.ts'
import { configureSignIn } from '#src/platform/sign-in/sign-in.ts'
import { endStreams } from './live.ts'
import { setUpNotice } from './set-up-notice.ts'
import { makeWeb } from './web.ts'

type Web = { notices: string[]; stop(): Promise<void> }

/** Starts to serve pages; resolves when the port is open. `stop` lets what is under way finish, 20 s at the most. */
export async function startWeb(settings: Settings, facts: { engineState(): EngineState }): Promise<Web> {
  configureSignIn(settings.publicUrl, keepSecret(settings.dataDir, 'session-secret'))
  let isDraining = false
  const web = await makeWeb(settings, {
    async readiness() {
      if (isDraining) return { isReady: false, because: 'stopping' }
      if (facts.engineState() !== 'running') return { isReady: false, because: 'the database is restarting' }
      const answers = await webPool()
        .query('select 1')
        .then(
          () => true,
          () => false,
        )
      return answers
        ? { isReady: true, because: 'ready' }
        : { isReady: false, because: 'the database does not answer' }
    },
  })
  const server = await open(web.fetch, settings)
  return {
    notices: [...(await setUpNotice(settings.publicUrl)), ...plainHttpNotice(settings.publicUrl)],
    async stop() {
      isDraining = true
      await pause(Number(process.env.DRAIN_SECONDS ?? 0) * 1000)
      endStreams()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await Promise.race([closed, pause(20_000)])
      await stopListening()
      await disconnect()
    },
  }
}

function open(fetch: Parameters<typeof serve>[0]['fetch'], settings: Settings): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: settings.port }, () => resolve(server as Server)) as Server
    server.on('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE'
      reject(
        isTaken
          ? new SettingsRefusal(`Port ${settings.port} is in use. Stop what uses it, or set PORT to another.`)
          : error,
      )
    })
  })
}

function plainHttpNotice(publicUrl: string): string[] {
  if (cookieManner(publicUrl).isSecure) return []
  return [
    `PUBLIC_URL is ${publicUrl}, which is not https: sign-in is not protected on the way, and notes cannot be taken without a connection. Put a proxy with https in front.`,
  ]
}
