import path from 'node:path'
import { build } from '../build.ts'
import { runBrowserTests } from './browser.ts'
import { runTool } from './tool.ts'
import { runVitest } from './vitest.ts'

/** How many tests passed and failed. */
export type Tally = { passed: number; failed: number }

/** How a step ended; one that runs no tests counts none. */
export type Outcome = Tally & { isWell: boolean }

/** One step of `npm test`: the part it belongs to, what it does, and what to do when it fails. */
export type Step = { part: string; heading: string; whatToDo: string; run(): Promise<Outcome> }

const tool = (program: string, ...words: string[]) => runTool(path.join('node_modules/.bin', program), words)

/** The steps of `npm test`, the quick ones first. */
export const steps: readonly Step[] = [
  {
    part: 'types',
    heading: 'Types of the routes',
    whatToDo:
      'The routes could not be read. Mend src/routes.ts or the routes.ts of the module that is named above.',
    run: () => tool('react-router', 'typegen'),
  },
  {
    part: 'types',
    heading: 'Types',
    whatToDo: 'Mend the types above; npm test -- types runs this alone.',
    run: () => tool('tsc'),
  },
  {
    part: 'lint',
    heading: 'Lint and format',
    whatToDo: 'npx biome check --write mends most of this; npm test -- lint runs it alone.',
    run: () => tool('biome', 'check', '--max-diagnostics=50'),
  },
  {
    part: 'house',
    heading: 'The house: boundaries, sizes, names, the way in',
    whatToDo:
      'A boundary of the house is crossed. The test says where; CONTRIBUTING.md says why it is there.',
    run: () => runVitest('house'),
  },
  {
    part: 'unused',
    heading: 'Unused code',
    whatToDo: 'Nothing uses what is listed above. Delete it, or use it.',
    run: () => tool('knip', '--no-progress'),
  },
  {
    part: 'unit',
    heading: 'Rules',
    whatToDo: 'npm test -- unit runs these alone.',
    run: () => runVitest('rules'),
  },
  {
    part: 'database',
    heading: 'Database: row security, commands, generated files',
    whatToDo:
      'Where a generated file is stale, run npm run generate and commit it. npm test -- database runs these alone.',
    run: () => runVitest('database'),
  },
  {
    part: 'build',
    heading: 'Build',
    whatToDo: 'The pages could not be built. The message above says which file.',
    run: buildPages,
  },
  {
    part: 'web',
    heading: 'The running product, looked at from outside',
    whatToDo: 'npm test -- web runs these alone.',
    run: () => runVitest('web'),
  },
  {
    part: 'browser',
    heading: 'Journeys in a browser',
    whatToDo:
      'Pictures of what failed are in test-results/; with E2E_TRACE=on traces, too. npm test -- browser runs these alone.',
    run: runBrowserTests,
  },
]

async function buildPages(): Promise<Outcome> {
  const isWell = await build().then(
    () => true,
    (error: Error) => {
      console.error(error.message)
      return false
    },
  )
  return { isWell, passed: 0, failed: 0 }
}
