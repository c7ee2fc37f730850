import { defineConfig } from '@playwright/test'
import { findChromium } from './e2e/chromium.ts'

const walk = 'every-page.spec.ts'
const widths = ['every page, wide', 'every page, on a phone']
/** The journeys that start a product of their own. */
const fromEmpty = ['journey.spec.ts', 'first-run.spec.ts']

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  // Two at a time: the two widths of the walk, then the two lines of journeys. Those of one line follow one another.
  workers: 2,
  projects: [
    { name: 'every page, wide', testMatch: walk, use: { viewport: { width: 1280, height: 900 } } },
    { name: 'every page, on a phone', testMatch: walk, use: { viewport: { width: 360, height: 800 } } },
    { name: 'from an empty folder', testMatch: fromEmpty, workers: 1, dependencies: widths },
    { name: 'in the sample story', testIgnore: [walk, ...fromEmpty], workers: 1, dependencies: widths },
  ],
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    // A trace of every step takes as long as the steps: E2E_TRACE=on keeps one of what failed.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      // Letters are as wide in the shell as in the whole browser, and as on paper.
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    },
  },
})
