import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { RouterContextProvider } from 'react-router'
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { addOrganisation, addPerson, asOwner, useDatabase, type Who } from '#database/testing.ts'
import { withClient } from './database/roles.ts'
import { entering } from './enter.ts'
import { newId } from './ids.ts'
import { demand, notFound } from './refusal.ts'
import { Visit, visitContext } from './web/visit.ts'

useDatabase()

const enter = entering({ 'test.look': ['anyone'], 'test.lead': ['chief_executive'] } as const)
const nameForm = z.object({ name: z.string().min(1, 'Enter a name.'), tags: z.array(z.string()) })

const visits: Visit[] = []
let ada: Who
let tom: Who
let trust: string

beforeAll(async () => {
  trust = await addOrganisation('trust', 'Larkmoor')
  ada = await addPerson('Ada Lowe', trust, 'chief_executive')
  tom = await addPerson('Tom Reed', trust, 'trustee')
})

afterEach(async () => {
  for (const visit of visits.splice(0)) await visit.finish(true)
})

/** A session of a person, begun and last seen so many minutes ago. @returns its token. */
async function session(who: Who, begun = 0, seen = 0): Promise<string> {
  const token = newId()
  await asOwner(`insert into auth."user" (id, name, email) values ($1, 'x', $2) on conflict do nothing`, [
    who.personId,
    `${who.personId}@x`,
  ])
  await asOwner(
    `insert into auth.session (id, "userId", token, "expiresAt", "createdAt", "lastSeenAt")
     values ($1, $2, $3, now() + interval '7 days', now() - $4 * interval '1 minute', now() - $5 * interval '1 minute')`,
    [newId(), who.personId, token, begun, seen],
  )
  return token
}

function asked(token: string | null, form?: Record<string, string>) {
  const context = new RouterContextProvider()
  const visit = new Visit({ token, nonce: 'n', address: '127.0.0.1' })
  visits.push(visit)
  context.set(visitContext, visit)
  const body = form && new URLSearchParams(form)
  const request = new Request('http://localhost/page?x=1', {
    method: form ? 'POST' : 'GET',
    ...(body && { body }),
  })
  return {
    args: { request, context: context as Readonly<RouterContextProvider> },
    visit,
  }
}

describe('entering', () => {
  it('sends a stranger who reads to sign-in, and brings them back', async () => {
    const { args } = asked(null)
    await expect(enter(args, 'test.look', async () => 1)).rejects.toMatchObject({ status: 302 })
    const response = (await enter(args, 'test.look', async () => 1).catch(
      (error: Response) => error,
    )) as Response
    expect(response.headers.get('location')).toBe('/sign-in?to=%2Fpage%3Fx%3D1')
  })

  it('keeps what a stranger typed', async () => {
    const { args } = asked(null, { note: 'long thought' })
    await expect(enter(args, 'test.look', async () => 1)).rejects.toMatchObject({
      init: { status: 401 },
      data: { typed: { note: 'long thought' } },
    })
  })

  it('lets in whoever holds a listed role, and refuses others with what they typed', async () => {
    await expect(enter(asked(await session(ada), {}).args, 'test.lead', async () => 'in')).resolves.toBe('in')
    const { args } = asked(await session(tom), { note: 'kept' })
    await expect(enter(args, 'test.lead', async () => 'in')).rejects.toMatchObject({
      init: { status: 403 },
      data: { because: expect.stringMatching(/; nothing was saved\.$/), typed: { note: 'kept' } },
    })
  })

  it('says nothing of saving to somebody who only reads', async () => {
    await expect(enter(asked(await session(tom)).args, 'test.lead', async () => 'in')).rejects.toMatchObject({
      init: { status: 403 },
      data: { because: expect.not.stringContaining('saved') },
    })
  })

  it('knows who asks', async () => {
    const { args } = asked(await session(tom))
    const actor = await enter(args, 'test.look', async (here) => here.actor)
    expect(actor).toMatchObject({
      personId: tom.personId,
      membershipId: tom.membershipId,
      positions: [{ place: trust, role: 'trustee' }],
    })
  })

  it('shares one transaction among the loaders of a request', async () => {
    const { args } = asked(await session(tom))
    const [a, b] = await Promise.all([
      enter(args, 'test.look', async ({ db }) => db),
      enter(args, 'test.look', async ({ db }) => db),
    ])
    expect(a).toBe(b)
  })

  it.each([
    ['idle for more than an hour', 90, 61],
    ['older than seven days', 7 * 24 * 60 + 1, 0],
  ])('ends a session that is %s', async (_, begun, seen) => {
    await expect(
      enter(asked(await session(tom, begun, seen)).args, 'test.look', async () => 1),
    ).rejects.toMatchObject({ status: 302 })
  })
})

