import { beforeEach, describe, expect, it } from 'vitest'
import { addPerson, addSeat, asOwner, useDatabase } from '#database/testing.ts'
import { listInvitationsTo } from '#src/modules/people/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { remindContributors } from '../reminding/remind.ts'
import { open, type Scene, setScene } from '../test-scene.ts'
import { inviteTyped } from './invite-typed.ts'
import { correctWaiting, withdrawWaiting } from './mend-invitation.ts'

useDatabase()

let scene: Scene
let trusts = 0

beforeEach(async () => {
  scene = await setScene(`Inviting ${++trusts}`, { heads: 1, middles: 0 })
}, 60_000)

const actor = () => ({ sessionId: 's', ...scene.leader, positions: [] })
const invite = (several: string, perspective = 'Headteachers') =>
  asPerson(scene.leader, (db) => {
    const to = {
      selfReviewId: scene.id,
      perspectiveId: scene.perspectives[perspective]!,
      role: 'headteacher',
    }
    return inviteTyped(db, actor(), to, { name: '', email: '', several })
  })
const waiting = () => asPerson(scene.leader, (db) => listInvitationsTo(db, scene.id, 'contributor'))
const mails = (to: string) =>
  asOwner<{ body: string }>('select body from installation.mails where to_address = $1 order by written_at', [
    to,
  ])
const erin = () => `erin${trusts}@x.org`

describe('inviting from pasted lines', () => {
  it('says how many are invited, and invites nobody twice', async () => {
    expect(await invite(`Erin <${erin()}>; Frank <frank${trusts}@x.org>`)).toEqual({
      now: 2,
      before: 0,
      twice: 0,
    })
    expect(await invite(`${erin()}\n${erin().toUpperCase()}`)).toEqual({ now: 0, before: 1, twice: 1 })
  })

  it('counts somebody who has a place already as asked before', async () => {
    const email = `head${trusts}@x.org`
    await asOwner('update people.persons set email = $2 where id = $1', [scene.heads[0]!.personId, email])
    expect(await invite(email)).toEqual({ now: 0, before: 1, twice: 0 })
  })

  it('refuses somebody who answers in another group', async () => {
    await invite(erin())
    expect(await invite(erin(), 'Executives')).toMatchObject({ errors: [{ field: 'name' }] })
  })
})

describe('a leader who does not look after the trust’s people', () => {
  it('asks a colleague, and is told who may bring somebody new in', async () => {
    const executive = scene.executives[0]!
    await addSeat(executive, scene.id, 'leader')
    const colleague = `colleague${trusts}@x.org`
    const { personId } = await addPerson('Colleague', scene.trust, 'headteacher')
    await asOwner('update people.persons set email = $2 where id = $1', [personId, colleague])
    const ask = (several: string) =>
      asPerson(executive, (db) =>
        inviteTyped(
          db,
          { sessionId: 's', ...executive, positions: [] },
          { selfReviewId: scene.id, perspectiveId: scene.perspectives.Headteachers!, role: 'headteacher' },
          { name: '', email: '', several },
        ),
      )
    expect(await ask(colleague)).toEqual({ now: 1, before: 0, twice: 0 })
    await expect(ask(`Erin <${erin()}>`)).rejects.toMatchObject({
      init: { status: 403 },
      data: { because: expect.stringMatching(/^Erin does not belong to your organisation yet/) },
    })
    expect(await mails(erin())).toEqual([])
  })
})

describe('an invitation that waits', () => {
  it('is sent again when answering opens, with the day and a new link', async () => {
    await invite(erin())
    await open(scene)
    const [first, second, ...more] = await mails(erin())
    expect(more).toEqual([])
    expect(second!.body).toContain('Please answer by 1 December 2026.')
    expect(linkIn(second!.body)).not.toBe(linkIn(first!.body))
  })

  it('goes out again with the reminders, at most once a day', async () => {
    await invite(erin())
    await open(scene)
    const remind = () =>
      asPerson(scene.leader, async (db) => remindContributors(db, await getSelfReview(db, scene.id)))
    await remind()
    expect(await mails(erin())).toHaveLength(2)
    await asOwner("update people.invitations set expires_at = now() - interval '1 hour' where email = $1", [
      erin(),
    ])
    await remind()
    await remind()
    expect(await mails(erin())).toHaveLength(3)
  })

  it('can be withdrawn, and corrected where it stands; a wrong correction changes nothing', async () => {
    await invite(erin())
    const [one] = await waiting()
    const correct = (email: string) =>
      asPerson(scene.leader, (db) =>
        correctWaiting(db, actor(), { selfReviewId: scene.id, id: one!.id }, { name: 'Erin Exec', email }),
      )
    expect(await correct('erin at x')).toMatchObject({ errors: [{ field: 'email' }] })
    expect(await waiting()).toMatchObject([{ id: one!.id, email: erin() }])
    expect(await correct(`erin.exec${trusts}@x.org`)).toMatchObject({ now: 1 })
    const [other] = await waiting()
    expect(other).toMatchObject({ name: 'Erin Exec', email: `erin.exec${trusts}@x.org`, detail: one!.detail })
    await asPerson(scene.leader, (db) => withdrawWaiting(db, scene.id, other!.id))
    expect(await waiting()).toEqual([])
    await expect(
      asPerson(scene.leader, (db) => withdrawWaiting(db, scene.id, other!.id)),
    ).rejects.toMatchObject({ init: { status: 404 } })
  })

  it('of the one who writes for a room can be corrected too', async () => {
    const trustee = scene.trustees[0]!
    await asOwner('update access.seats set until = now() where membership_id = $1', [trustee.membershipId])
    await invite(erin(), 'Trustees')
    const [one] = await waiting()
    const to = { selfReviewId: scene.id, id: one!.id }
    const corrected = { name: 'Erin Exec', email: erin() }
    expect(await asPerson(scene.leader, (db) => correctWaiting(db, actor(), to, corrected))).toMatchObject({
      now: 1,
    })
  })
})

const linkIn = (body: string) => /\S+\/invitation\/\S+/.exec(body)?.[0]
