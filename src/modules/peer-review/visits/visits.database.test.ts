import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { newId } from '#src/platform/ids.ts'
import { at, type Scene, setScene } from '../scene.ts'
import { draftFocus, seat, shareTheFocus } from '../walk.ts'
import { addLine, moveLine, removeLine, saveFocus } from './commands/draft-focus.ts'
import { nameForHost } from './commands/name-circle.ts'
import { acceptVisitor, declineVisitor, nameVisitor, withdrawVisitor } from './commands/name-team.ts'
import { changeActivity, planActivity } from './commands/plan-activity.ts'
import { asFrozenFocus } from './focus.ts'
import { getFocusDraft, readFocus } from './queries/focus.ts'
import { listSeated, listTeam } from './queries/team.ts'
import { listActivities } from './queries/timetable.ts'

useDatabase()

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
})

const sees = async (who: Who) => {
  const actor = await actorOf(who)
  return tryAs(who, async (db) => (await readFocus(db, actor, scene.reviewId))?.content ?? null)
}
const draftOf = (who: Who) => tryAs(who, (db) => getFocusDraft(db, scene.reviewId))
const refused = { code: '42501' }

describe('the focus', () => {
  it('is drafted by the host’s named people, and is nobody else’s', async () => {
    await draftFocus(scene)
    expect((await draftOf(scene.host.circle)).lines).toHaveLength(2)
    const others = [scene.host.coordinator, scene.host.bystander, scene.associate, scene.programmeLead]
    for (const who of [...others, scene.visitor.namer, scene.stranger]) {
      expect(await draftOf(who)).toMatchObject({ priority: '', lines: [] })
      expect(await sees(who)).toBeNull()
    }
    await expect(
      at(scene, scene.host.coordinator, ({ db, review }) =>
        addLine(db, review, { id: newId(), question: 'Mine?', shortName: '' }),
      ),
    ).rejects.toMatchObject(refused)
  })

  it('loses nothing when two people save it', async () => {
    const { version } = await draftOf(scene.host.chief)
    const text = { priority: 'One', positionStatement: 'We think so.', elementId: null }
    const save = (who: Who) => at(scene, who, ({ db, review }) => saveFocus(db, review, text, version))
    expect(await save(scene.host.chief)).toBe(true)
    expect(await save(scene.host.director)).toBe(false)
  })

  it('has lines that can be moved, taken out and brought back', async () => {
    const [first, second] = scene.lines
    await at(scene, scene.host.chief, async ({ db, review }) => {
      const { lines } = await getFocusDraft(db, review.id)
      await moveLine(db, review, { lines, lineId: second, way: 'up' })
    })
    expect((await draftOf(scene.host.chief)).lines.map((line) => line.id)).toEqual([second, first])
    await at(scene, scene.host.chief, ({ db, review }) => removeLine(db, review, first, 'remove'))
    expect((await draftOf(scene.host.chief)).lines).toHaveLength(1)
    await at(scene, scene.host.chief, ({ db, review }) => removeLine(db, review, first, 'restore'))
    expect((await draftOf(scene.host.chief)).lines).toHaveLength(2)
  })

  it('is read by an accepted visitor and the associate only once it is shared, and then once and for all', async () => {
    await seat(scene, scene.visitor.lead, true)
    expect(await sees(scene.visitor.lead)).toBeNull()
    const shares = await Promise.allSettled(Array.from({ length: 10 }, () => shareTheFocus(scene)))
    expect(shares.filter((share) => share.status === 'fulfilled')).toHaveLength(1)
    const expected = asFrozenFocus(await draftOf(scene.host.chief), null)
    for (const who of [scene.visitor.lead, scene.associate, scene.host.coordinator])
      expect(await sees(who)).toEqual(expected)
    for (const who of [scene.visitor.namer, scene.visitor.bystander, scene.programmeLead, scene.stranger])
      expect(await sees(who)).toBeNull()
  })

  it('reaches a visitor who is accepted later, by whoever accepts them', async () => {
    await seat(scene, scene.visitor.visitor, false, scene.host.coordinator)
    expect(await sees(scene.visitor.visitor)).not.toBeNull()
    await seat(scene, scene.visitor.late, false, scene.host.director)
    expect(await sees(scene.visitor.late)).not.toBeNull()
  })

  it('is closed to a visitor who is withdrawn', async () => {
    await at(scene, scene.visitor.namer, async ({ db, review }) => {
      const team = await listTeam(db, review.id)
      const late = team.find((member) => member.membershipId === scene.visitor.late.membershipId)
      await withdrawVisitor(db, review, late!)
    })
    expect(await sees(scene.visitor.late)).toBeNull()
  })
})

