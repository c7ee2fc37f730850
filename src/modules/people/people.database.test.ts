import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addInstallation,
  addOrganisation,
  addPerson,
  addSeat,
  asOwner,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { hashSecret, newId } from '#src/platform/ids.ts'
import { listAccountNotices } from './accounts.ts'
import { acceptInvitation, findInvitation } from './inviting/accept.ts'
import { inviteToSeat } from './inviting/invite.ts'
import { endMembership } from './members.ts'
import { listMails, openMail } from './outbox.ts'
import { listMembers } from './queries.ts'
import { visibleTo } from './visible-to.ts'

useDatabase()

let installation: string
let trust: string
let otherTrust: string
let programme: string
let administrator: Who
let lead: Who
let chief: Who
let otherChief: Who
let trustee: Who

beforeAll(async () => {
  installation = await addInstallation()
  programme = await addOrganisation('programme', 'Northern Pairs')
  trust = await addOrganisation('trust', 'Larkmoor')
  otherTrust = await addOrganisation('trust', 'Whinfell')
  administrator = await addPerson('Ines Hallam', installation, 'administrator')
  lead = await addPerson('Lena Ott', programme, 'programme_lead')
  chief = await addPerson('Ada Lowe', trust, 'chief_executive')
  trustee = await addPerson('Tom Reed', trust, 'trustee')
  otherChief = await addPerson('Bo Marsh', otherTrust, 'chief_executive')
})

const refused = { code: '42501' }

describe('inviting', () => {
  it('lets a chief executive ask somebody into their own trust', async () => {
    const asked = await asPerson(chief, async (db) =>
      inviteToSeat(db, await actorOf(chief), {
        organisationId: trust,
        name: 'Sam Oak',
        email: 'SAM@oak.example',
        role: 'headteacher',
      }),
    )
    expect(asked).toBe('invited')
    const mails = await asOwner('select to_address, body from installation.mails')
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({
      to_address: 'sam@oak.example',
      body: expect.stringContaining('/invitation/'),
    })
  })

  it('says so when the person was asked before', async () => {
    const asked = await asPerson(chief, async (db) =>
      inviteToSeat(db, await actorOf(chief), {
        organisationId: trust,
        name: 'Sam Oak',
        email: 'sam@oak.example',
        role: 'headteacher',
      }),
    )
    expect(asked).toBe('already')
  })

  it('refuses a chief executive of another trust, and a trustee', async () => {
    for (const who of [otherChief, trustee]) {
      const actor = await actorOf(who)
      const ask = { organisationId: trust, name: 'X', email: `x${newId()}@x.example`, role: 'trustee' }
      await expect(asPerson(who, (db) => inviteToSeat(db, actor, ask))).rejects.toMatchObject(refused)
    }
  })

  it('lets a programme lead invite a chief executive only while the trust has none', async () => {
    const actor = await actorOf(lead)
    const empty = await addOrganisation('trust', 'Empty Trust')
    const ask = (organisationId: string, role: string) => ({
      organisationId,
      name: 'C',
      email: `c${newId()}@c.example`,
      role,
    })
    await expect(
      asPerson(lead, (db) => inviteToSeat(db, actor, ask(empty, 'chief_executive'))),
    ).resolves.toBe('invited')
    await expect(
      asPerson(lead, (db) => inviteToSeat(db, actor, ask(trust, 'chief_executive'))),
    ).rejects.toMatchObject(refused)
    await expect(
      asPerson(lead, (db) => inviteToSeat(db, actor, ask(empty, 'trustee'))),
    ).rejects.toMatchObject(refused)
  })
})

describe('accepting', () => {
  it('gives one membership to one of many who use the link at once', async () => {
    const [id, secret] = [newId(), newId()]
    await asOwner(
      `insert into people.invitations (id, organisation_id, name, email, role, token_hash, invited_by, expires_at)
       values ($1, $2, 'Kit Moss', 'kit@moss.example', 'middle_leader', $3, $4, now() + interval '1 day')`,
      [id, trust, hashSecret(secret), chief.membershipId],
    )
    const known = await tryAs(trustee, (db) => findInvitation(db, secret))
    expect(known).toMatchObject({ state: 'open', organisation: 'Larkmoor', hasAccount: false })
    const person = { id: newId(), name: 'Kit Moss' }
    const accepted = await Promise.all(Array.from({ length: 20 }, () => acceptInvitation(id, person)))
    expect(accepted.filter((membership) => membership !== null)).toHaveLength(1)
    expect((await tryAs(trustee, (db) => findInvitation(db, secret)))?.state).toBe('accepted')
  })
})

