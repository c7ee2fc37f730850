import type { Command } from 'commander'
import { loadSampleStory, removeSampleStory } from '#database/seed/load-sample-story.ts'
import { beginSample, findSample, isSetUp } from '#src/modules/people/index.ts'
import { asJob } from '#src/platform/database/context.ts'
import { keepSecret } from '#src/platform/engine/secrets.ts'
import { configureSignIn } from '#src/platform/sign-in/sign-in.ts'
import { countFigure } from '#src/ui/words.ts'
import { type Act, type Answer, CommandRefusal, type Session } from './command.ts'

const help = `
Examples:
  $ npm run cli -- sample load
  $ npm run cli -- sample remove --json

Six invented trusts with thirty invented schools, and what happened between them. Every page of theirs says
that it is a sample. Removing it leaves no row behind and touches nothing real.`

/** `sample load` and `sample remove`: the sample story. */
export function addSample(program: Command, act: Act): void {
  const sample = program
    .command('sample')
    .summary('load or remove the sample story')
    .description('Loads or removes the sample story: invented trusts to look round in.')
    .addHelpText('after', help)
  act(sample.command('load').description('loads the sample story, in about half a minute'), load)
  act(sample.command('remove').description('removes the sample story, every row of it'), remove)
}

async function load({ settings, say }: Session): Promise<Answer> {
  const state = await asJob('installation', async (db) => {
    if (!(await isSetUp(db)))
      throw new CommandRefusal('Set the installation up first, with the link that the start prints.')
    return (await beginSample(db)) ? null : findSample(db)
  })
  if (state?.is === 'loaded')
    return {
      json: { ok: true, loaded: true, changed: false },
      lines: ['The sample story is loaded already.'],
    }
  if (state)
    throw new CommandRefusal(
      'The sample story is being loaded or removed, or was interrupted. If nothing is under way, run: npm run cli -- sample remove',
    )
  configureSignIn(settings.publicUrl, keepSecret(settings.dataDir, 'session-secret'))
  const started = performance.now()
  await loadSampleStory((label) => say(`${label} …`))
  const seconds = Math.round((performance.now() - started) / 100) / 10
  return {
    json: { ok: true, loaded: true, changed: true, seconds },
    lines: [`The sample story is loaded. It took ${seconds} seconds.`],
  }
}

async function remove(): Promise<Answer> {
  const rows = await removeSampleStory()
  return {
    json: { ok: true, loaded: false, changed: rows > 0, rows },
    lines: [
      rows > 0
        ? `The sample story is removed: ${countFigure(rows, 'row', 'rows')}.`
        : 'There is no sample story here.',
    ],
  }
}