describe('an action', () => {
  it('is committed before it is answered', async () => {
    await enter(asked(await session(ada), {}).args, 'test.lead', async ({ db }) => {
      await db
        .updateTable('people.persons')
        .set({ name: 'Ada Penrose' })
        .where('id', '=', ada.personId)
        .execute()
    })
    expect(await asOwner('select name from people.persons where id = $1', [ada.personId])).toEqual([
      { name: 'Ada Penrose' },
    ])
  })

  it('leaves nothing behind when it is refused half-way', async () => {
    const { args } = asked(await session(ada), { why: 'because' })
    const half = enter(args, 'test.lead', async ({ db }) => {
      await db.updateTable('people.persons').set({ name: 'Half' }).where('id', '=', ada.personId).execute()
      demand({ ok: false, because: 'The stage has closed.' })
    })
    await expect(half).rejects.toMatchObject({
      init: { status: 403 },
      data: { because: 'The stage has closed.', typed: { why: 'because' } },
    })
    expect(await asOwner('select name from people.persons where id = $1', [ada.personId])).toEqual([
      { name: 'Ada Penrose' },
    ])
  })

  it('turns what row security refuses into a sentence', async () => {
    const stranger = asked(await session(tom), { note: 'kept' })
    const act = enter(stranger.args, 'test.look', async ({ db }) => {
      await db
        .insertInto('access.memberships')
        .values({ id: newId(), person_id: tom.personId, organisation_id: trust, role: 'chief_executive' })
        .execute()
    })
    await expect(act).rejects.toMatchObject({
      init: { status: 403 },
      data: { typed: { note: 'kept' }, because: expect.stringContaining('no longer') },
    })
  })

  it('answers 404 alike for what is hidden and what is not there', async () => {
    const { args } = asked(await session(tom), {})
    await expect(enter(args, 'test.look', async () => notFound())).rejects.toMatchObject({
      init: { status: 404 },
    })
  })
})

describe('two who lock each other out', () => {
  it('both get through: the one that the database ends tries again', async () => {
    const rows = [ada.personId, tom.personId]
    const rename = async (who: Who, order: string[]) =>
      enter(asked(await session(who), {}).args, 'test.look', async ({ db }) => {
        for (const key of order) {
          await sql`select pg_advisory_xact_lock(hashtext(${key}))`.execute(db)
          await pause(150)
        }
        return 'through'
      })
    const both = await Promise.all([rename(ada, rows), rename(tom, rows.toReversed())])
    expect(both).toEqual(['through', 'through'])
  })
})

describe('a form', () => {
  it('gives the value, trimmed, lists as lists', async () => {
    const { args } = asked(await session(ada), { name: '  Ada ', tags: 'one' })
    const value = await enter(args, 'test.lead', async ({ form }) => form(nameForm))
    expect(value).toEqual({ ok: true, value: { name: 'Ada', tags: ['one'] } })
  })

  it('answers 422 with a sentence for each field and what was typed', async () => {
    const { args } = asked(await session(ada), { name: '', other: 'kept' })
    const answer = await enter(args, 'test.lead', async ({ form }) => form(nameForm))
    expect(answer).toMatchObject({
      ok: false,
      errors: {
        init: { status: 422 },
        data: { errors: [{ field: 'name', message: 'Enter a name.' }], typed: { other: 'kept' } },
      },
    })
  })
})

describe('a connection that the server ends', () => {
  it('fails its own request and not the process', async () => {
    const { args, visit } = asked(await session(ada))
    await enter(args, 'test.look', async () => 1)
    const [ours] = await asOwner<{ name: string }>('select current_database() as name')
    const ended = await withClient(inject('reach'), (superuser) =>
      superuser.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'web' and state = 'idle in transaction' and datname = $1`,
        [ours?.name],
      ),
    )
    expect(ended.rowCount).toBeGreaterThan(0)
    await visit.finish(true).catch(() => {})
    await expect(enter(asked(await session(ada)).args, 'test.look', async () => 'alive')).resolves.toBe(
      'alive',
    )
  })
})
