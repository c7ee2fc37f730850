import { sql } from 'kysely'
import { at, record } from '#src/platform/audit/record.ts'
import type { Db } from '#src/platform/database/db.ts'
import { capital } from '#src/ui/words.ts'
import { tellPerson } from './accounts.ts'
import { installationOf } from './queries.ts'

/** How the link of a message stands: only an open one lets its person in. */
export type LinkState = 'open' | 'used' | 'withdrawn' | 'replaced' | 'expired'

/** A message as the outbox lists it: never its text, which is opened one at a time and logged. */
export type Waiting = {
  id: string
  toAddress: string
  subject: string
  writtenAt: Date
  sentAt: Date | null
  failedBecause: string | null
  /** Null where it carries no invitation. */
  link: LinkState | null
}

/** The messages of the outbox, newest first; a hundred a page. */
export async function listMails(db: Db, page = 0): Promise<Waiting[]> {
  const mails = await db
    .selectFrom('installation.mails')
    .select([
      'id',
      'to_address as toAddress',
      'subject',
      'written_at as writtenAt',
      'sent_at as sentAt',
      'failed_because as failedBecause',
    ])
    .orderBy('written_at', 'desc')
    .limit(100)
    .offset(page * 100)
    .execute()
  const { rows } = await sql<{ mail_id: string; state: LinkState }>`
    select * from people.links_in_mails(${mails.map(({ id }) => id)}::uuid[])`.execute(db)
  const linkOf = new Map(rows.map(({ mail_id, state }) => [mail_id, state]))
  return mails.map((mail) => ({ ...mail, link: linkOf.get(mail.id) ?? null }))
}

const linkWords: Record<LinkState, string> = {
  open: '',
  used: 'its link has been used',
  withdrawn: 'the invitation was withdrawn; its link no longer works',
  replaced: 'a newer message replaces it; its link no longer works',
  expired: 'its link has run out',
}

/** Where a message is, and what its link is worth, in a few words: a message with a dead link waits for nobody. */
export function stateOfMail({ sentAt, failedBecause, link }: Omit<Waiting, 'id'>): string {
  const worth = link ? linkWords[link] : ''
  if (!sentAt && worth) return capital(worth)
  return [sentAt ? 'Sent' : (failedBecause ?? 'Waiting'), worth].filter(Boolean).join('; ')
}

/** A message that was opened, with its text. */
export type OpenedMail = Omit<Waiting, 'link'> & { body: string }

/**
 * Opens one message. That is logged, and shown to the person it is for and to their organisation's chief executive:
 * its link could let the opener in as them. @returns null when there is no such message.
 */
export async function openMail(db: Db, mailId: string, openedBy: string): Promise<OpenedMail | null> {
  const mail = await db
    .selectFrom('installation.mails')
    .select([
      'id',
      'to_address as toAddress',
      'to_person as toPerson',
      'organisation_id as organisationId',
      'subject',
      'written_at as writtenAt',
      'sent_at as sentAt',
      'failed_because as failedBecause',
    ])
    .where('id', '=', mailId)
    .executeTakeFirst()
  if (!mail) return null
  const { rows } = await sql<{
    body: string | null
  }>`select installation.open_mail(${mailId}::uuid) as body`.execute(db)
  const what = `Your message “${mail.subject}” was opened in the outbox by ${openedBy}.`
  await tellPerson(db, mail.toPerson ? { personId: mail.toPerson } : { address: mail.toAddress }, what)
  await record(db, {
    did: 'installation.open-mail',
    chain: mail.organisationId ?? 'installation',
    about: { kind: 'mail', id: mailId },
    audience: [
      ...at(await installationOf(db), 'administrator'),
      ...(mail.organisationId ? at(mail.organisationId, 'chief_executive', 'head_of_school') : []),
    ],
    said: { to: mail.toAddress, subject: mail.subject, by: openedBy },
  })
  return { ...mail, body: rows[0]?.body ?? '' }
}
