import { beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { giveUp } from '../giving-up/give-up.ts'
import { listPerspectives } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { type Scene, setScene } from '../test-scene.ts'
import { findRecurrence, getCyclesSoFar, openDueCycles, setRecurrence, showBefore } from './recurring.ts'

useDatabase()

let scene: Scene
let stranger: Who

beforeAll(async () => {
  scene = await setScene('Larkmoor Learning Trust')
  stranger = await addPerson(
    'Wyn Chief',
    await addOrganisation('trust', 'Whinfell Schools'),
    'chief_executive',
  )
  await recur(9, '2026-09-01')
}, 60_000)

const recur = (month: number | null, today: string, who: Who = scene.leader) =>
  asPerson(who, async (db) =>
    setRecurrence(db, who.membershipId, await getSelfReview(db, scene.id), { month, today }),
  )

const openOn = (today: string) => asJob('open-next-cycle', (db) => openDueCycles(db, today))

const cycles = () =>
  asOwner<{ id: string; cycle: number; answering_opened_at: Date | null; version: string }>(
    `select r.id, r.cycle, r.answering_opened_at, v.version from self_review.self_reviews r
     join frameworks.versions v on v.id = r.framework_version_id where r.organisation_id = $1 order by r.cycle`,
    [scene.trust],
  )

/** As if its leaders had revealed it and agreed on so many of its elements. */
async function settle(id: string, elements = 100): Promise<void> {
  await asOwner(
    `update self_review.self_reviews set answering_opened_at = coalesce(answering_opened_at, now()), revealed_at = now()
     where id = $1 and revealed_at is null`,
    [id],
  )
  await asOwner(
    `insert into self_review.agreements (self_review_id, organisation_id, element_id, agreed_by)
     select r.id, r.organisation_id, e.id, $3 from self_review.self_reviews r
     join frameworks.elements e on e.version_id = r.framework_version_id where r.id = $1 limit $2
     on conflict do nothing`,
    [id, elements, scene.leader.membershipId],
  )
}

const soFar = () =>
  asPerson(scene.leader, async (db) => {
    const [own] = await db
      .selectFrom('self_review.self_reviews')
      .selectAll()
      .where('id', '=', scene.id)
      .execute()
    return getCyclesSoFar(db, {
      organisationId: own!.organisation_id,
      frameworkVersionId: own!.framework_version_id,
    })
  })

const mailsLike = (key: string) =>
  asOwner<{ to_person: string; body: string }>(
    `select to_person, body from installation.mails where dedup_key like $1`,
    [key],
  )

describe('a self-review that comes back every year', () => {
  it('does not open in the month in which it was set, nor before its next one', async () => {
    for (const day of ['2026-09-01', '2026-12-31', '2027-08-31']) expect(await openOn(day)).toEqual([])
  })

  it('waits while the last one is open, or revealed and not agreed, and says so once', async () => {
    expect(await openOn('2027-09-01')).toEqual([])
    await settle(scene.id, 3)
    for (const day of ['2027-09-02', '2027-09-03']) expect(await openOn(day)).toEqual([])
    expect(await soFar()).toEqual({ years: [2026], waitsFor: 2026 })
    const told = await mailsLike(`self-review-waits:${scene.id}:2027:%`)
    expect(told.map(({ to_person }) => to_person)).toEqual([scene.leader.personId])
    expect(told[0]!.body).toMatch(
      /^Hello .*Self-review 2027 \(School improvement capacity\) was due .* night after self-review 2026 is agreed/s,
    )
    await settle(scene.id)
    expect(await soFar()).toEqual({ years: [2026], waitsFor: null })
  })

  it('opens once, however often and by how many the day is asked', async () => {
    const opened = await Promise.all(['2027-09-01', '2027-09-01', '2027-09-02'].map(openOn))
    expect(opened.flat()).toHaveLength(1)
    expect(await openOn('2027-12-24')).toEqual([])
    expect((await cycles()).map(({ cycle }) => cycle)).toEqual([2026, 2027])
  })

  it('is a draft on the newest version, with the groups of last time and nobody asked yet', async () => {
    const next = (await cycles()).at(-1)!
    expect(next).toMatchObject({ answering_opened_at: null, version: '2' })
    const [before, now] = await asPerson(scene.leader, async (db) => [
      await listPerspectives(db, scene.id),
      await listPerspectives(db, next.id),
    ])
    const said = (groups: typeof now) =>
      groups!.map(({ name, mode, spreadMayCross }) => ({ name, mode, spreadMayCross }))
    expect(said(now!)).toEqual(said(before!))
    expect(now!.every(({ invited }) => invited === 0)).toBe(true)
  })

  it('is led by whoever leads the trust, who get one message, and stands in the record', async () => {
    const next = (await cycles()).at(-1)!
    const mails = await mailsLike(`self-review-next:${next.id}:%`)
    expect(mails.map(({ to_person }) => to_person)).toEqual([scene.leader.personId])
    expect(mails[0]!.body).toContain('Self-review 2027 (School improvement capacity) has opened as a draft')
    const events = await asOwner(
      `select 1 from audit.events where about = $1 and command = 'self-review.open-next'`,
      [next.id],
    )
    expect(events).toHaveLength(1)
  })

  it('opens once the last one was given up, and that year stays given up', async () => {
    const last = (await cycles()).at(-1)!
    expect(await openOn('2028-09-01')).toEqual([])
    await asPerson(scene.leader, async (db) =>
      giveUp(db, await getSelfReview(db, last.id), 'Nobody had time.'),
    )
    expect(await soFar()).toEqual({ years: [2027, 2026], waitsFor: null })
    expect(await openOn('2027-12-31')).toEqual([])
  })

  it('leaves nothing behind when it is cut off half-way, and opens the next time', async () => {
    await expect(
      asJob('open-next-cycle', async (db) => {
        expect(await openDueCycles(db, '2028-09-01')).toHaveLength(1)
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    expect((await cycles()).at(-1)!.cycle).toBe(2027)
    expect(await openOn('2028-09-03')).toHaveLength(1)
  })

  it('comes back no more once it is ended', async () => {
    await recur(null, '2028-10-01')
    expect(await openOn('2029-09-01')).toEqual([])
    expect(
      await asPerson(scene.leader, async (db) => findRecurrence(db, await getSelfReview(db, scene.id))),
    ).toBeNull()
  })

  it('is set by nobody but those who may open one; and opened by nobody but the job', async () => {
    await expect(tryAs(scene.leader, (db) => openDueCycles(db, '2030-09-01'))).rejects.toThrow(/nightly job/)
    await expect(asJob('erase-notes', (db) => openDueCycles(db, '2030-09-01'))).rejects.toThrow(/nightly job/)
    const selfReview = await asPerson(scene.leader, (db) => getSelfReview(db, scene.id))
    for (const who of [scene.heads[0]!, stranger])
      await expect(
        tryAs(who, (db) =>
          setRecurrence(db, who.membershipId, selfReview, { month: 3, today: '2028-10-01' }),
        ),
      ).rejects.toThrow()
    expect(await tryAs(stranger, (db) => findRecurrence(db, selfReview))).toBeNull()
  })

  it('lets the leaders show those who answer what was agreed last time, and nobody else', async () => {
    const read = () => asPerson(scene.leader, (db) => getSelfReview(db, scene.id))
    await asPerson(scene.leader, async (db) => showBefore(db, await read(), true))
    expect((await read()).showsBefore).toBe(true)
    const seen = await read()
    await tryAs(scene.heads[0]!, (db) => showBefore(db, seen, false)).catch(() => {})
    expect((await read()).showsBefore).toBe(true)
  })
})
