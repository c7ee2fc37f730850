import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, asOwner, tryAs, useDatabase } from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { inviteContributors } from '../commands/invite.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { remindContributors, setReminders } from './remind.ts'
import { remindByItself } from './remind-by-itself.ts'

useDatabase()

let scene: Scene
let trusts = 0

beforeEach(async () => {
  scene = await setScene(`Reminders ${++trusts}`, { heads: 4, middles: 0 })
  await open(scene)
  // Opened some days ago, for an answer by 1 December.
  await asOwner('alter table self_review.self_reviews disable trigger opened_once')
  await asOwner("update self_review.self_reviews set answering_opened_at = '2026-11-10' where id = $1", [
    scene.id,
  ])
  await asOwner('alter table self_review.self_reviews enable trigger opened_once')
}, 60_000)

const morning = (day: string) => asJob('remind-contributors', (db) => remindByItself(db, day))
const reminded = () =>
  asOwner<{ to_person: string }>(
    `select to_person from installation.mails where subject like 'A reminder%' and organisation_id = $1`,
    [scene.trust],
  )

const linkOf = (email: string) =>
  asOwner('select token_hash, expires_at from people.invitations where email = $1', [email])

describe('reminders by themselves', () => {
  it('go out three days before and on the day, once each, to those alone who have not answered', async () => {
    const [done] = scene.heads
    for (const element of scene.elements.keys()) await answer(scene, done!, element, { level: 2 })
    for (const day of ['2026-11-27', '2026-11-28', '2026-11-28', '2026-11-29', '2026-12-01', '2026-12-02'])
      await morning(day)
    const mails = await reminded()
    expect(mails).toHaveLength(10)
    expect(mails.map((mail) => mail.to_person)).not.toContain(done!.personId)
    const events = await asOwner(
      `select from audit.events where command = 'self-review.remind-by-itself' and about = $1`,
      [scene.id],
    )
    expect(events).toHaveLength(2)
  })

  it('bring a new link to whoever has still to join, but for those who were written to within a day', async () => {
    const invite = (name: string) =>
      asPerson(scene.leader, async (db) =>
        inviteContributors(db, await actorOf(scene.leader), await getSelfReview(db, scene.id), {
          perspectiveId: scene.perspectives.Headteachers!,
          role: 'headteacher',
          people: [{ name, email: `${name.toLowerCase()}@new.example` }],
        }),
      )
    await invite('Early')
    await asOwner(
      "update people.invitations set expires_at = now() + interval '2 days' where email = 'early@new.example'",
    )
    await invite('Late')
    const before = await linkOf('early@new.example')
    const joined = scene.heads.length + scene.executives.length + scene.trustees.length
    expect(await morning('2026-11-28')).toBe(joined + 1)
    expect(await morning('2026-11-28')).toBe(0)
    const [letter, ...others] = await asOwner<{ to_address: string; body: string }>(
      `select to_address, body from installation.mails
        where to_address like '%@new.example' and body like '%replaces the one%'`,
    )
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to_address: 'early@new.example' })
    expect(letter!.body).toContain('Please answer by 1 December 2026.')
    expect(letter!.body).toMatch(
      /^Hello Early,\n\nReminders \d+ invites you to take part in Critical Friend, as/,
    )
    expect(await linkOf('early@new.example')).not.toEqual(before)
  })

  it('are not on record where a leader had reminded everybody that day: nobody was left', async () => {
    await asPerson(scene.leader, async (db) =>
      remindContributors(db, await getSelfReview(db, scene.id), { today: '2026-11-28' }),
    )
    expect(await morning('2026-11-28')).toBe(0)
    expect(
      await asOwner(
        `select from audit.events where command = 'self-review.remind-by-itself' and about = $1`,
        [scene.id],
      ),
    ).toEqual([])
  })

  it('do not go out once a leader has stopped them, nor after the reveal', async () => {
    const set = (on: boolean) =>
      asPerson(scene.leader, async (db) => setReminders(db, await getSelfReview(db, scene.id), on))
    await set(false)
    await morning('2026-11-28')
    expect(await reminded()).toEqual([])
    await set(true)
    await answer(scene, scene.executives[0]!, 0, { level: 2 })
    await reveal(scene)
    await morning('2026-12-01')
    expect(await reminded()).toEqual([])
  })

  it('tell nobody but the job whom they go to', async () => {
    for (const who of [scene.leader, scene.heads[0]!]) {
      const seen = await tryAs(who, (db) =>
        sql`select id::text from self_review.due_reminders('2026-11-28')
          union all select email from self_review.to_remind(${scene.id})
          union all select i::text from self_review.to_invite_again(${scene.id}) i`.execute(db),
      )
      expect(seen.rows).toEqual([])
    }
  })
})
