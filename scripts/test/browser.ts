import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { chromiumForTests } from '../../e2e/chromium.ts'
import type { Outcome } from './steps.ts'
import { root, runTool } from './tool.ts'

/** Runs the journeys in a real browser, and counts them; a Chromium that is missing is installed first. */
export async function runBrowserTests(): Promise<Outcome> {
  try {
    console.log(`The browser is ${chromiumForTests()}.`)
  } catch (error) {
    console.error((error as Error).message)
    return { isWell: false, passed: 0, failed: 0 }
  }
  const report = path.join(root, 'test-results/journeys.json')
  await rm(report, { force: true })
  const { isWell } = await runTool('node_modules/.bin/playwright', ['test'])
  const { stats } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as {
    stats?: { expected: number; unexpected: number; flaky: number }
  }
  const passed = stats?.expected ?? 0
  return { isWell: isWell && passed > 0, passed, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) }
}
