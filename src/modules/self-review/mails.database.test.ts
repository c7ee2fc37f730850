import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, addPerson, asOwner, useDatabase } from '#database/testing.ts'
import { inviteToSeat } from '#src/modules/people/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { giveUp } from './giving-up/give-up.ts'
import { inviteTyped } from './inviting/invite-typed.ts'
import { addLeader } from './leading/add-leader.ts'
import { getSelfReview } from './queries/self-reviews.ts'
import { remindContributors } from './reminding/remind.ts'
import { answer, open, reveal, type Scene, setScene } from './test-scene.ts'

useDatabase()

type Mail = { to_address: string; subject: string; body: string }
let mails: Mail[]

const one = (subject: string, to = '') =>
  mails.find((mail) => mail.subject.startsWith(subject) && mail.to_address.startsWith(to))!

/** Asks somebody who has not joined, opens answering, reminds everybody, and lets one more lead. */
async function askEverybody(scene: Scene, email: string): Promise<void> {
  await asPerson(scene.leader, async (db) =>
    inviteTyped(
      db,
      await actorOf(scene.leader),
      { selfReviewId: scene.id, perspectiveId: scene.perspectives.Executives!, role: 'executive' },
      { name: '', email: '', several: email },
    ),
  )
  await open(scene)
  const more = await addPerson(`Further leader ${email}`, scene.trust, 'improvement_director')
  await asPerson(scene.leader, async (db) => {
    const selfReview = await getSelfReview(db, scene.id)
    await remindContributors(db, selfReview)
    await addLeader(db, selfReview, more.membershipId)
  })
}

beforeAll(async () => {
  const [given, heard] = [await setScene('Given'), await setScene('Heard')]
  await askEverybody(given, 'erin@given.org')
  await askEverybody(heard, 'bo@heard.org')
  await answer(heard, heard.executives[0]!, 0, { level: 2 })
  await reveal(heard)
  await asPerson(given.leader, async (db) => {
    const ask = { organisationId: given.trust, name: 'Erin', email: 'erin@given.org', role: 'headteacher' }
    await inviteToSeat(db, await actorOf(given.leader), ask)
    await giveUp(db, await getSelfReview(db, given.id), 'The merger came first.')
  })
  mails = await asOwner<Mail>('select to_address, subject, body from installation.mails')
}, 60_000)

describe('a message of a self-review', () => {
  it('says by its subject and first sentences which self-review it is about', () => {
    expect(mails.length).toBeGreaterThan(20)
    const vague = mails.filter(
      ({ subject, body }) => !/School improvement capacity|invites you/.test(subject + body),
    )
    expect(vague).toEqual([])
  })

  it('names the year and whose self-review it is where somebody is asked, or reminded', () => {
    const named = /self-review 20\d\d of .*(?:Given|Heard)/
    for (const about of ['Your view is asked for', 'A reminder']) {
      expect(one(about).subject).toMatch(named)
      expect(one(about).body).toMatch(named)
    }
  })

  it('that says that the answers are in names the year and whose self-review it is', () => {
    const { subject, body } = one('The answers are in')
    expect(subject).toMatch(/^The answers are in: self-review 20\d\d of .*Heard/)
    expect(body).toMatch(
      /^Hello .*\n\nAnswering has closed in self-review 20\d\d of .*Heard.* \(School improvement/,
    )
  })

  it('refers to nothing that its reader does not have before them', () => {
    const vague = /\b(?:that|the other) (?:message|one|link|page)\b|, the page says|\bThe page says/
    expect(mails.filter(({ body }) => vague.test(body))).toEqual([])
  })

  it('ends with the way to what it speaks of, or says that there is nothing to do', () => {
    const ends = /https?:\/\/\S+\n$|nothing you need to do\.(?: What else .*)?\n$/
    expect(mails.filter(({ body }) => !ends.test(body))).toEqual([])
  })

  it('tells whoever has not joined which link no longer works, and that another one does', () => {
    const { body } = one('The self-review is given up', 'erin@given.org')
    expect(body).toContain('The link of your invitation to it no longer works')
    expect(body).toContain('What else you were invited to still waits for you')
    expect(one('The self-review is given up', 'given').body).not.toContain('invitation')
  })

  it('that carries a newer link says that it replaces an earlier one', () => {
    const sent = mails.filter(
      ({ subject, to_address }) => subject.includes('invites you') && to_address === 'bo@heard.org',
    )
    expect(sent.map(({ body }) => body.includes('replaces the one of an earlier message')).sort()).toEqual([
      false,
      true,
    ])
  })

  it('does not speak of beginning to somebody who is reminded', () => {
    expect(one('A reminder').body).not.toContain('Before you begin')
  })
})
