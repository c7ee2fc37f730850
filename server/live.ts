import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { isPartyTo } from '#src/modules/peer-review/index.ts'
import { beginAsSession } from '#src/platform/database/context.ts'
import { isId } from '#src/platform/ids.ts'
import { onTold } from '#src/platform/live/listen.ts'
import { sessionToken } from '#src/platform/sign-in/sign-in.ts'

const heartbeat = 25_000
const streams = new Set<() => void>()

/**
 * Tells a page that something changed at a place, without a word of what: the page then loads itself again, under its
 * own permissions. Only somebody with a position there is told, and each time that is asked again (CO-04).
 */
export async function liveRoute(c: Context): Promise<Response> {
  const place = c.req.param('place')
  const token = sessionToken(c.req.header('cookie') ?? null)
  if (!isId(place) || !(await isThere(token, place))) return c.text('There is nothing to follow here.', 404)
  c.header('cache-control', 'no-store')
  c.header('x-accel-buffering', 'no')
  return streamSSE(c, async (stream) => {
    let end = () => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    const stop = onTold(place, async () => {
      if (await isThere(token, place)) await stream.writeSSE({ event: 'changed', data: '' })
      else end()
    })
    const beat = setInterval(
      async () => ((await isThere(token, place)) ? stream.writeSSE({ event: 'beat', data: '' }) : end()),
      heartbeat,
    )
    streams.add(end)
    stream.onAbort(end)
    await ended
    clearInterval(beat)
    stop()
    streams.delete(end)
  })
}

/** Ends every stream; browsers connect again by themselves, to the next process. */
export function endStreams(): void {
  for (const end of streams) end()
}

/** A position at the place, or a part in the partnership that it is, where people look before they have a seat. */
async function isThere(token: string | null, place: string): Promise<boolean> {
  const { db, actor, rollback } = await beginAsSession(token)
  try {
    if (!actor) return false
    return actor.positions.some((position) => position.place === place) || (await isPartyTo(db, place))
  } finally {
    await rollback()
  }
}
