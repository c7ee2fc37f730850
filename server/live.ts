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
  let roles = isId(place) ? await rolesAt(token, place) : null
  if (!isId(place) || !roles) return c.text('There is nothing to follow here.', 404)
  c.header('cache-control', 'no-store')
  c.header('x-accel-buffering', 'no')
  return streamSSE(c, async (stream) => {
    let end = () => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    const send = async (event: 'changed' | 'beat') => {
      roles = await rolesAt(token, place)
      if (roles) await stream.writeSSE({ event, data: '' })
      else end()
    }
    // Of a change that concerns another role nothing is asked or said; a new role is known at the next beat.
    const stop = onTold(place, async (role) => {
      if (role === null || roles?.includes(role)) await send('changed')
    })
    const beat = setInterval(() => send('beat'), heartbeat)
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

/**
 * The roles that somebody holds at the place; none where the place is a partnership that they have a part in, where people
 * look before they have a seat. Null for anybody else.
 */
async function rolesAt(token: string | null, place: string): Promise<string[] | null> {
  const { db, actor, rollback } = await beginAsSession(token)
  try {
    if (!actor) return null
    const held = actor.positions.filter((position) => position.place === place).map(({ role }) => role)
    return held.length > 0 || (await isPartyTo(db, place)) ? held : null
  } finally {
    await rollback()
  }
}
