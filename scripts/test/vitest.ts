import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Outcome } from './steps.ts'
import { root, runTool } from './tool.ts'

/** Runs one project of `vitest.config.ts`, and counts its tests. */
export async function runVitest(project: string): Promise<Outcome> {
  const report = path.join(root, 'test-results', `${project}.json`)
  await rm(report, { force: true })
  const words = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { isWell } = await runTool('node_modules/.bin/vitest', words, { NODE_ENV: 'test' })
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = JSON.parse(
    await readFile(report, 'utf8').catch(() => '{}'),
  ) as { numPassedTests?: number; numFailedTests?: number }
  // A run that found no test has proved nothing.
  return { isWell: isWell && passed > 0, passed, failed }
}
