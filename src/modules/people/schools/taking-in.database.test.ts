import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addInstallation,
  addOrganisation,
  addPerson,
  addSchoolOfRegister,
  addTrustOfRegister,
  asOwner,
  moveSchoolOfRegister,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { configureSignIn } from '#src/platform/sign-in/sign-in.ts'
import { acceptInvitation } from '../inviting/accept.ts'
import { withdrawInvitation } from '../members.ts'
import { listMembers } from '../queries.ts'
import { visibleTo } from '../visible-to.ts'
import { listOurSchools } from './our-schools.ts'
import { takeInSchools } from './take-in.ts'

useDatabase()

let larkmoor = ''
let whinfell = ''
let programme = ''
let chief: Who
let director: Who
let trustHead: Who
let trustee: Who
let lead: Who
let stranger: Who

beforeAll(async () => {
  configureSignIn('http://localhost:3000', 'a secret for this test and for nothing else')
  await addInstallation()
  larkmoor = await addTrustOfRegister(11, 'Larkmoor')
  whinfell = await addTrustOfRegister(12, 'Whinfell')
  for (const [urn, name] of [
    [100_001, 'Ash'],
    [100_002, 'Birch'],
    [100_005, 'Fir'],
    [100_006, 'Gorse'],
  ] as const)
    await addSchoolOfRegister(urn, name, 11)
  await addSchoolOfRegister(100_003, 'Cedar', 11, { status: 'Closed' })
  await addSchoolOfRegister(100_004, 'Elsewhere', 12)
  programme = await addOrganisation('programme', 'Lamplight')
  chief = await addPerson('Ada Penrose', larkmoor, 'chief_executive')
  director = await addPerson('Sam Okafor', larkmoor, 'improvement_director')
  trustHead = await addPerson('Yusuf Demir', larkmoor, 'headteacher')
  trustee = await addPerson('Tunde Bakare', larkmoor, 'trustee')
  lead = await addPerson('Tamsin Greaves', programme, 'programme_lead')
  stranger = await addPerson('Saul Stranger', whinfell, 'chief_executive')
})

async function takeIn(who: Who, urn: number, name = 'Ann Lee', at = larkmoor) {
  const actor = await actorOf(who)
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  return asPerson(who, (db) => takeInSchools(db, actor, at, [{ urn, name, email }]))
}

async function schoolOf(urn: number): Promise<string> {
  const [row] = await asOwner<{ id: string }>('select id from organisations.organisations where urn = $1', [
    urn,
  ])
  return row!.id
}

/** Accepts the invitation of a school’s headteacher, as somebody new. */
async function join(urn: number, person = { id: newId(), name: 'Ann Lee' }): Promise<Who> {
  const [waiting] = await asOwner<{ id: string }>(
    'select id from people.invitations where organisation_id = $1 and accepted_at is null and withdrawn_at is null',
    [await schoolOf(urn)],
  )
  const membershipId = await acceptInvitation(waiting!.id, person)
  return { personId: person.id, membershipId: membershipId! }
}

describe('taking a school in', () => {
  it('invites one person, and ends there: the school manages its own people', async () => {
    expect((await takeIn(chief, 100_001)).size).toBe(0)
    const ash = await schoolOf(100_001)
    const [listed] = (await tryAs(director, (db) => listOurSchools(db, larkmoor))).filter(
      ({ urn }) => urn === 100_001,
    )
    expect(listed).toMatchObject({ name: 'Ash', head: { state: 'invited', name: 'Ann Lee' } })
    const head = await join(100_001)
    const actor = await actorOf(head)
    expect(actor.positions).toEqual([{ place: ash, role: 'head_of_school' }])
    await asPerson(head, (db) =>
      sql`insert into people.invitations (id, organisation_id, name, email, role, token_hash, invited_by, expires_at)
        values (${newId()}, ${ash}, 'Tess', 'tess@example.org', 'teacher', '\\x01', ${head.membershipId}, now())`.execute(
        db,
      ),
    )
    const seen = await tryAs(chief, async (db) => ({
      people: await listMembers(db, ash),
      waiting: (
        await sql`select id from people.invitations where organisation_id = ${ash} and role = 'teacher'`.execute(
          db,
        )
      ).rows,
      who: (await visibleTo(db, 'manage-people', ash)).people,
    }))
    expect(seen).toEqual({ people: [], waiting: [], who: [] })
    expect(await takeIn(director, 100_001, 'Bo Hart')).toEqual(
      new Map([[100_001, 'Ash takes part already, and manages its own people from now on.']]),
    )
  })

  it('says of two at once who was first, and makes one organisation', async () => {
    const both = await Promise.all([takeIn(chief, 100_002, 'Ann Lee'), takeIn(director, 100_002, 'Bo Hart')])
    expect(both.map(({ size }) => size).toSorted()).toEqual([0, 1])
    expect([...both.flatMap((one) => [...one.values()])][0]).toMatch(
      /^(Ann Lee|Bo Hart) is invited to lead Birch here, and has yet to join\.$/,
    )
    const rows = await asOwner('select 1 from organisations.organisations where urn = 100002')
    expect(rows).toHaveLength(1)
  })

  it('withdraws an invitation that waits, for whoever of the two leads the trust', async () => {
    const birch = await schoolOf(100_002)
    const [{ id }] = (await asOwner<{ id: string }>(
      'select id from people.invitations where organisation_id = $1',
      [birch],
    )) as [{ id: string }]
    for (const who of [trustee, trustHead, lead, stranger])
      expect(await tryAs(who, (db) => seesInvitation(db, birch))).toEqual([])
    for (const who of [chief, director])
      expect(await tryAs(who, (db) => seesInvitation(db, birch))).toHaveLength(1)
    await asPerson(director, (db) => withdrawInvitation(db, birch, id))
    expect((await takeIn(chief, 100_002, 'Cay Moss')).size).toBe(0)
  })

  it('refuses a school that is closed, elsewhere or in no register, with a sentence', async () => {
    expect([...(await takeIn(chief, 100_003)).values()]).toEqual([
      'Cedar has closed, so it cannot take part.',
    ])
    for (const urn of [100_004, 123_456])
      expect([...(await takeIn(chief, urn)).values()]).toEqual([
        'The register does not say that this school is in your trust today.',
      ])
  })
})

