import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPerson, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { publishPacks } from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { withdrawProposal } from './commands.ts'
import { addExplorer, endExplorer, listExplorers } from './explorers.ts'
import { getMySide } from './mine.ts'
import { stateOf } from './partnership.ts'
import { getPartnership } from './queries.ts'
import { accepted, answer, nameAs, nearlyOpen, opened, propose, type Scene, signAs } from './testing.ts'

useDatabase()

beforeAll(async () => {
  await asJob('publish-packs', (db) => publishPacks(db))
})

const seen = (scene: Scene, who: Who) => tryAs(who, (db) => getPartnership(db, scene.id))
const mailsTo = async (who: Who, subject: string) =>
  (
    await asOwner('select 1 from installation.mails where to_person = $1 and subject like $2', [
      who.personId,
      `%${subject}%`,
    ])
  ).length

describe('a proposal', () => {
  it('reaches both chief executives and the associate, once', async () => {
    const scene = await propose()
    for (const who of [scene.one.chief, scene.other.chief]) expect(await mailsTo(who, 'is proposed')).toBe(1)
    expect(await mailsTo(scene.associate, 'proposed as associate')).toBe(1)
    expect(await mailsTo(scene.one.head, '')).toBe(0)
    for (const who of [scene.one.chief, scene.one.director, scene.associate, scene.lead])
      expect((await seen(scene, who)).name).toBe('Larkmoor with Whinfell')
    await expect(seen(scene, scene.one.head)).rejects.toMatchObject({ init: { status: 404 } })
  })

  it('keeps each trust’s decision from the other until both have accepted', async () => {
    const scene = await propose()
    await answer(scene, scene.one.chief, 'declined')
    const decisions = async (who: Who) =>
      (await seen(scene, who)).partners.map(({ name, decision, reason }) => ({ name, decision, reason }))
    expect(await decisions(scene.other.chief)).toEqual([
      { name: 'Larkmoor', decision: null, reason: null },
      { name: 'Whinfell', decision: 'waiting', reason: null },
    ])
    expect(await decisions(scene.associate)).toEqual([
      { name: 'Larkmoor', decision: null, reason: null },
      { name: 'Whinfell', decision: null, reason: null },
    ])
    expect((await decisions(scene.lead))[0]).toEqual({
      ...{ name: 'Larkmoor', decision: 'declined', reason: 'A merger takes all we have.' },
    })
    expect(await mailsTo(scene.lead, 'Larkmoor has declined')).toBe(1)
    expect(await mailsTo(scene.other.chief, 'declined')).toBe(0)
    const feed = async (who: Who) =>
      tryAs(
        who,
        async (db) =>
          (
            await sql`select * from audit.events where command = 'peer-review.decline-proposal' and about = ${scene.id}::uuid`.execute(
              db,
            )
          ).rows.length,
      )
    expect([await feed(scene.other.chief), await feed(scene.associate), await feed(scene.lead)]).toEqual([
      0, 0, 1,
    ])
  })

  it('when withdrawn tells both the same, and what each answered stays hidden', async () => {
    const scene = await propose()
    await answer(scene, scene.one.chief, 'declined')
    await asPerson(scene.lead, async (db) => withdrawProposal(db, await getPartnership(db, scene.id)))
    const partnership = await seen(scene, scene.other.chief)
    expect(stateOf(partnership)).toBe('withdrawn')
    expect(partnership.partners[0]).toMatchObject({ name: 'Larkmoor', decision: null })
    expect(await mailsTo(scene.other.chief, 'withdrawn')).toBe(1)
    expect(await mailsTo(scene.one.chief, 'withdrawn')).toBe(1)
  })

  it('shows both acceptances to both, and tells them', async () => {
    const scene = await accepted()
    for (const who of [scene.one.chief, scene.other.director, scene.associate, scene.lead])
      expect((await seen(scene, who)).partners.map((partner) => partner.decision)).toEqual([
        'accepted',
        'accepted',
      ])
    expect(await mailsTo(scene.one.chief, 'Both trusts have accepted')).toBe(1)
    expect(await mailsTo(scene.other.chief, 'Both trusts have accepted')).toBe(1)
  })

  it('is answered by nobody for another trust', async () => {
    const scene = await propose()
    for (const who of [scene.other.chief, scene.associate, scene.lead]) {
      const changed = await asPerson(who, (db) =>
        db
          .updateTable('peer_review.partners')
          .set({ decision: 'accepted' })
          .where('partnership_id', '=', scene.id)
          .where('organisation_id', '=', scene.one.id)
          .executeTakeFirst(),
      )
      expect(changed.numUpdatedRows).toBe(0n)
    }
  })
})

describe('signing', () => {
  it('keeps name, day and version, and happens once', async () => {
    const scene = await accepted()
    await Promise.all(Array.from({ length: 50 }, () => signAs(scene, scene.one.chief, 'principles')))
    const [mine] = (await seen(scene, scene.other.chief)).partners
    expect(mine?.principles).toMatchObject({ version: '1', by: 'Somebody Here' })
    const [events] = await asOwner(
      "select count(*)::int as n from audit.events where about = $1 and command = 'peer-review.sign-principles'",
      [scene.id],
    )
    expect(events).toEqual({ n: 1 })
  })

  it('opens nothing while one thing is missing', async () => {
    const scene = await nearlyOpen()
    expect((await seen(scene, scene.one.chief)).openedAt).toBeNull()
    expect(
      await asOwner('select from self_review.self_reviews where partnership_id = $1', [scene.id]),
    ).toEqual([])
  })
})

