import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Command } from 'commander'
import {
  type FileReport,
  type ImportProgress,
  type ImportReport,
  importRegister,
  type RegisterFiles,
} from '#src/modules/organisations/index.ts'
import { countFigure } from '#src/ui/words.ts'
import type { Act, Answer, Session } from './command.ts'

type Options = {
  establishments?: string
  groups?: string
  links?: string
  yes?: boolean
  acceptSmaller?: boolean
}

const kinds = ['establishments', 'groups', 'links'] as const

const help = `
Examples:
  $ npm run cli -- import-register --establishments edubasealldata.csv --groups allgroupsdata.csv --links alllinksdata.csv
  $ npm run cli -- import-register --links alllinksdata.csv --yes --json

The files are those of Get Information about Schools (all establishments, all groups, all group links).
All that are named are imported together, or nothing is. Where some rows cannot be used they are listed, and
the rest is imported only if you say yes. Importing a file again changes nothing.`

/** `import-register`: the national register, from its files. */
export function addImportRegister(program: Command, act: Act): void {
  const command = program
    .command('import-register')
    .summary('import the national register of schools and trusts')
    .description('Imports the national register of establishments, groups and the links between them.')
    .option('--establishments <file>', 'the file of all establishments (CSV)')
    .option('--groups <file>', 'the file of all groups, trusts among them (CSV)')
    .option('--links <file>', 'the file of which establishment is in which group (CSV)')
    .option('--yes', 'import the rows that can be used, without asking')
    .option('--accept-smaller', 'import a file that has fewer than four fifths of the rows that are loaded')
    .addHelpText('after', help)
    .hook('preAction', () => {
      if (!kinds.some((kind) => command.getOptionValue(kind)))
        command.error('Name at least one file: --establishments, --groups or --links.')
    })
  act<Options>(command, importFiles)
}

async function importFiles(session: Session, options: Options): Promise<Answer> {
  const files: RegisterFiles = {}
  for (const kind of kinds) if (options[kind]) files[kind] = { path: fromWhereTyped(options[kind]) }
  const report = await importRegister(files, {
    mayShrink: options.acceptSmaller === true,
    onProgress: told(session),
    confirm: (found) => options.yes === true || ask(session, found),
  })
  return { json: asJson(report), lines: asLines(report), exitCode: report.outcome === 'done' ? 0 : 1 }
}

/** npm runs the command in the product's folder; what was typed is meant from where it was typed. */
function fromWhereTyped(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? '', file)
}

/** Says once which step has begun; the rows are not counted here, a file takes about a second. */
function told(session: Session) {
  let last = ''
  return ({ step, kind }: ImportProgress) => {
    const line = `${{ reading: 'Reading', comparing: 'Comparing', writing: 'Writing' }[step]} ${kind} …`
    if (line !== last) session.say(line)
    last = line
  }
}

async function ask(session: Session, files: ImportReport['files']): Promise<boolean> {
  if (!session.isTerminal || session.isJson) return false
  for (const line of Object.entries(files).flatMap(([kind, file]) => linesOf(kind, file))) console.log(line)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Import the rows that can be used? (yes/no) ')
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

function asJson(report: ImportReport): Record<string, unknown> {
  const { outcome, because, files, register, milliseconds } = report
  return {
    ok: outcome === 'done',
    outcome,
    ...(because === null ? {} : { error: because }),
    ...files,
    register,
    seconds: milliseconds / 1000,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

const nothing = 'Nothing was imported; the register is as it was.'

function asLines({ outcome, because, files, register, milliseconds }: ImportReport): string[] {
  const found = Object.entries(files).flatMap(([kind, file]) => linesOf(kind, file))
  if (outcome === 'refused') return [...found, because ?? '', nothing]
  if (outcome === 'waiting')
    return [...found, because ?? '', `${nothing} To import the rest, run the same command with --yes.`]
  return [
    ...found,
    `The register holds ${countFigure(register.openTrusts, 'open trust', 'open trusts')}: ` +
      `${countFigure(register.openMultiAcademyTrusts, 'multi-academy trust', 'multi-academy trusts')} with ${countFigure(register.academies, 'academy', 'academies')}, ` +
      `and ${countFigure(register.openSingleAcademyTrusts, 'single-academy trust', 'single-academy trusts')}. ` +
      `It lists ${countFigure(register.establishments, 'establishment', 'establishments')}.`,
    `It took ${(milliseconds / 1000).toFixed(1)} seconds.`,
  ]
}

function linesOf(kind: string, file: FileReport): string[] {
  const { read, added, changed, unchanged, refused, problems } = file
  const figures = Object.entries({ read, added, changed, unchanged, refused })
  return [
    `${kind}: ${figures.map(([word, n]) => `${n.toLocaleString('en-GB')} ${word}`).join(', ')}`,
    ...problems.slice(0, 20).map(({ line, because }) => `  line ${line}: ${because}`),
    ...(refused > 20 && problems.length > 20 ? [`  … and ${refused - 20} more`] : []),
    ...file.warnings.map((warning) => `  ${warning}`),
  ]
}