const seesInvitation = async (db: Parameters<typeof listMembers>[0], school: string) =>
  (await sql`select id from people.invitations where organisation_id = ${school}`.execute(db)).rows

describe('row security', () => {
  const inserting = (who: Who, urn: number, by: string) =>
    tryAs(who, (db) =>
      sql`insert into organisations.organisations (id, kind, name, urn, taken_in_by)
        values (${newId()}, 'school', 'Mine', ${urn}, ${by})`.execute(db),
    )
  const inviting = (who: Who, school: string, role: string) =>
    tryAs(who, (db) =>
      sql`insert into people.invitations (id, organisation_id, name, email, role, token_hash, invited_by, expires_at)
        values (${newId()}, ${school}, 'Eve', 'eve@example.org', ${role}, '\\x02', ${who.membershipId}, now())`.execute(
        db,
      ),
    )

  it('lets nobody take in a school but the leaders of the trust that it is in', async () => {
    for (const who of [trustHead, trustee, lead, stranger])
      await expect(inserting(who, 100_005, larkmoor)).rejects.toMatchObject({ code: '42501' })
    for (const urn of [100_003, 100_004])
      await expect(inserting(chief, urn, larkmoor)).rejects.toMatchObject({ code: '42501' })
    await expect(inserting(chief, 100_005, programme)).rejects.toMatchObject({ code: '42501' })
    await inserting(chief, 100_005, larkmoor)
  })

  it('lets a trust invite one headteacher into its school and nobody else, and a programme nobody at all', async () => {
    await takeIn(chief, 100_005, 'Dee Ford')
    const fir = await schoolOf(100_005)
    for (const role of ['governor', 'teacher', 'chief_executive', 'headteacher'])
      await expect(inviting(chief, fir, role)).rejects.toMatchObject({ code: '42501' })
    for (const who of [trustHead, trustee, stranger])
      await expect(inviting(who, fir, 'head_of_school')).rejects.toMatchObject({ code: '42501' })
    for (const role of ['chief_executive', 'head_of_school'])
      await expect(inviting(lead, fir, role)).rejects.toMatchObject({ code: '42501' })
    await inviting(director, fir, 'head_of_school')
  })

  it('gives the headteachers among a trust’s members nothing that they had not', async () => {
    for (const power of ['manage-people', 'take-in-schools', 'open-self-review', 'disclose', 'write-plan'])
      expect(
        (await tryAs(trustHead, (db) => sql`select access.my_places(${power})`.execute(db))).rows,
        power,
      ).toEqual([])
  })
})

describe('a school that leaves the trust', () => {
  it('keeps its account and its people; the former trust can ask nobody in, and the new one can', async () => {
    await takeIn(chief, 100_006, 'Gia Hill')
    const gorse = await schoolOf(100_006)
    await moveSchoolOfRegister(100_006, 12)
    expect([...(await takeIn(director, 100_006, 'Ira Low')).values()]).toHaveLength(1)
    expect(await tryAs(director, (db) => seesInvitation(db, gorse))).toEqual([])
    expect(await takeIn(stranger, 100_006, 'Ira Low', whinfell)).toEqual(
      new Map([[100_006, 'Gia Hill is invited to lead Gorse here, and has yet to join.']]),
    )
    const head = await join(100_006, { id: newId(), name: 'Gia Hill' })
    expect(await tryAs(head, (db) => listMembers(db, gorse))).toHaveLength(1)
  })
})