describe('the opening', () => {
  it('makes both self-reviews, the exchange, both reviews and every seat', async () => {
    const scene = await opened()
    const partnership = await seen(scene, scene.one.chief)
    expect(partnership.openedAt).not.toBeNull()
    expect(new Set(partnership.partners.map((partner) => partner.selfReviewId)).size).toBe(2)
    const reviews = await asOwner(
      'select organisation_id, framework_version_id, answers_by from self_review.self_reviews where partnership_id = $1',
      [scene.id],
    )
    expect(new Set(reviews.map((one) => one.organisation_id))).toEqual(
      new Set([scene.one.id, scene.other.id]),
    )
    expect(new Set(reviews.map((one) => one.framework_version_id)).size).toBe(1)
    expect(reviews[0]?.answers_by).toBe('2026-10-09')
    expect(partnership.reviews.map(({ hostId, visitorId }) => [hostId, visitorId]).toSorted()).toEqual(
      [
        [scene.one.id, scene.other.id],
        [scene.other.id, scene.one.id],
      ].toSorted(),
    )
    expect(await asOwner('select expected from disclosure.exchanges where place = $1', [scene.id])).toEqual([
      { expected: 2 },
    ])
    expect(await seatsOf(scene.one.chief)).toEqual(['explorer', 'host_leader', 'leader', 'team_namer'])
    expect(await seatsOf(scene.other.director)).toEqual(['explorer', 'host_leader', 'leader', 'team_namer'])
    expect(await seatsOf(scene.associate)).toEqual(['associate', 'associate', 'associate'])
    expect(await seatsOf(scene.lead)).toEqual([])
    expect(await seatsOf(scene.one.head)).toEqual([])
  })

  it('happens exactly once, however many sign at the same moment', async () => {
    const scene = await nearlyOpen()
    const signed = await Promise.all(
      Array.from({ length: 50 }, (_, turn) =>
        turn % 2 ? signAs(scene, scene.other.chief, 'agreement') : nameAs(scene, scene.one.director),
      ),
    )
    expect(signed.filter((one) => one.hasOpened)).toHaveLength(1)
    const [made] = await asOwner(
      `select (select count(*)::int from peer_review.reviews where partnership_id = $1) as reviews,
        (select count(*)::int from self_review.self_reviews where partnership_id = $1) as self_reviews,
        (select count(*)::int from disclosure.exchanges where place = $1) as exchanges,
        (select count(*)::int from audit.events where about = $1 and command = 'peer-review.open-partnership') as events`,
      [scene.id],
    )
    expect(made).toEqual({ reviews: 2, self_reviews: 2, exchanges: 1, events: 1 })
  })

  it('happens when both sign last at the same moment', async () => {
    const scene = await accepted()
    for (const trust of [scene.one, scene.other]) {
      await nameAs(scene, trust.chief)
      await signAs(scene, trust.chief, 'agreement')
    }
    const both = await Promise.all([
      signAs(scene, scene.one.chief, 'principles'),
      signAs(scene, scene.other.chief, 'principles'),
    ])
    expect(both.filter((one) => one.hasOpened)).toHaveLength(1)
  })

  it('lends its power to nobody afterwards', async () => {
    const scene = await opened()
    await expect(
      asPerson(scene.one.chief, (db) =>
        db
          .insertInto('access.seats')
          .values({
            id: newId(),
            membership_id: scene.one.head.membershipId,
            place: scene.id,
            role: 'associate',
          })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

const seatsOf = async (who: Who) =>
  (
    await asOwner<{ role: string }>(
      'select role from access.seats where membership_id = $1 and until is null order by role',
      [who.membershipId],
    )
  ).map((row) => row.role)

describe('an exploring team', () => {
  it('is named by the chief executive, from people of the trust', async () => {
    const scene = await opened()
    const add = (who: Who, member: Who) =>
      asPerson(who, async (db) => {
        const { partnership, mine } = await getMySide(db, scene.id)
        return addExplorer(db, partnership, mine, member.membershipId)
      })
    expect(await add(scene.one.chief, scene.one.head)).toBe(true)
    expect(await seatsOf(scene.one.head)).toEqual(['explorer'])
    expect(await add(scene.one.chief, scene.other.head)).toBe(false)
    expect(await add(scene.one.director, scene.one.head)).toBe(false)
    expect(await add(scene.other.chief, scene.one.head)).toBe(false)
    expect(await seatsOf(scene.other.head)).toEqual([])

    const end = (who: Who, member: Who) =>
      asPerson(who, async (db) => {
        const { partnership, mine } = await getMySide(db, scene.id)
        const explorer = (await listExplorers(db, scene.id)).find(
          (one) => one.membershipId === member.membershipId,
        )
        return explorer ? endExplorer(db, partnership, mine, explorer) : false
      })
    expect(await end(scene.other.chief, scene.one.head)).toBe(false)
    expect(await end(scene.one.chief, scene.other.chief)).toBe(false)
    expect(await end(scene.one.chief, scene.one.head)).toBe(true)
    expect(await seatsOf(scene.one.head)).toEqual([])
  })

  it('takes in a new improvement director with a place in both reviews', async () => {
    const scene = await opened()
    const newcomer = await addPerson('Nell Arden', scene.one.id, 'improvement_director')
    await asPerson(scene.one.chief, async (db) => {
      const { partnership, mine } = await getMySide(db, scene.id)
      await addExplorer(db, partnership, mine, newcomer.membershipId)
    })
    expect(await seatsOf(newcomer)).toEqual(['explorer', 'host_leader', 'leader', 'team_namer'])
  })
})
