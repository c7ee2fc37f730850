import type { Command } from 'commander'
import { makeSignInLink } from '#src/modules/people/index.ts'
import { type Act, type Answer, CommandRefusal, type Session } from './command.ts'

const help = `
Example:
  $ npm run cli -- sign-in-link head@oak.example

The link works once, within 15 minutes. Making it is logged, and shown to that person and their organisation.`

/** `sign-in-link`: a link that lets one person in once, for whoever forgot their password. */
export function addSignInLink(program: Command, act: Act): void {
  const command = program
    .command('sign-in-link')
    .argument('<email>', 'the e-mail address of the person')
    .summary('print a link that signs one person in, once')
    .description('Prints a one-use sign-in link for a person.')
    .addHelpText('after', help)
  act(command, printLink)
}

async function printLink(_session: Session, _options: object, email = ''): Promise<Answer> {
  const link = await makeSignInLink(email, 'somebody at the command line').catch((error: Error) => {
    throw new CommandRefusal(error.message)
  })
  return { json: { ok: true, link }, lines: [link] }
}
