import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import {
  getFrameworkVersion,
  listFrameworkVersions,
  publishPacks,
  schoolImprovementCapacity,
  versionsToBeginWith,
} from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { openSelfReview } from '../commands/open.ts'
import { listPerspectives } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { listCycles, openOwnSelfReview } from './open-own.ts'
import { usualPerspectives, usualPerspectivesOfSchool } from './usual-perspectives.ts'

useDatabase()

let trust: string
let chief: Who
let director: Who
let head: Who
let stranger: Who
let lead: Who

beforeAll(async () => {
  await asJob('publish-packs', publishPacks)
  trust = await addOrganisation('trust', 'Larkmoor Learning Trust')
  chief = await addPerson('Ada Chief', trust, 'chief_executive')
  director = await addPerson('Sam Director', trust, 'improvement_director')
  head = await addPerson('Hal Head', trust, 'headteacher')
  const other = await addOrganisation('trust', 'Whinfell Schools')
  stranger = await addPerson('Wyn Chief', other, 'chief_executive')
  lead = await addPerson('Lee Lead', await addOrganisation('programme', 'Northern Lights'), 'programme_lead')
}, 60_000)

const opening = (cycle: number, id = newId()) => ({
  ...{ id, organisationId: trust, frameworkVersionId: schoolImprovementCapacity, cycle },
  answersBy: null,
})

const open = (who: Who, of: ReturnType<typeof opening>) => asPerson(who, (db) => openOwnSelfReview(db, of))

describe('opening a self-review without a partnership', () => {
  it('opens one, however often it is sent, and seats whoever leads', async () => {
    const first = opening(2026)
    await open(chief, first)
    await open(chief, first)
    const leaders = await asOwner<{ membership_id: string }>(
      `select membership_id from access.seats where place = $1 and role = 'leader'`,
      [first.id],
    )
    expect(leaders.map(({ membership_id }) => membership_id).toSorted()).toEqual(
      [chief.membershipId, director.membershipId].toSorted(),
    )
    expect(await asPerson(director, (db) => getSelfReview(db, first.id))).toMatchObject({
      ...{ cycle: 2026, state: 'setting up', partnershipId: null },
    })
    const [{ n }] = (await asOwner<{ n: number }>(
      `select count(*)::int as n from audit.events where about = $1 and command = 'self-review.open'`,
      [first.id],
    )) as [{ n: number }]
    expect(n).toBe(1)
  })

  it('begins with the groups of last time, and how they spoke', async () => {
    const second = opening(2027)
    const [past] = await asPerson(chief, (db) => listCycles(db, trust))
    await asOwner(
      `update self_review.perspectives set name = 'Heads of school', mode = 'anonymous' where self_review_id = $1
       and name = 'Headteachers'`,
      [past!.id],
    )
    await open(director, second)
    const groups = await asPerson(chief, (db) => listPerspectives(db, second.id))
    expect(groups.map(({ name, mode }) => `${name}: ${mode}`)).toContain('Heads of school: anonymous')
    expect(groups.every(({ invited }) => invited === 0)).toBe(true)
  })

  it('begins with them too where a partnership opens it; another trust begins with the usual ones', async () => {
    const inPartnership = (organisationId: string) =>
      asJob('open-partnership', (db) =>
        openSelfReview(db, {
          ...{ organisationId, frameworkVersionId: schoolImprovementCapacity, cycle: 2028 },
          ...{ partnershipId: newId(), answersBy: null, leaders: [] },
        }),
      )
    const namesOf = (id: string) =>
      asOwner<{ name: string; mode: string }>(
        'select name, mode from self_review.perspectives where self_review_id = $1 order by position',
        [id],
      )
    expect(await namesOf(await inPartnership(trust))).toContainEqual({
      name: 'Heads of school',
      mode: 'anonymous',
    })
    const elsewhere = await addOrganisation('trust', 'Saltmere Schools')
    expect((await namesOf(await inPartnership(elsewhere))).map(({ name }) => name)).toEqual(
      usualPerspectives.map(({ name }) => name),
    )
  })

  it('begins with the groups that the framework suggests, where there was no last time', async () => {
    const suggesting = await asPerson(chief, async (db) => {
      for (const { id } of await listFrameworkVersions(db)) {
        const version = await getFrameworkVersion(db, id)
        if (version.perspectives[0]?.name === 'Senior leaders') return version
      }
      throw new Error('No pack suggests groups of a school.')
    })
    const id = newId()
    await open(chief, { ...opening(2026, id), frameworkVersionId: suggesting.id })
    const groups = await asPerson(chief, (db) => listPerspectives(db, id))
    expect(groups.map(({ name }) => name)).toEqual(suggesting.perspectives.map(({ name }) => name))
    expect(suggesting.perspectives).toMatchObject(usualPerspectivesOfSchool)
  })

  it('begins a school’s with the groups that a school asks, where the framework suggests none', async () => {
    const school = await addOrganisation('school', 'Alder Primary')
    const opened = { ...opening(2026, newId()), organisationId: school }
    const headteacher = await addPerson('Hal Head', school, 'head_of_school')
    await open(headteacher, opened)
    const groups = await asPerson(headteacher, (db) => listPerspectives(db, opened.id))
    expect(groups).toMatchObject(usualPerspectivesOfSchool)
  })

  it('tells nobody of another trust which groups were asked', async () => {
    const groups = await tryAs(stranger, (db) =>
      sql`select * from self_review.groups_to_open(${trust}::uuid, ${schoolImprovementCapacity}::uuid)`.execute(
        db,
      ),
    )
    expect(groups.rows).toEqual([])
  })

  it('refuses a second one of the same cycle with a sentence', async () => {
    await expect(open(director, opening(2027))).rejects.toMatchObject({
      data: { because: expect.stringContaining('opened meanwhile') },
    })
  })

  it('is refused to a headteacher, to another trust and to a programme lead, who learn nothing of the cycles', async () => {
    for (const who of [head, stranger, lead]) {
      await expect(tryAs(who, (db) => openOwnSelfReview(db, opening(2030)))).rejects.toThrow()
      expect(await tryAs(who, (db) => listCycles(db, trust))).toEqual([])
    }
    expect(await asOwner('select 1 from self_review.self_reviews where cycle = 2030')).toEqual([])
  })

  it('offers a trust what suits a trust, each framework once', async () => {
    const all = await asPerson(chief, listFrameworkVersions)
    const offered = versionsToBeginWith('trust', all)
    expect(offered.every(({ suits }) => suits !== 'school')).toBe(true)
    expect(new Set(offered.map(({ frameworkId }) => frameworkId)).size).toBe(offered.length)
    expect(offered.length).toBeGreaterThan(0)
  })
})

describe('the frameworks of a school', () => {
  it('are those whose newest version suits it', async () => {
    const all = await asPerson(chief, listFrameworkVersions)
    const offered = versionsToBeginWith('school', all)
    expect(offered.length).toBeGreaterThan(0)
    expect(offered.every(({ suits }) => suits !== 'trust')).toBe(true)
    for (const { frameworkId, id } of offered)
      expect(all.find((version) => version.frameworkId === frameworkId)!.id).toBe(id)
  })
})
