import { sql } from 'kysely'
import { actorOf, asOwner, type Who } from '#database/testing.ts'
import { publishPacks } from '#src/modules/frameworks/index.ts'
import { link, school, trust } from '#src/modules/organisations/register/fixture.ts'
import { importGiven } from '#src/modules/organisations/register/fixture-register.ts'
import { takeInTrust } from '#src/modules/organisations/trusts/take-in.ts'
import { inviteProgrammeLead, openProgramme, setUp } from '#src/modules/people/installation.ts'
import { acceptInvitation } from '#src/modules/people/inviting/accept.ts'
import { type Ask, inviteToSeat } from '#src/modules/people/inviting/invite.ts'
import { changeRole } from '#src/modules/people/members.ts'
import { type Actor, asJob, asPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { makeLink } from '#src/platform/sign-in/links.ts'
import { configureSignIn } from '#src/platform/sign-in/sign-in.ts'
import { type Part, parts, type SchoolPart } from './cast.ts'
import { word } from './words.ts'

/** Somebody of the scene. */
export type Player = Who & { name: string; email: string }

/** A trust of the scene: its people, and what was opened for it. */
export type Trust = {
  id: string
  name: string
  people: Record<Part, Player>
  selfReviewId: string
  /** The review that it hosts. */
  reviewId: string
  /** The trust that visits it. */
  visitor: string
  perspectives: Record<string, string>
  /** From which seats people answered. */
  seats: Partial<Record<Part, string>>
  lines: string[]
  planId: string
}

/** A school of the scene: its people, and the self-review that it opens. */
export type School = {
  id: string
  urn: number
  name: string
  people: Record<SchoolPart, Player>
  selfReviewId: string
  elements: string[]
  perspectives: Record<string, string>
  seats: Partial<Record<SchoolPart, string>>
  disclosureId: string
}

/** Everybody and everything: the trusts of one partnership, those who look after it, and some who have no part in it. */
export type Scene = {
  programmeId: string
  partnershipId: string
  frameworkVersionId: string
  elements: string[]
  administrator: Who
  programmeLead: Player
  associate: Player
  otherAssociate: Player
  stranger: Player
  /** The first trust's improvement director, acting for an unrelated trust. */
  elsewhere: Who
  trusts: Trust[]
  /** Two schools of the first trust: the one that reviews itself, and another. */
  schools: School[]
}

type Here = { db: Db; actor: Actor & { membershipId: string } }

/** Runs work as somebody, and keeps it: with the actor that their request would have. */
export async function as<T>(who: Who, run: (here: Here) => Promise<T>): Promise<T> {
  const actor = await actorOf(who)
  return asPerson(who, (db) => run({ db, actor }))
}

/** The trust of this name. */
export function trustOf({ trusts }: Pick<Scene, 'trusts'>, name: string): Trust {
  return trusts.find((one) => one.name === name)!
}

/** Sets the installation up, with its administrator. */
export async function setUpInstallation(): Promise<Who> {
  configureSignIn('http://localhost:3000', 'a secret for this test and for nothing else')
  await asJob('publish-packs', publishPacks)
  const secret = await asJob('installation', (db) => makeLink(db, 'set-up'))
  const [name, email] = ['Ines Hallam', 'ines@example.org']
  const made = await setUp(secret, {
    name,
    email,
    password: 'a long sentence of hers',
    runBy: word('the installation', 'who runs it'),
  })
  const [membership] = await asOwner<{ id: string }>(
    'select id from access.memberships where person_id = $1',
    [made!.personId],
  )
  return { personId: made!.personId, membershipId: membership!.id }
}

/** Opens a programme with its lead and two associates, and takes in these trusts and one that has no part in anything. */
export async function gather(administrator: Who, names: readonly string[]): Promise<Scene> {
  const programmeId = newId()
  const lead = personCalled('programme lead', programmeId)
  await as(administrator, async ({ db, actor }) => {
    await openProgramme(db, { id: programmeId, name: `Programme of ${names.join(', ')}` })
    await inviteProgrammeLead(db, actor, programmeId, lead)
  })
  const programmeLead = { ...lead, ...(await accept(lead)) }
  const [associate, otherAssociate] = [
    await join(programmeLead, { organisationId: programmeId, role: 'associate' }, 'associate'),
    await join(programmeLead, { organisationId: programmeId, role: 'associate' }, 'other associate'),
  ]
  const unrelatedName = `Saltmere beside ${names[0]}`
  await importRegisterOf([...names, unrelatedName])
  const trusts: Trust[] = []
  for (const name of names) trusts.push(await takeIn(programmeLead, name))
  const { chief: stranger, id: unrelated } = await takeInWithChief(programmeLead, unrelatedName)
  const director = trusts[0]!.people['improvement director']
  const elsewhere = await join(stranger, { organisationId: unrelated, role: 'trustee' }, director)
  return {
    ...{ programmeId, administrator, programmeLead, associate, otherAssociate, stranger, elsewhere, trusts },
    schools: [],
    ...{ partnershipId: newId(), frameworkVersionId: '', elements: [] },
  }
}

const uids = new Map<string, number>()

/** Imports a register that holds these trusts, each with two schools, and those that it held before. */
async function importRegisterOf(names: readonly string[]): Promise<void> {
  for (const name of names) uids.set(name, 9_000_001 + uids.size)
  const groups = [...uids].map(([name, uid]) => trust(uid, { 'Group Name': name }))
  const rows = [...uids].flatMap(([name, uid]) => schoolsOf(name).map((one) => ({ uid, ...one })))
  await importGiven({
    establishments: rows.map(({ name, urn }) => school(urn, { EstablishmentName: name })),
    groups,
    links: rows.map(({ name, uid, urn }) => link(urn, uid, { EstablishmentName: name })),
  })
}

/** The first school of a trust, by name. */
export const schoolOf = (trustName: string): string => `${trustName} Bay Primary School`

/** The two schools that the register has of a trust. */
export function schoolsOf(trustName: string): { name: string; urn: number }[] {
  const urn = uids.get(trustName)! - 8_800_000
  return [
    { name: schoolOf(trustName), urn },
    { name: `${trustName} Moor Primary School`, urn: urn + 50_000 },
  ]
}

async function takeInWithChief(lead: Player, name: string): Promise<{ id: string; chief: Player }> {
  const id = await as(lead, ({ db, actor }) => takeInTrust(db, actor, uids.get(name)!))
  const chief = await join(lead, { organisationId: id, role: 'chief_executive' }, `${name} chief executive`)
  return { id, chief }
}

async function takeIn(lead: Player, name: string): Promise<Trust> {
  const { id, chief } = await takeInWithChief(lead, name)
  const people: Partial<Record<Part, Player>> = { 'chief executive': chief }
  for (const part of Object.keys(parts) as Part[])
    if (part !== 'chief executive')
      people[part] = await join(chief, { organisationId: id, role: parts[part] }, `${name} ${part}`)
  return {
    ...{
      id,
      name,
      people: people as Trust['people'],
      perspectives: {},
      seats: {},
      lines: [],
      planId: newId(),
    },
    ...{ selfReviewId: '', reviewId: '', visitor: '' },
  }
}

/** Somebody becomes chief executive when everything has begun. */
export async function appoint({ id, people }: Trust, part: Part): Promise<void> {
  await as(people['chief executive'], ({ db }) => changeRole(db, id, people[part], 'chief_executive'))
}

/** The chief executive takes back every seat that somebody of the trust has on its side. */
export async function takeSeats({ people }: Trust, part: Part): Promise<void> {
  await as(people['chief executive'], ({ db }) =>
    sql`select peer_review.unseat_own(id) from access.seats
      where membership_id = ${people[part].membershipId}::uuid and until is null`.execute(db),
  )
}

/** Somebody of this name, whom no other scene has. */
export function personCalled(name: string, suffix = ''): { name: string; email: string } {
  return { name, email: `${`${name} ${suffix}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org` }
}

/** Somebody is asked into an organisation by somebody of it, and accepts: a person we know, or one of this name. */
export async function join(
  by: Who,
  into: Pick<Ask, 'organisationId' | 'role'>,
  whom: Player | string,
): Promise<Player> {
  const person = typeof whom === 'string' ? personCalled(whom, into.organisationId.slice(-6)) : whom
  await as(by, ({ db, actor }) =>
    inviteToSeat(db, actor, { ...into, name: person.name, email: person.email }),
  )
  return { ...person, ...(await accept(person)) }
}

/** Somebody accepts the invitation that waits for them. */
export async function accept(person: { name: string; email: string; personId?: string }): Promise<Who> {
  const [invitation] = await asOwner<{ id: string }>(
    'select id from people.invitations where email = $1 and accepted_at is null',
    [person.email],
  )
  const personId = person.personId ?? newId()
  const membershipId = await acceptInvitation(invitation!.id, { id: personId, name: person.name })
  return { personId, membershipId: membershipId! }
}