describe('somebody who is asked for several things before they join', () => {
  it('joins once by any of the links, and has the seat of each', async () => {
    const actor = await actorOf(chief)
    const [one, other] = [newId(), newId()]
    const ask = (place?: string) =>
      asPerson(chief, (db) =>
        inviteToSeat(db, actor, {
          ...{ organisationId: trust, name: 'Tara Voss', email: 'tara@voss.example', role: 'trustee' },
          ...(place ? { seat: { place, role: 'leader' } } : {}),
        }),
      )
    expect([await ask(), await ask(one), await ask(other)]).toEqual(['invited', 'invited', 'invited'])
    expect([await ask(), await ask(one)]).toEqual(['already', 'already'])
    const links = await asOwner(
      `select id from people.invitations where email = 'tara@voss.example' and accepted_at is null`,
    )
    expect(links).toHaveLength(3)
    const person = { id: newId(), name: 'Tara Voss' }
    const joined = await Promise.all(
      [...links, ...links, ...links].map(({ id }) => acceptInvitation(id as string, person)),
    )
    expect(joined.filter((membership) => membership !== null)).toHaveLength(1)
    const seats = await asOwner(
      'select s.place from access.seats s join access.memberships m on m.id = s.membership_id where m.person_id = $1',
      [person.id],
    )
    expect(seats.map(({ place }) => place).toSorted()).toEqual([one, other].toSorted())
  })
})

describe('a membership that ends', () => {
  it('takes its seats and its access with it at the next request', async () => {
    const leaver = await addPerson('Lee Vance', trust, 'executive')
    const place = newId()
    await addSeat(leaver, place, 'leader')
    const places = () =>
      tryAs(
        leaver,
        async (db) => (await sql`select * from access.my_places('see-heat-map')`.execute(db)).rows,
      )
    expect(await places()).toHaveLength(1)
    await asPerson(chief, (db) => endMembership(db, trust, { ...leaver, name: 'Lee Vance' }))
    expect(await places()).toHaveLength(0)
    expect(await tryAs(leaver, (db) => listMembers(db, trust))).toHaveLength(0)
  })

  it('cannot be ended from another trust', async () => {
    await asPerson(otherChief, (db) => endMembership(db, trust, { ...trustee, name: 'Tom Reed' })).catch(
      () => {},
    )
    expect(
      (await asOwner('select until from access.memberships where id = $1', [trustee.membershipId]))[0]?.until,
    ).toBeNull()
  })
})

describe('the outbox', () => {
  it('is the administrator’s alone', async () => {
    expect((await tryAs(administrator, (db) => listMails(db))).length).toBeGreaterThan(0)
    for (const who of [lead, chief, trustee]) expect(await tryAs(who, (db) => listMails(db))).toEqual([])
  })

  it('shows no text of a message but by opening it', async () => {
    await expect(
      tryAs(administrator, (db) => sql`select body from installation.mails`.execute(db)),
    ).rejects.toMatchObject(refused)
  })

  it('logs an opening for the administrator and the trust’s chief executive', async () => {
    const [mail] = await tryAs(administrator, (db) => listMails(db))
    const opened = await asPerson(administrator, (db) => openMail(db, mail!.id, 'Ines Hallam'))
    expect(opened?.body).toContain('/invitation/')
    const events = (who: Who) =>
      tryAs(
        who,
        async (db) =>
          (await sql`select from audit.events where command = 'installation.open-mail'`.execute(db)).rows
            .length,
      )
    expect(await events(administrator)).toBe(1)
    expect((await events(lead)) + (await events(trustee))).toBe(0)
  })

  it('shows the opening to the person once they have joined', async () => {
    const secret = newId()
    await asOwner(`update people.invitations set token_hash = $1 where email = 'sam@oak.example'`, [
      hashSecret(secret),
    ])
    const mails = await tryAs(administrator, (db) => listMails(db))
    const mail = mails.find((one) => one.toAddress === 'sam@oak.example')
    await asPerson(administrator, (db) => openMail(db, mail!.id, 'Ines Hallam'))
    const invitation = await tryAs(chief, (db) => findInvitation(db, secret))
    const sam = { personId: newId(), membershipId: '' }
    sam.membershipId = (await acceptInvitation(invitation!.id, { id: sam.personId, name: 'Sam Oak' })) ?? ''
    const notices = await tryAs(sam, (db) => listAccountNotices(db, sam.personId))
    expect(notices.map((one) => one.what)).toContainEqual(
      expect.stringContaining('opened in the outbox by Ines Hallam'),
    )
    expect(await tryAs(chief, (db) => listAccountNotices(db, sam.personId))).toEqual([])
  })

  it('opens nothing for anybody else', async () => {
    const [mail] = await tryAs(administrator, (db) => listMails(db))
    const { rows } = await tryAs(chief, (db) =>
      sql<{ body: string | null }>`select installation.open_mail(${mail!.id}::uuid) as body`.execute(db),
    )
    expect(rows[0]?.body).toBeNull()
  })
})

describe('visible to', () => {
  it('names everybody who holds the power there, and nobody else', async () => {
    const words = await tryAs(chief, (db) => visibleTo(db, 'manage-people', trust))
    expect(words.summary).toBe('Ada Lowe at Larkmoor.')
    expect(words.closing).toContain('runs this installation and could read its database.')
  })

  it('tells an outsider nothing', async () => {
    const words = await tryAs(otherChief, (db) => visibleTo(db, 'manage-people', trust))
    expect(words.people).toEqual([])
  })
})
