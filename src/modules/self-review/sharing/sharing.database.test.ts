import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addOrganisation,
  addPerson,
  asOwner,
  moveSchoolOfRegister,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { readDisclosure } from '#src/modules/disclosure/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { listTasks } from '../tasks.ts'
import { addTrustReaders, listPossibleReaders, listStanding, withdrawShared } from './share.ts'
import { getSharePage } from './share-page.ts'
import {
  addSchool,
  addTrust,
  openAs,
  schoolFramework,
  settle,
  shareAs,
  type TestFramework,
  type TestSchool,
} from './test-schools.ts'

useDatabase()

let larkmoor: Awaited<ReturnType<typeof addTrust>>
let whinfell: Awaited<ReturnType<typeof addTrust>>
let ash: TestSchool
let teacher: Who
let lead: Who
let framework: TestFramework
let review = ''

beforeAll(async () => {
  larkmoor = await addTrust(11, 'Larkmoor')
  whinfell = await addTrust(12, 'Whinfell')
  ash = await addSchool(100_001, 'Ash', 11)
  teacher = await addPerson('Tess Teacher', ash.id, 'teacher')
  lead = await addPerson('Tamsin Lead', await addOrganisation('programme', 'Lamplight'), 'programme_lead')
  framework = await schoolFramework(ash.head)
  review = await openAs(ash, framework.versionId, 2026)
})

const rowsFor = (who: Who) =>
  tryAs(who, async (db) => (await sql`select content from disclosure.disclosures`.execute(db)).rows)
const standing = async (school: TestSchool, id = review) =>
  asPerson(school.head, (db) => listStanding(db, { id, organisationId: school.id }))
const page = async (who: Who) => {
  const actor = await actorOf(who)
  return asPerson(who, (db) => getSharePage(db, actor, review))
}

describe('a school’s own self-review', () => {
  it('is opened and led by its headteacher, with the groups that a school asks', async () => {
    const actor = await actorOf(ash.head)
    expect(actor.positions).toContainEqual({ place: review, role: 'leader' })
    const names = await asOwner(
      'select name from self_review.perspectives where self_review_id = $1 order by position',
      [review],
    )
    expect(names.map(({ name }) => name)).toContain('Governors')
    expect((await asPerson(ash.head, (db) => getSelfReview(db, review))).ofSchool).toBe(true)
  })

  it('is opened by nobody else of the school, and by nobody of the trust', async () => {
    for (const who of [teacher, larkmoor.chief, larkmoor.director, lead])
      await expect(openAs({ ...ash, head: who }, framework.versionId, 2030)).rejects.toMatchObject({
        code: '42501',
      })
    for (const who of [teacher, larkmoor.chief, larkmoor.trustee, whinfell.chief, lead])
      await expect(asPerson(who, (db) => getSelfReview(db, review))).rejects.toMatchObject({
        init: { status: 404 },
      })
  })
})

