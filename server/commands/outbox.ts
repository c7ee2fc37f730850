import type { Command } from 'commander'
import {
  installationOf,
  listMails,
  type OpenedMail,
  openMail,
  stateOfMail,
} from '#src/modules/people/index.ts'
import { asJob } from '#src/platform/database/context.ts'
import { publicUrl } from '#src/platform/env.ts'
import { isId } from '#src/platform/ids.ts'
import { clockTime, londonDay, longDay } from '#src/ui/dates.ts'
import { type Act, type Answer, CommandRefusal, type Session } from './command.ts'

const help = `
Examples:
  $ npm run cli -- outbox                     list what waits, without the text
  $ npm run cli -- outbox --to head@oak.example   open the newest message to this address
  $ npm run cli -- outbox --open 0190…        open one message

Without --open or --to no text is shown. Opening is logged, and shown to the person the message is for.`

type Options = { open?: string; to?: string; all?: boolean }

/** `outbox`: the messages that wait, and one of them opened. */
export function addOutbox(program: Command, act: Act): void {
  const command = program
    .command('outbox')
    .summary('list the messages that wait, or open one')
    .description('Lists the messages of the outbox, newest first; opens one, which is logged.')
    .option('--open <id>', 'open the message with this id')
    .option('--to <address>', 'open the newest message to this e-mail address')
    .option('--all', 'list sent messages too')
    .addHelpText('after', help)
  act<Options>(command, showOutbox)
}

async function showOutbox(_session: Session, options: Options): Promise<Answer> {
  return asJob('installation', async (db) => {
    await demandSetUp(() => installationOf(db))
    const mails = await listMails(db)
    if (!options.open && !options.to) return listed(mails.filter((mail) => options.all || !mail.sentAt))
    const id = options.open ?? mails.find((mail) => mail.toAddress === options.to?.toLowerCase())?.id
    if (!id || !isId(id))
      throw new CommandRefusal('There is no such message. Run outbox without options to see which there are.')
    const mail = await openMail(db, id, 'somebody at the command line')
    if (!mail)
      throw new CommandRefusal('There is no such message. Run outbox without options to see which there are.')
    return opened(mail)
  })
}

async function demandSetUp(ask: () => Promise<unknown>): Promise<void> {
  await ask().catch(() => {
    throw new CommandRefusal(
      'Nobody has set this installation up yet. Start it with npm start and open the link it prints.',
    )
  })
}

function listed(mails: Awaited<ReturnType<typeof listMails>>): Answer {
  const lines = mails.map(
    (mail) =>
      `${mail.id}  ${longDay(londonDay(mail.writtenAt))}, ${clockTime(mail.writtenAt)}  ${mail.toAddress}  ${mail.subject} (${stateOfMail(mail)})`,
  )
  return { json: { ok: true, messages: mails }, lines: lines.length ? lines : ['No messages wait.'] }
}

function opened(mail: OpenedMail): Answer {
  // What stands in a message of names or titles may look like a link too: only ours is meant.
  const link = mail.body.split(/\s+/).find((word) => word.startsWith(`${publicUrl()}/`)) ?? null
  return {
    json: { ok: true, message: { ...mail, link } },
    lines: [`To: ${mail.toAddress}`, `Subject: ${mail.subject}`, '', mail.body],
  }
}
