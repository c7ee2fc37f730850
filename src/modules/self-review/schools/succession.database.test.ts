import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPerson, addSeat, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { openAnswering } from '../commands/answering.ts'
import { revealSelfReview } from '../commands/reveal.ts'
import { finishAnswering, saveAnswers } from '../commands/save-answers.ts'
import { openOwnSelfReview } from '../cycles/open-own.ts'
import { giveUp } from '../giving-up/give-up.ts'
import { getMySeat } from '../queries/answers.ts'
import { listComments, listNamedAnswers } from '../queries/cell.ts'
import { getHeard } from '../queries/heat-map.ts'
import { getSelfReview, listSelfReviews } from '../queries/self-reviews.ts'
import {
  addSchool,
  addTrust,
  agreeAll,
  openAs,
  schoolFramework,
  settle,
  shareAs,
  type TestFramework,
  type TestSchool,
} from '../sharing/test-schools.ts'

useDatabase()

let trust: Awaited<ReturnType<typeof addTrust>>
let ash: TestSchool
let birch: TestSchool
let framework: TestFramework
let [ofAsh, ofBirch, ofTrust, givenUp, underWay] = ['', '', '', '', '']
let groups: { named: string; unnamed: string }
let named: Who
let unnamed: Who[]
let successor: Who

/** A school with one who answers in her own name and three who answer without; then its headteacher leaves. */
beforeAll(async () => {
  trust = await addTrust(21, 'Fellside')
  ash = await addSchool(210_001, 'Ash', 21)
  birch = await addSchool(210_002, 'Birch', 21)
  framework = await schoolFramework(ash.head)
  ofAsh = await openAs(ash, framework.versionId, 2026)
  ofBirch = await openAs(birch, framework.versionId, 2026)
  await settle(ofBirch, birch, framework, () => 2)
  await shareAs(birch, ofBirch, [trust.chief])
  ofTrust = newId()
  await asPerson(trust.chief, (db) =>
    openOwnSelfReview(db, {
      ...{ id: ofTrust, organisationId: trust.id, frameworkVersionId: framework.versionId },
      ...{ cycle: 2026, answersBy: null },
    }),
  )
  await asOwner('update self_review.self_reviews set revealed_at = now() where id = $1', [ofTrust])
  await answerAndReveal()
  await agreeAll(ofAsh, ash, framework, () => 3)
  givenUp = await openAs(ash, framework.versionId, 2027)
  await asPerson(ash.head, async (db) => giveUp(db, await getSelfReview(db, givenUp), 'Too early for us.'))
  underWay = await openAs(ash, framework.versionId, 2028)
  await asOwner('update access.memberships set until = now() where id = $1', [ash.head.membershipId])
  successor = await addPerson('Nia Successor', ash.id, 'head_of_school')
}, 60_000)

async function answerAndReveal(): Promise<void> {
  const [one, other] = await asOwner<{ id: string }>(
    'select id from self_review.perspectives where self_review_id = $1 order by position limit 2',
    [ofAsh],
  )
  groups = { named: one!.id, unnamed: other!.id }
  await asOwner("update self_review.perspectives set mode = 'own_name' where id = $1", [groups.named])
  await asOwner("update self_review.perspectives set mode = 'anonymous' where id = $1", [groups.unnamed])
  named = await addPerson('Nell Named', ash.id, 'teacher')
  await addSeat(named, ofAsh, 'contributor', groups.named)
  unnamed = []
  for (const name of ['One Unnamed', 'Two Unnamed', 'Three Unnamed']) {
    const who = await addPerson(name, ash.id, 'teacher')
    await addSeat(who, ofAsh, 'contributor', groups.unnamed)
    unnamed.push(who)
  }
  await asPerson(ash.head, async (db) => openAnswering(db, await getSelfReview(db, ofAsh), '2026-12-01'))
  const elementId = framework.elements[0]!.id
  for (const who of [named, ...unnamed])
    await asPerson(who, async (db) => {
      const seat = await getMySeat(db, ofAsh)
      const said = { level: 2 as const, notMine: false, comment: who === named ? 'Named' : 'Unnamed' }
      const sent = [{ ...said, elementId, version: 0, keep: null, room: null }]
      await saveAnswers(db, seat, sent, framework.elements.length)
      await finishAnswering(db, seat)
    })
  await asPerson(ash.head, async (db) => revealSelfReview(db, await getSelfReview(db, ofAsh)))
}

