import { sql } from 'kysely'
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
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { withdrawInvitation } from '../members.ts'
import { listMails, stateOfMail } from '../outbox.ts'
import { findInvitation } from './accept.ts'
import { inviteAgain, inviteToSeat } from './invite.ts'
import { sendAnew } from './send-anew.ts'

useDatabase()

let trust: string
let administrator: Who
let chief: Who
let lead: Who

beforeAll(async () => {
  administrator = await addPerson('Ines Hallam', await addInstallation(), 'administrator')
  trust = await addOrganisation('trust', 'Larkmoor')
  chief = await addPerson('Ada Penrose', trust, 'chief_executive')
  lead = await addPerson('Una Kerr', await addOrganisation('programme', 'Northern Pairs'), 'programme_lead')
})

describe('the links of an invitation', () => {
  it('says of each invitation whether its link still lets somebody in', async () => {
    const email = 'jo@oak.example'
    const ask = { organisationId: trust, name: 'Jo Oak', email, role: 'headteacher' }
    await asPerson(chief, async (db) => inviteToSeat(db, await actorOf(chief), ask))
    const [invitation] = await asOwner<{ id: string }>('select id from people.invitations where email = $1', [
      email,
    ])
    const states = async () =>
      (await tryAs(administrator, (db) => listMails(db)))
        .filter((mail) => mail.toAddress === email)
        .map(stateOfMail)
    expect(await states()).toEqual(['Waiting'])
    await asPerson(chief, (db) => inviteAgain(db, invitation!.id))
    expect(await states()).toEqual(['Waiting', 'A newer message replaces it; its link no longer works'])
    await asOwner(`update people.invitations set expires_at = now() - interval '1 day' where email = $1`, [
      email,
    ])
    expect((await states())[0]).toBe('Its link has run out')
    await asPerson(chief, (db) => withdrawInvitation(db, trust, invitation!.id))
    expect((await states())[0]).toBe('The invitation was withdrawn; its link no longer works')
  })

  it('tells whoever holds a link that a newer message replaced, and sends them another, once in ten minutes', async () => {
    const email = 'ria@oak.example'
    const ask = { organisationId: trust, name: 'Ria Oak', email, role: 'headteacher' }
    await asPerson(chief, async (db) => inviteToSeat(db, await actorOf(chief), ask))
    const linkIn = (body: string) => /invitation\/(\S+)/.exec(body)![1]!
    const links = async () =>
      (
        await asOwner<{ body: string }>(
          'select body from installation.mails where to_address = $1 order by written_at, id',
          [email],
        )
      ).map(({ body }) => linkIn(body))
    const found = async (link: string) => asJob('installation', (db) => findInvitation(db, link))
    const [first] = await links()
    const { id } = (await found(first!))!
    await asPerson(chief, (db) => inviteAgain(db, id))
    expect(await found(first!)).toMatchObject({ id, state: 'replaced', resentAt: expect.any(Date) })
    expect(await sendAnew(id)).toBe(true)
    expect(await sendAnew(id)).toBe(false)
    const [, second, third] = await links()
    expect((await found(second!))!.state).toBe('replaced')
    expect(await found(third!)).toMatchObject({ state: 'open', resentAt: null })
    await asOwner(`update people.invitations set expires_at = now() - interval '1 day' where id = $1`, [id])
    expect(await found(first!)).toMatchObject({ state: 'expired', resentAt: expect.any(Date) })
    await asPerson(chief, (db) => withdrawInvitation(db, trust, id))
    expect((await found(first!))!.state).toBe('withdrawn')
    expect(await found('a-link-that-nobody-was-sent')).toBeNull()
    await expect(tryAs(chief, (db) => sql`select * from people.replaced_links`.execute(db))).rejects.toThrow(
      /permission denied/,
    )
  })

  it('tells nobody else how a link stands', async () => {
    const mails = (await tryAs(administrator, (db) => listMails(db))).map(({ id }) => id)
    for (const who of [lead, chief]) {
      const { rows } = await tryAs(who, (db) =>
        sql`select * from people.links_in_mails(${mails}::uuid[])`.execute(db),
      )
      expect(rows).toEqual([])
    }
  })
})