describe('sharing with the trust', () => {
  it('waits until every element is settled', async () => {
    expect(await page(ash.head)).toMatchObject({
      because: expect.stringMatching(/after its reveal/),
      copy: null,
    })
    await expect(shareAs(ash, review, [larkmoor.chief])).rejects.toMatchObject({ init: { status: 403 } })
    await settle(review, ash, framework, (at) => (at === 0 ? 0 : 3))
  })

  it('offers those who lead the trust that the school is in, to its headteacher alone', async () => {
    const offered = await tryAs(ash.head, (db) => listPossibleReaders(db, ash.id))
    expect(offered.map(({ role }) => role)).toEqual(['chief_executive', 'improvement_director', 'executive'])
    for (const who of [teacher, larkmoor.chief, whinfell.chief, lead])
      expect(await tryAs(who, (db) => listPossibleReaders(db, ash.id))).toEqual([])
  })

  it('gives those who are named a frozen copy, and nobody else anything', async () => {
    await shareAs(ash, review, [larkmoor.chief, whinfell.chief, larkmoor.trustee])
    const [row] = (await rowsFor(larkmoor.chief)) as { content: Record<string, unknown> }[]
    expect(row!.content).toMatchObject({ school: 'Ash', cycle: 2026 })
    expect(Object.values(row!.content.levels as object)).toHaveLength(framework.elements.length - 1)
    const text = JSON.stringify(row)
    for (const secret of ['Secret minutes', 'Senior leaders', 'spread', 'counts'])
      expect(text).not.toContain(secret)
    for (const who of [
      larkmoor.director,
      larkmoor.executive,
      larkmoor.trustee,
      whinfell.chief,
      teacher,
      lead,
    ])
      expect(await rowsFor(who)).toEqual([])
    const mails = await asOwner<{ subject: string; body: string }>(
      "select subject, body from installation.mails where subject like 'Ash%'",
    )
    expect(mails.map(({ subject }) => subject)).toEqual(['Ash has shared its self-review 2026 with you'])
  })

  it('waits on Today for whoever is named, until it is read, and for the headteacher until it is shared', async () => {
    const tasks = async (who: Who) => {
      const actor = await actorOf(who)
      return (await tryAs(who, (db) => listTasks(db, actor))).map(({ label }) => label)
    }
    const first = 'Open a self-review'
    expect(await tasks(larkmoor.chief)).toEqual(['Read what Ash has shared with you', first])
    for (const who of [larkmoor.director, whinfell.chief]) expect(await tasks(who)).toEqual([first])
    for (const who of [larkmoor.trustee, teacher, lead]) expect(await tasks(who)).toEqual([])
    const choose = 'Choose what to work on'
    expect(await tasks(ash.head)).toEqual([choose])
    const birch = await addSchool(100_002, 'Birch', 11)
    expect(await tasks(birch.head)).toEqual(['Open your school’s first self-review'])
    const theirs = await openAs(birch, framework.versionId, 2026)
    await settle(theirs, birch, framework, () => 2)
    expect(await tasks(birch.head)).toEqual([choose, 'Decide whether to share what you agreed'])
    const actor = await actorOf(larkmoor.chief)
    const [one] = await standing(ash)
    await asPerson(larkmoor.chief, (db) => readDisclosure(db, actor, one!.id))
    expect(await tasks(larkmoor.chief)).toEqual([first])
  })

  it('logs who reads it, and shows that to the school', async () => {
    const [one] = await standing(ash)
    const actor = await actorOf(larkmoor.chief)
    await asPerson(larkmoor.chief, (db) => readDisclosure(db, actor, one!.id))
    const shown = (await page(ash.head)).standing[0]!
    expect(shown).toMatchObject({
      isHere: true,
      hasChanged: false,
      readings: [{ who: 'Larkmoor Chief, Larkmoor' }],
    })
    expect(shown.more.map(({ name }) => name)).toEqual(['Larkmoor Director', 'Larkmoor Executive'])
    const heard = await asOwner("select audience from audit.events where command = 'disclosure.read'")
    expect(heard[0]!.audience).toContain(`${ash.id}:head_of_school`)
  })

  it('stays as it was when something else is agreed, and says so to the school', async () => {
    await asOwner("update self_review.agreements set rationale = 'Otherwise.' where self_review_id = $1", [
      review,
    ])
    expect((await page(ash.head)).standing[0]).toMatchObject({ hasChanged: true })
    expect(JSON.stringify(await rowsFor(larkmoor.chief))).not.toContain('Otherwise')
  })

  it('names somebody more, and closes to all when it is withdrawn', async () => {
    const [one] = await standing(ash)
    const selfReview = await asPerson(ash.head, (db) => getSelfReview(db, review))
    const sharing = { selfReview, school: 'Ash' }
    await asPerson(ash.head, (db) => addTrustReaders(db, sharing, one!.id, [larkmoor.executive.membershipId]))
    expect(await rowsFor(larkmoor.executive)).toHaveLength(1)
    await asPerson(ash.head, (db) => withdrawShared(db, sharing, one!.id))
    for (const who of [larkmoor.chief, larkmoor.executive]) expect(await rowsFor(who)).toEqual([])
    expect(await standing(ash)).toEqual([])
  })

  it('is one disclosure, however many press the button', async () => {
    await Promise.all(Array.from({ length: 8 }, () => shareAs(ash, review, [larkmoor.chief])))
    expect(await standing(ash)).toHaveLength(1)
  })
})

describe('row security', () => {
  it('seats nobody as a reader but people whom the headteacher may name', async () => {
    const seats = (who: Who, chosen: Who) =>
      tryAs(who, async (db) => {
        const { rows } =
          await sql`select self_review.seat_readers(${ash.id}, array[${chosen.membershipId}]::uuid[])`.execute(
            db,
          )
        return rows.length
      })
    expect(await seats(ash.head, larkmoor.director)).toBe(1)
    for (const chosen of [larkmoor.trustee, whinfell.chief, teacher, lead])
      expect(await seats(ash.head, chosen)).toBe(0)
    for (const who of [teacher, larkmoor.chief, lead]) expect(await seats(who, larkmoor.director)).toBe(0)
  })

  it('gives a reader’s seat no power at the trust, and shows them nobody of the school', async () => {
    const powers = await asOwner("select power from access.powers where role = 'schools_reader'")
    expect(powers).toEqual([])
    const known = await tryAs(
      larkmoor.chief,
      async (db) =>
        (await sql`select id from people.persons where id = ${ash.head.personId}`.execute(db)).rows,
    )
    expect(known).toEqual([])
  })
})

describe('a school that joins another trust', () => {
  it('shares with the new one; the former reads what it was given until it is withdrawn, and nothing new', async () => {
    await moveSchoolOfRegister(ash.urn, 12)
    const next = await openAs(ash, framework.versionId, 2027)
    await settle(next, ash, framework, () => 4)
    await shareAs(ash, next, [larkmoor.chief, whinfell.chief])
    expect(await rowsFor(larkmoor.chief)).toHaveLength(1)
    expect(await rowsFor(whinfell.chief)).toHaveLength(1)
    const shown = await page(ash.head)
    expect(shown.trust).toBe('Whinfell')
    expect(shown.standing).toMatchObject([{ isHere: false, more: [] }])
  })
})
