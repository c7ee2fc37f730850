import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addInstallation,
  addOrganisation,
  addPerson,
  asOwner,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { getOrganisation, installationId, listSchoolsOf } from '../queries.ts'
import { link, school, trust } from '../register/fixture.ts'
import { importGiven } from '../register/fixture-register.ts'
import { takeInTrust } from './take-in.ts'

useDatabase()

let lena: Who
let otto: Who
let cass: Who
let installation: string
beforeAll(async () => {
  installation = await addInstallation()
  lena = await addPerson('Lena Moss', await addOrganisation('programme', 'Lamplight'), 'programme_lead')
  otto = await addPerson('Otto Vale', await addOrganisation('programme', 'Beacon'), 'programme_lead')
  cass = await addPerson('Cass Rowan', await addOrganisation('trust', 'Elsewhere'), 'chief_executive')
  await importGiven({
    establishments: [school(100_002, { NumberOfPupils: 310 }), school(100_001)],
    groups: [trust(11), trust(12, { 'Group Status': 'Closed' }), trust(14, { 'Group Type (code)': 1 })],
    links: [link(100_001, 11), link(100_002, 11), link(100_002, 14)],
  })
})

const takeIn = async (who: Who, uid: number) => {
  const actor = await actorOf(who)
  return asPerson(who, (db) => takeInTrust(db, actor, uid))
}

describe('takeInTrust', () => {
  it('makes one organisation, whoever asks and however often', async () => {
    const ids = [await takeIn(lena, 11), await takeIn(lena, 11), await takeIn(otto, 11)]
    expect(new Set(ids).size).toBe(1)
    expect(await asPerson(lena, (db) => getOrganisation(db, ids[0]!))).toMatchObject({
      kind: 'trust',
      name: 'Trust 11',
      groupUid: 11,
    })
    const events = await asOwner('select command from audit.events where chain = $1', [ids[0]])
    expect(events).toEqual([{ command: 'organisations.take-in-trust' }])
    const members = await asOwner('select from access.memberships where organisation_id = $1', [ids[0]])
    expect(members).toEqual([])
  })

  it('refuses a trust that has closed, and what is no trust', async () => {
    await expect(takeIn(lena, 12)).rejects.toMatchObject({ init: { status: 403 } })
    await expect(takeIn(lena, 14)).rejects.toMatchObject({ init: { status: 404 } })
  })

  it('is for programme leads alone, whatever the screen says', async () => {
    const insert = tryAs(cass, (db) =>
      db
        .insertInto('organisations.organisations')
        .values({ id: '018f0000-0000-7000-8000-00000000000a', kind: 'trust', name: 'X' })
        .execute(),
    )
    await expect(insert).rejects.toMatchObject({ code: '42501' })
  })
})

describe('what others may ask', () => {
  it('knows the schools of a trust, and none of what is no trust', async () => {
    const id = await takeIn(lena, 11)
    const schools = await tryAs(cass, (db) => listSchoolsOf(db, id))
    expect(schools.map(({ name, pupils }) => `${name}: ${pupils}`)).toEqual([
      'School 100001: 200',
      'School 100002: 310',
    ])
    expect(await tryAs(cass, (db) => listSchoolsOf(db, installation))).toEqual([])
    expect(await tryAs(cass, installationId)).toBe(installation)
  })
})
