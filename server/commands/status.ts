import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { schemaHead } from '#database/migrate.ts'
import { countRegister } from '#src/modules/organisations/index.ts'
import { asJob } from '#src/platform/database/context.ts'
import type { Settings } from '#src/platform/env.ts'
import { countFigure } from '#src/ui/words.ts'
import type { Act, Answer, Session } from './command.ts'

/** `status`: the version, the schema, what is loaded, and whether the product answers. */
export function addStatus(program: Command, act: Act): void {
  const command = program
    .command('status')
    .summary('version, schema, counts and health')
    .description('Says which version this is, how far its schema is, what is loaded, and whether it answers.')
    .addHelpText('after', '\nExample:\n  $ npm run cli -- status --json')
  act(command, status)
}

async function status({ settings }: Session): Promise<Answer> {
  const version = await readVersion()
  const schema = await schemaHead()
  const counts = await asJob('import-register', countRegister)
  const web = await askHealth(settings)
  return {
    json: { ok: true, version, schema, counts, health: { database: 'ready', web } },
    lines: [
      `Critical Friend ${version}`,
      `Schema: ${schema}`,
      `Register: ${countFigure(counts.openTrusts, 'open trust', 'open trusts')}, ${countFigure(counts.establishments, 'establishment', 'establishments')}`,
      `Database: ready`,
      `Web: ${web} at ${settings.publicUrl}`,
    ],
  }
}

async function readVersion(): Promise<string> {
  const file = path.resolve(import.meta.dirname, '../../package.json')
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}

/** Whether the web answers on its port: `ready`, the reason it gives why not, or `not running`. */
async function askHealth(settings: Settings): Promise<string> {
  try {
    const response = await fetch(`http://localhost:${settings.port}/health/ready`, {
      signal: AbortSignal.timeout(2000),
    })
    const { ready, because } = (await response.json()) as { ready?: boolean; because?: string }
    return ready ? 'ready' : (because ?? 'not ready')
  } catch {
    return 'not running'
  }
}
