import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, disconnect, type Reach } from '#src/platform/database/connections.ts'
import { type Actor, beginAsPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { withClient } from '#src/platform/database/roles.ts'
import { newId } from '#src/platform/ids.ts'
import { template, testPasswords } from './test-engine.ts'

/** Somebody of a test: a person and the membership they act as. */
export type Who = { personId: string; membershipId: string }

let owner: pg.Pool | null = null

/**
 * Gives the test file (`*.database.test.ts`) a migrated database of its own and connects this process to it. Call it
 * once, at the top of the file.
 */
export function useDatabase(): void {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  beforeAll(async () => {
    const reach = inject('reach')
    await withClient(reach, (client) =>
      client.query(`create database ${name} template ${template} owner owner`),
    )
    const reachOf = (role: keyof typeof testPasswords): Reach => ({
      ...reach,
      user: role,
      password: testPasswords[role],
      database: name,
    })
    connect(reachOf, 6)
    owner = new pg.Pool({ ...reachOf('owner'), max: 2, allowExitOnIdle: true })
    owner.on('error', () => {})
  }, 60_000)
  afterAll(async () => {
    await disconnect()
    await owner?.end()
    await withClient(inject('reach'), (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    )
  })
}

/** Asks as the owner of the tables, who passes row security: to set a scene, or to see what really stands there. */
export async function asOwner<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (!owner) throw new Error('Call useDatabase() at the top of the test file first.')
  return (await owner.query<Row>(text, values)).rows
}

/** Runs work as a person and forgets it: the transaction is rolled back whatever happens. */
export async function tryAs<T>(who: Who, run: (db: Db) => Promise<T>): Promise<T> {
  const { db, rollback } = await beginAsPerson(who.personId, who.membershipId)
  try {
    return await run(db)
  } finally {
    await rollback()
  }
}

/** The installation's own organisation; there can be only one. @returns its id. */
export async function addInstallation(name = 'Critical Friend'): Promise<string> {
  return addOrganisation('installation', name)
}

/** Adds an organisation; a school of the register has its URN. @returns its id. */
export async function addOrganisation(
  kind: 'installation' | 'programme' | 'trust' | 'cluster' | 'school',
  name: string,
  urn: number | null = null,
): Promise<string> {
  const id = newId()
  await asOwner('insert into organisations.organisations (id, kind, name, urn) values ($1, $2, $3, $4)', [
    ...[id, kind, name, urn],
  ])
  return id
}

/** Adds a trust to the register, with an account. @returns its organisation's id. */
export async function addTrustOfRegister(uid: number, name: string): Promise<string> {
  await asOwner(
    "insert into organisations.groups (uid, name, type_code, type, status) values ($1, $2, '6', 'Multi-academy trust', 'Open')",
    [uid, name],
  )
  const id = newId()
  await asOwner(
    "insert into organisations.organisations (id, kind, name, group_uid) values ($1, 'trust', $2, $3)",
    [id, name, uid],
  )
  return id
}

/** Adds a school to the register, in a trust since 2015; it has no account by that. */
export async function addSchoolOfRegister(
  urn: number,
  name: string,
  trustUid: number,
  { status = 'Open', phase = 'Primary' } = {},
): Promise<void> {
  await asOwner(
    'insert into organisations.establishments (urn, name, status, phase, pupils) values ($1, $2, $3, $4, 200)',
    [urn, name, status, phase],
  )
  await asOwner(
    "insert into organisations.group_links (group_uid, urn, joined_on) values ($1, $2, '2015-09-01')",
    [trustUid, urn],
  )
}

/** Lets a school leave its trust for another one, in the register. */
export async function moveSchoolOfRegister(urn: number, toTrustUid: number): Promise<void> {
  await asOwner('update organisations.group_links set left_on = current_date where urn = $1', [urn])
  await asOwner(
    'insert into organisations.group_links (group_uid, urn, joined_on) values ($1, $2, current_date)',
    [toTrustUid, urn],
  )
}

/** Adds a person with one membership in a role. */
export async function addPerson(name: string, organisationId: string, role: string): Promise<Who> {
  const who = { personId: newId(), membershipId: newId() }
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${who.personId.slice(-6)}@example.org`
  await asOwner('insert into people.persons (id, name, email) values ($1, $2, $3)', [
    who.personId,
    name,
    email,
  ])
  await asOwner(
    'insert into access.memberships (id, person_id, organisation_id, role) values ($1, $2, $3, $4)',
    [who.membershipId, who.personId, organisationId, role],
  )
  return who
}

/** Places a person's membership on a piece of work. @returns the seat's id. */
export async function addSeat(
  who: Who,
  place: string,
  role: string,
  detail: string | null = null,
): Promise<string> {
  const id = newId()
  await asOwner(
    'insert into access.seats (id, membership_id, place, role, detail) values ($1, $2, $3, $4, $5)',
    [id, who.membershipId, place, role, detail],
  )
  return id
}

/** The actor that a request of this person would have: who they are and every position they hold now. */
export async function actorOf(who: Who): Promise<Actor & { membershipId: string }> {
  const positions = await asOwner<{ place: string; role: string }>(
    `select organisation_id as place, role from access.memberships where id = $1
     union all select place, role from access.seats where membership_id = $1 and until is null`,
    [who.membershipId],
  )
  return { sessionId: newId(), ...who, positions }
}