const reviewsOf = (who: Who) =>
  tryAs(who, async (db) => (await listSelfReviews(db)).map(({ id }) => id).toSorted())
const heardBy = (who: Who) => tryAs(who, (db) => getHeard(db, ofAsh, 'all'))

describe('whoever comes to lead a school after a reveal', () => {
  it('leads its self-reviews, those that were revealed and those under way', async () => {
    expect(await reviewsOf(successor)).toEqual([ofAsh, underWay].toSorted())
    const { rows } = (await heardBy(successor)).heatMap
    const [one, other] = [groups.named, groups.unnamed].map((id) =>
      rows[0]!.cells.find(({ perspectiveId }) => perspectiveId === id),
    )
    expect([one?.shows, other?.shows]).toEqual(['answers', 'answers'])
  })

  it('reads what its leaders were told to read: names where people gave them, and none where they did not', async () => {
    const elementId = framework.elements[0]!.id
    const read = await tryAs(successor, async (db) => ({
      named: await listNamedAnswers(db, ofAsh, { perspectiveId: groups.named, elementId }),
      unnamed: await listNamedAnswers(db, ofAsh, { perspectiveId: groups.unnamed, elementId }),
      comments: await listComments(db, ofAsh, elementId),
    }))
    expect(read.named.map(({ name }) => name)).toEqual(['Nell Named'])
    expect(read.unnamed).toEqual([])
    expect(read.comments.filter(({ perspectiveId }) => perspectiveId === groups.unnamed)).toHaveLength(3)
    expect(JSON.stringify(read)).not.toContain(unnamed[0]!.personId)
    expect(JSON.stringify(read)).not.toContain('One Unnamed')
  })

  it('shares what was agreed before with the trust, if they decide to', async () => {
    await shareAs({ ...ash, head: successor }, ofAsh, [trust.chief])
    const [shared] = await asOwner<{ n: number }>(
      'select count(*)::int as n from disclosure.disclosures where subject_id = $1 and disclosed_by = $2',
      [ofAsh, successor.membershipId],
    )
    expect(shared).toEqual({ n: 1 })
  })

  it('is told by name to everybody who was asked, once, and to nobody else', async () => {
    const mails = await asOwner<{ to_person: string; body: string }>(
      "select to_person, body from installation.mails where dedup_key like 'self-review-leader:%'",
    )
    expect(mails.map((mail) => mail.to_person).toSorted()).toEqual(
      [named, ...unnamed].map(({ personId }) => personId).toSorted(),
    )
    for (const { body } of mails) expect(body).toContain('Nia Successor leads your school from today')
  })
})

describe('nothing else opens by it', () => {
  it('neither what other schools shared, nor what they heard, nor what the trust did', async () => {
    const seen = await tryAs(successor, async (db) => {
      const { rows } = await sql<{ organisation_id: string }>`
        select organisation_id from disclosure.disclosures union select organisation_id from self_review.self_reviews
        union select organisation_id from self_review.agreements`.execute(db)
      return rows.map(({ organisation_id }) => organisation_id)
    })
    expect(seen.filter((id) => id !== ash.id)).toEqual([])
  })

  it('and a self-review that was given up stays given up', async () => {
    const answered = await tryAs(successor, (db) => getSelfReview(db, givenUp)).catch((refusal) => refusal)
    expect(answered.headers.get('location')).toBe(`/know/self-reviews/${givenUp}/given-up`)
  })

  it('not to the headteacher who left, who sees nothing of it any more', async () => {
    expect(await reviewsOf(ash.head)).toEqual([])
  })

  it('not to others who join the school, a member called headteacher among them', async () => {
    for (const role of ['headteacher', 'teacher', 'executive', 'trustee']) {
      const who = await addPerson(`New ${role}`, ash.id, role)
      expect(await reviewsOf(who), role).toEqual([])
    }
  })

  it('not to those who join its trust: the other leaders of a revealed self-review let them in', async () => {
    for (const role of ['chief_executive', 'improvement_director', 'head_of_school']) {
      const who = await addPerson(
        `Fellside new ${role}`,
        role === 'head_of_school' ? birch.id : trust.id,
        role,
      )
      expect(await reviewsOf(who), role).toEqual(role === 'head_of_school' ? [ofBirch] : [])
    }
  })

  it('and it ends with the membership', async () => {
    await asOwner('update access.memberships set until = now() where id = $1', [successor.membershipId])
    expect(await reviewsOf(successor)).toEqual([])
  })
})