describe('the visiting team', () => {
  const name = (by: Who, who: Who, isLead = false) =>
    at(scene, by, ({ db, actor, review }) =>
      nameVisitor(db, actor, review, { membershipId: who.membershipId, introducedAs: 'head', isLead }),
    )

  it('is named by the visiting trust, of its own people', async () => {
    await expect(name(scene.visitor.namer, scene.host.bystander)).rejects.toMatchObject({ code: '23503' })
    await expect(name(scene.host.chief, scene.visitor.bystander)).rejects.toMatchObject(refused)
    await expect(name(scene.visitor.lead, scene.visitor.bystander)).rejects.toMatchObject(refused)
  })

  it('has one lead reviewer', async () => {
    expect(await name(scene.visitor.namer, scene.visitor.bystander, true)).toBe(false)
  })

  it('is accepted by the host alone: its own trust gives nobody a seat', async () => {
    await name(scene.visitor.namer, scene.visitor.bystander)
    const member = (await at(scene, scene.visitor.namer, ({ db, review }) => listTeam(db, review.id))).find(
      (one) => one.membershipId === scene.visitor.bystander.membershipId,
    )!
    await expect(
      at(scene, scene.visitor.namer, ({ db, review }) => acceptVisitor(db, review, member)),
    ).rejects.toMatchObject({ init: { status: 409 } })
    await expect(
      tryAs(scene.visitor.namer, (db) =>
        db
          .updateTable('peer_review.team_members')
          .set({ decision: 'accepted' })
          .where('id', '=', member.id)
          .execute(),
      ),
    ).rejects.toMatchObject(refused)
    await at(scene, scene.host.director, ({ db, actor, review }) => declineVisitor(db, actor, review, member))
    const seats = await asOwner('select 1 from access.seats where membership_id = $1 and place = $2', [
      ...[scene.visitor.bystander.membershipId, scene.reviewId],
    ])
    expect(seats).toEqual([])
  })

  it('never holds somebody of the host: no host gives itself such a seat', async () => {
    for (const role of ['visitor', 'lead_reviewer', 'associate', 'team_namer'])
      await expect(
        tryAs(scene.host.chief, (db) =>
          db
            .insertInto('access.seats')
            .values({
              id: newId(),
              membership_id: scene.host.chief.membershipId,
              place: scene.reviewId,
              role,
            })
            .execute(),
        ),
        role,
      ).rejects.toMatchObject(refused)
  })
})

describe('the host’s circle', () => {
  it('names others of its trust; a coordinator does not', async () => {
    const name = (by: Who) =>
      at(scene, by, ({ db, review }) =>
        nameForHost(
          db,
          review,
          { membershipId: scene.host.bystander.membershipId, name: 'Beth' },
          'host_leader',
        ),
      )
    await expect(name(scene.host.coordinator)).rejects.toMatchObject(refused)
    await name(scene.host.circle)
    const circle = await at(scene, scene.host.chief, ({ db, review }) =>
      listSeated(db, review.id, ['host_leader']),
    )
    expect(circle.map((one) => one.name)).toContain('Beth Hargreave')
  })
})

describe('the timetable', () => {
  const activity = {
    ...{ id: newId(), kind: 'interview' as const, title: 'Heads', withRole: 'headteachers' },
    ...{ placeKind: 'school' as const, placeName: 'Tern Bay', on: '2027-01-27', at: '10:40' },
    ...{ lineIds: [], ledBy: null },
  }
  const plan = (who: Who) =>
    at(scene, who, ({ db, actor, review }) => planActivity(db, actor, review, activity))

  it('is planned by the team and the coordinator, and posted twice holds one', async () => {
    await plan(scene.visitor.lead)
    await plan(scene.host.coordinator)
    const listed = await at(scene, scene.associate, ({ db, review }) => listActivities(db, review.id))
    expect(listed).toMatchObject([
      { title: 'Heads', on: '2027-01-27', at: '10:40', withRole: 'headteachers' },
    ])
  })

  it('is not planned by the associate or the host’s circle, and not seen by others', async () => {
    const other = { ...activity, id: newId() }
    for (const who of [scene.associate, scene.host.circle])
      await expect(
        at(scene, who, ({ db, actor, review }) => planActivity(db, actor, review, other)),
      ).rejects.toMatchObject(refused)
    for (const who of [scene.programmeLead, scene.stranger, scene.visitor.namer])
      expect(await tryAs(who, (db) => listActivities(db, scene.reviewId))).toEqual([])
  })

  it('shows two who change it that they did', async () => {
    const change = (who: Who) => at(scene, who, ({ db, review }) => changeActivity(db, review, activity, 1))
    expect(await change(scene.visitor.lead)).toBe(true)
    expect(await change(scene.host.coordinator)).toBe(false)
  })
})
