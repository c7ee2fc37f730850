import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, asOwner, useDatabase, type Who } from '#database/testing.ts'
import { readDisclosure } from '#src/modules/disclosure/index.ts'
import { getSelfReview } from '#src/modules/self-review/queries/self-reviews.ts'
import { shareOutcome } from '#src/modules/self-review/sharing/share.ts'
import {
  addSchool,
  addTrust,
  openAs,
  schoolFramework,
  settle,
  type TestSchool,
} from '#src/modules/self-review/sharing/test-schools.ts'
import { inWords, words } from '#src/modules/today/activity.ts'
import { listHappened } from '#src/modules/today/queries.ts'
import { asPerson } from '#src/platform/database/context.ts'

useDatabase()

let trust: Awaited<ReturnType<typeof addTrust>>
let ash: TestSchool

beforeAll(async () => {
  trust = await addTrust(71, 'Feedmoor')
  ash = await addSchool(710_001, 'Ash', 71)
  const framework = await schoolFramework(ash.head)
  const review = await openAs(ash, framework.versionId, 2026)
  await settle(review, ash, framework, () => 2)
  await asPerson(ash.head, async (db) =>
    shareOutcome(
      db,
      await actorOf(ash.head),
      { selfReview: await getSelfReview(db, review), school: 'Ash' },
      [trust.chief.membershipId],
    ),
  )
  const [shared] = await asOwner<{ id: string }>('select id from disclosure.disclosures')
  const actor = await actorOf(trust.chief)
  await asPerson(trust.chief, (db) => readDisclosure(db, actor, shared!.id))
}, 60_000)

const feed = async (who: Who) =>
  (await asPerson(who, (db) => listHappened(db))).map((one) => inWords(one).what)

describe('what a school shares with its trust', () => {
  it('is called so in the school’s feed, and in the feed of whoever read it', async () => {
    expect(await feed(ash.head)).toEqual(
      expect.arrayContaining([
        'shared: Self-review 2026 of Ash',
        'read what was shared: Self-review 2026 of Ash',
      ]),
    )
    expect(await feed(trust.chief)).toContain('read what was shared: Self-review 2026 of Ash')
    for (const who of [ash.head, trust.chief]) expect((await feed(who)).join()).not.toMatch(/disclos/)
  })
})

const told: Record<string, unknown> = {
  title: 'Self-review 2026 of Ash',
  kind: 'self-review',
  people: 2,
  month: 9,
}
// Whatever else a sentence asks for, a day is fit to be it.
const said = new Proxy(told, { get: (all, key) => all[String(key)] ?? '2026-11-22' })
const sentences = (ofSchool: boolean) => Object.values(words).map((sentence) => sentence(said, ofSchool))

describe('the sentences of the feed', () => {
  it('say of a school that it shares, and never that it discloses', () => {
    expect(sentences(true).length).toBeGreaterThan(80)
    expect(sentences(true).filter((sentence) => /disclos/i.test(sentence))).toEqual([])
    expect(words['disclosure.disclose']!(said, true)).toBe('shared: Self-review 2026 of Ash')
    expect(words['disclosure.read']!(said, true)).toBe('read what was shared: Self-review 2026 of Ash')
  })

  it('say of a trust that it discloses to its partner', () => {
    expect(words['disclosure.disclose']!(said, false)).toBe('disclosed: Self-review 2026 of Ash')
  })

  it('go on after a name, and end without a stop', () => {
    expect(sentences(false).filter((sentence) => !/^[a-z]\S* .*[^.\s]$/.test(sentence))).toEqual([])
  })
})
