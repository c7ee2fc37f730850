import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { actorOf, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import {
  countRead,
  disclose,
  findDisclosure,
  logReadings,
  readDisclosure,
  readersOf,
  readingsOf,
  seersOf,
} from './index.ts'

import { discloseAs, read, setScene } from './test-exchange.ts'

useDatabase()

describe('a disclosure', () => {
  it('happens once, however many press the button', async () => {
    const scene = await setScene()
    const subject = newId()
    const made = await Promise.all(Array.from({ length: 50 }, () => discloseAs(scene, 'one', subject)))
    expect(made.filter((one) => one.isNew)).toHaveLength(1)
    expect(new Set(made.map((one) => one.id)).size).toBe(1)
    const [events] = await asOwner('select count(*)::int as n from audit.events where about = $1', [
      made[0]!.id,
    ])
    expect(events).toEqual({ n: 1 })
  })

  it('needs a reader', async () => {
    const scene = await setScene()
    const actor = await actorOf(scene.one.chief)
    const what = {
      ...{
        organisationId: scene.one.trust,
        place: scene.place,
        kind: 'self-review' as const,
        subjectId: newId(),
      },
      ...{ title: 'To nobody', content: {} },
    }
    await expect(asPerson(scene.one.chief, (db) => disclose(db, actor, what, []))).rejects.toMatchObject({
      data: { because: 'Nobody is named to read this. Choose at least one person.' },
    })
  })

  it('is made by those who may disclose for their organisation, and for no other', async () => {
    const scene = await setScene()
    const actor = await actorOf(scene.one.head)
    for (const organisationId of [scene.one.trust, scene.other.trust]) {
      const what = {
        ...{ organisationId, place: scene.place, kind: 'plan' as const, subjectId: newId() },
        ...{ title: 'Not mine to show', content: {} },
      }
      await expect(
        asPerson(scene.one.head, (db) => disclose(db, actor, what, [scene.other.seat])),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('names its readers and its owners to both, and nobody to anybody else', async () => {
    const scene = await setScene()
    const { id } = await discloseAs(scene, 'one')
    await discloseAs(scene, 'other')
    const named = async (who: Who) =>
      (await tryAs(who, (db) => seersOf(db, id))).map(({ name }) => name).sort()
    const all = ['Larkmoor Chief', 'Larkmoor Director', 'Ros Ferriby', 'Whinfell Chief']
    for (const who of [scene.one.director, scene.other.chief, scene.associate])
      expect(await named(who)).toEqual(all)
    for (const who of [scene.one.head, scene.other.head, scene.lead, scene.administrator])
      expect(await named(who)).toEqual([])
  })

  it('counts what its reader has opened, and what not yet', async () => {
    const scene = await setScene()
    const { id } = await discloseAs(scene, 'one')
    await discloseAs(scene, 'other')
    const actor = await actorOf(scene.associate)
    const count = () => asPerson(scene.associate, (db) => countRead(db, actor, scene.place, 'self-review'))
    expect(await count()).toEqual({ read: 0, unread: 2 })
    await read(scene.associate, id)
    expect(await count()).toEqual({ read: 1, unread: 1 })
  })

  it('tells its owner, and nobody else, who has read it and when', async () => {
    const scene = await setScene()
    const { id } = await discloseAs(scene, 'one')
    await discloseAs(scene, 'other')
    await read(scene.one.director, id)
    await read(scene.associate, id)
    await read(scene.other.chief, id)
    await read(scene.other.chief, id)
    const readings = await tryAs(scene.one.director, (db) => readingsOf(db, id))
    expect(readings.map((one) => one.name)).toEqual(['Whinfell Chief', 'Ros Ferriby'])
    expect((await tryAs(scene.other.director, (db) => readingsOf(db, id))).length).toBe(0)
    const seen = (who: Who) =>
      tryAs(who, async (db) => {
        const query = sql`select * from audit.events where command = 'disclosure.read' and about = ${id}::uuid`
        return (await query.execute(db)).rows.length
      })
    expect(await seen(scene.one.director)).toBe(2)
    expect(await seen(scene.other.director)).toBe(0)
    expect(await seen(scene.lead)).toBe(0)
  })

  it('is logged as read the same way where a page reads many at once, and once a day', async () => {
    const scene = await setScene()
    const mine = { ...(await discloseAs(scene, 'one')), organisationId: scene.one.trust }
    const theirs = { ...(await discloseAs(scene, 'other')), organisationId: scene.other.trust }
    const actor = await actorOf(scene.associate)
    const all = [theirs, mine].map((of) => ({
      ...of,
      kind: 'self-review' as const,
      title: 'Self-review 2026',
    }))
    const left = (read: (db: Db) => Promise<unknown>) =>
      tryAs(scene.associate, async (db) => {
        await read(db)
        await read(db)
        const { rows } = await sql`
          select r.disclosure_id, r.person_id, r.membership_id, r.read_on::text, e.chain, e.seq, e.person_id as who,
            e.membership_id as acting, e.command, e.about_kind, e.audience, d.details
          from disclosure.readings r join audit.events e on e.about = r.disclosure_id and e.command = 'disclosure.read'
          join audit.details d using (chain, seq)
          where r.membership_id = ${actor.membershipId}::uuid order by e.at`.execute(db)
        return rows
      })
    const oneByOne = await left(async (db) => {
      for (const { id } of all) await readDisclosure(db, actor, id)
    })
    expect(oneByOne).toHaveLength(2)
    expect(await left((db) => logReadings(db, actor, all))).toEqual(oneByOne)
  })

  it('names who can read it, to its owner and its readers', async () => {
    const scene = await setScene()
    const { id } = await discloseAs(scene, 'one')
    const names = (who: Who) => tryAs(who, async (db) => (await readersOf(db, id)).map((one) => one.name))
    expect(await names(scene.one.director)).toEqual(['Ros Ferriby', 'Whinfell Chief'])
    expect(await names(scene.other.chief)).toEqual([])
    await discloseAs(scene, 'other')
    expect(await names(scene.other.chief)).toEqual(['Ros Ferriby', 'Whinfell Chief'])
    expect(await names(scene.lead)).toEqual([])
  })

  it('is found by its owner and its readers, and not by others', async () => {
    const scene = await setScene()
    const { id } = await discloseAs(scene, 'one')
    const wanted = { place: scene.place, kind: 'self-review' as const, organisationId: scene.one.trust }
    const found = (who: Who) => tryAs(who, async (db) => (await findDisclosure(db, wanted))?.id ?? null)
    expect(await found(scene.one.director)).toBe(id)
    expect(await found(scene.other.chief)).toBeNull()
    await discloseAs(scene, 'other')
    expect(await found(scene.other.chief)).toBe(id)
    expect(await found(scene.other.head)).toBeNull()
  })

  it('never changes and is never deleted', async () => {
    const scene = await setScene()
    const { id } = await discloseAs(scene, 'one')
    for (const change of [
      sql`update disclosure.disclosures set content = '{}' where id = ${id}::uuid`,
      sql`delete from disclosure.disclosures where id = ${id}::uuid`,
    ])
      await expect(tryAs(scene.one.chief, (db) => change.execute(db))).rejects.toMatchObject({
        code: '42501',
      })
  })
})
