import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addOrganisation,
  addPerson,
  addSeat,
  asOwner,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import {
  countRead,
  disclose,
  endDisclosure,
  findDisclosure,
  logReadings,
  openExchange,
  progressOf,
  readDisclosure,
  readersOf,
  readingsOf,
  seersOf,
  withdrawDisclosure,
} from './index.ts'

useDatabase()

type Side = { trust: string; chief: Who; director: Who; head: Who; seat: string }
type Scene = {
  place: string
  exchange: string
  one: Side
  other: Side
  associate: Who
  lead: Who
  administrator: Who
}

async function addSide(name: string, place: string): Promise<Side> {
  const trust = await addOrganisation('trust', name)
  const chief = await addPerson(`${name} Chief`, trust, 'chief_executive')
  const director = await addPerson(`${name} Director`, trust, 'improvement_director')
  const head = await addPerson(`${name} Head`, trust, 'headteacher')
  return { trust, chief, director, head, seat: await addSeat(chief, place, 'explorer') }
}

let installation = ''
beforeAll(async () => {
  installation = await addOrganisation('installation', 'Critical Friend')
})

/** Two trusts that are about to exchange, with an associate; the programme lead and the administrator look on. */
async function setScene(): Promise<Scene & { associateSeat: string }> {
  const place = newId()
  const programme = await addOrganisation('programme', 'Lamplight')
  const associate = await addPerson('Ros Ferriby', programme, 'associate')
  const exchange = await asJob('open-partnership', (db) => openExchange(db, place, 2))
  return {
    place,
    exchange,
    one: await addSide('Larkmoor', place),
    other: await addSide('Whinfell', place),
    associate,
    associateSeat: await addSeat(associate, place, 'associate'),
    lead: await addPerson('Tamsin Greaves', programme, 'programme_lead'),
    administrator: await addPerson('Ade Installer', installation, 'administrator'),
  }
}

async function discloseAs(
  scene: Awaited<ReturnType<typeof setScene>>,
  from: 'one' | 'other',
  subjectId = newId(),
) {
  const [mine, theirs] = from === 'one' ? [scene.one, scene.other] : [scene.other, scene.one]
  const actor = await actorOf(mine.chief)
  const what = {
    organisationId: mine.trust,
    place: scene.place,
    kind: 'self-review' as const,
    subjectId,
    title: 'Self-review 2026',
    content: { said: `secret of ${from}` },
    exchangeId: scene.exchange,
  }
  return asPerson(mine.chief, (db) => disclose(db, actor, what, [theirs.seat, scene.associateSeat]))
}

const read = async (who: Who, id: string) => {
  const actor = await actorOf(who)
  return asPerson(who, (db) => readDisclosure(db, actor, id))
}
const rowsFor = (who: Who) =>
  tryAs(who, async (db) => (await sql`select * from disclosure.disclosures`.execute(db)).rows.length)

describe('an exchange', () => {
  it('opens nothing before both have disclosed, and both at once then', async () => {
    const scene = await setScene()
    const { id } = await discloseAs(scene, 'one')
    expect(await rowsFor(scene.other.chief)).toBe(0)
    expect(await rowsFor(scene.associate)).toBe(0)
    await expect(read(scene.other.chief, id)).rejects.toMatchObject({ init: { status: 404 } })
    expect(await tryAs(scene.other.chief, (db) => progressOf(db, scene.place, 'self-review'))).toMatchObject([
      { organisationId: scene.one.trust, isOpen: false },
    ])

    const theirs = await discloseAs(scene, 'other')
    expect((await read(scene.other.chief, id)).content).toEqual({ said: 'secret of one' })
    expect((await read(scene.one.chief, theirs.id)).content).toEqual({ said: 'secret of other' })
    expect((await read(scene.associate, id)).content).toEqual({ said: 'secret of one' })
  })

  it('is nothing to anybody who is not named', async () => {
    const scene = await setScene()
    await discloseAs(scene, 'one')
    await discloseAs(scene, 'other')
    for (const who of [scene.one.head, scene.other.head, scene.lead, scene.administrator])
      expect(await rowsFor(who)).toBe(0)
    expect(await rowsFor(scene.other.director)).toBe(1) // their own trust's
    expect(await tryAs(scene.lead, (db) => progressOf(db, scene.place, 'self-review'))).toEqual([])
  })

  it('ends with the seat, the membership, the end of the disclosure or its withdrawal', async () => {
    for (const end of ['seat', 'membership', 'end', 'withdraw'] as const) {
      const scene = await setScene()
      const { id } = await discloseAs(scene, 'one')
      const theirs = await discloseAs(scene, 'other')
      if (end === 'seat')
        await asOwner('update access.seats set until = now() where id = $1', [scene.other.seat])
      if (end === 'membership')
        await asOwner('update access.memberships set until = now() where id = $1', [
          scene.other.chief.membershipId,
        ])
      if (end === 'end') await asPerson(scene.one.director, (db) => endDisclosure(db, id))
      if (end === 'withdraw') await asPerson(scene.one.director, (db) => withdrawDisclosure(db, id))
      await expect(read(scene.other.chief, id), end).rejects.toMatchObject({ init: { status: 404 } })
      const isMutual = end === 'withdraw'
      const back = read(scene.one.chief, theirs.id)
      if (isMutual) await expect(back).rejects.toMatchObject({ init: { status: 404 } })
      else expect((await back).content).toEqual({ said: 'secret of other' })
    }
  })

  it('does not take a stranger’s disclosure for the missing one', async () => {
    const scene = await setScene()
    await discloseAs(scene, 'one')
    const stranger = await addSide('Saltmere', newId())
    const actor = await actorOf(stranger.chief)
    const what = {
      ...{
        organisationId: stranger.trust,
        place: scene.place,
        kind: 'self-review' as const,
        subjectId: newId(),
      },
      ...{ title: 'A stranger’s', content: {}, exchangeId: scene.exchange },
    }
    await expect(
      asPerson(stranger.chief, (db) => disclose(db, actor, what, [stranger.seat])),
    ).rejects.toMatchObject({ code: '42501' })
    expect(await rowsFor(scene.other.chief)).toBe(0)
  })
})

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
