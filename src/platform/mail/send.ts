import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import { asJob } from '../database/context.ts'
import type { Db } from '../database/db.ts'
import { readSettings } from '../env.ts'
import type { Job } from '../jobs/queue.ts'

type Letter = { id: string; to: string; subject: string; attempts: number }

/** For a day a message is tried again, once a minute at first and then ever more rarely (NOT-04). */
const mostAttempts = 20

/**
 * Sends what waits in the outbox, one message a transaction, so that a worker that dies sends at most one of them
 * twice. Without SMTP settings nothing is sent and everything waits.
 */
export async function sendWaitingMail(): Promise<void> {
  const { smtpUrl, publicUrl } = readSettings()
  if (!smtpUrl) return
  const transport = createTransport(smtpUrl)
  const from = new URL(smtpUrl).searchParams.get('from') ?? `critical-friend@${new URL(publicUrl).hostname}`
  while (
    await asJob('send-mail', (db) => sendOne(db, (letter) => transport.sendMail({ from, ...letter })))
  ) {}
  transport.close()
}

async function sendOne(
  db: Db,
  send: (letter: { to: string; subject: string; text: string }) => Promise<unknown>,
): Promise<boolean> {
  const letter = (
    await sql<Letter>`select id, to_address as to, subject, attempts from installation.mails
      where sent_at is null and attempts < ${mostAttempts} and written_at + attempts * attempts * interval '1 minute' <= now()
      order by written_at limit 1 for update skip locked`.execute(db)
  ).rows[0]
  if (!letter) return false
  const { rows } = await sql<{
    body: string
  }>`select installation.open_mail(${letter.id}::uuid) as body`.execute(db)
  const failure = await send({ to: letter.to, subject: letter.subject, text: rows[0]?.body ?? '' }).then(
    () => null,
    (error: Error) => error.message,
  )
  await sql`update installation.mails set attempts = attempts + 1, sent_at = ${failure === null ? new Date() : null}::timestamptz,
    failed_because = ${failure} where id = ${letter.id}::uuid`.execute(db)
  return true
}

/** Every minute the worker looks whether mail waits. */
export const mailJobs: readonly Job[] = [{ name: 'send-mail', every: '* * * * *', run: sendWaitingMail }]
