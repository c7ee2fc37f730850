import { Command, CommanderError } from 'commander'
import { disconnect } from '#src/platform/database/connections.ts'
import { EngineRefusal } from '#src/platform/engine/engine.ts'
import { readSettings, SettingsRefusal } from '#src/platform/env.ts'
import { type Answer, CommandRefusal, type Session, type Work } from './commands/command.ts'
import { addImportRegister } from './commands/import-register.ts'
import { addOutbox } from './commands/outbox.ts'
import { addSample } from './commands/sample.ts'
import { addSignInLink } from './commands/sign-in-link.ts'
import { addStatus } from './commands/status.ts'
import { joinDatabase } from './open-database.ts'

process.env.NODE_ENV ??= 'production'

const done = 0
const notDone = 1
const misused = 2

const program = new Command('npm run cli --')
  .description('What the pages do, from the command line, whether the product is running or not.')
  .showHelpAfterError('Say --help for help.')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
for (const add of [addImportRegister, addStatus, addOutbox, addSignInLink, addSample]) add(program, act)

process.exitCode = await run(process.argv)

/** Runs the command of these words. @returns 0 where it did what was asked, 1 where not, 2 where it was not understood. */
async function run(argv: string[]): Promise<number> {
  try {
    await program.parseAsync(argv)
    return Number(process.exitCode ?? done)
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return done
    if (argv.includes('--json')) console.log(JSON.stringify({ ok: false, error: error.message }))
    return misused
  }
}

/** Gives a command its action, and `--json`. */
function act<Options extends object>(command: Command, work: Work<Options>): void {
  command
    .option('--json', 'print one JSON object, last')
    .copyInheritedSettings(program)
    .action(async (...given: unknown[]) => {
      const options = command.opts<Options & { json?: boolean }>()
      const words = given.filter((word) => typeof word === 'string')
      const isJson = options.json === true
      const answer = await answered(isJson, (session) => work(session, options, ...words))
      if (isJson) console.log(JSON.stringify(answer.json))
      else for (const line of answer.lines) console.log(line)
      process.exitCode = answer.exitCode ?? done
    })
}

/** Runs the work with the database joined, and leaves it as it was found; what is refused becomes an answer. */
async function answered(isJson: boolean, work: (session: Session) => Promise<Answer>): Promise<Answer> {
  const say = (line: string) => process.stderr.write(`${line}\n`)
  try {
    const settings = readSettings()
    const database = await joinDatabase(settings, say)
    try {
      return await work({ settings, say, isJson, isTerminal: process.stdin.isTTY && process.stdout.isTTY })
    } finally {
      await disconnect()
      await database.stop()
    }
  } catch (error) {
    const sentence = inWords(error)
    say(sentence)
    return { json: { ok: false, error: sentence }, lines: [], exitCode: notDone }
  }
}

function inWords(error: unknown): string {
  const isKnown = [CommandRefusal, SettingsRefusal, EngineRefusal].some((known) => error instanceof known)
  const message = error instanceof Error ? error.message : String(error)
  return isKnown ? message : `This did not work, and nothing was changed: ${message}`
}
