import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../e2e/chromium.ts'

/** What a first visit brings, in bytes as they travel, headers included. */
export type FirstVisit = {
  total: number
  script: number
  style: number
  font: number
  page: number
  requests: number
  /** Hosts other than the product's that were asked for anything; there should be none. */
  otherHosts: string[]
}

type Seen = { url: string; type: string }

/**
 * Opens a page in a browser that has never been there, and counts what travels until nothing more does. Null where the
 * machine has no Chromium.
 */
export async function measureFirstVisit(url: string, cookie: string): Promise<FirstVisit | null> {
  const executablePath = findChromium()
  if (!executablePath) return null
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    return await visit(browser, url, cookie)
  } finally {
    await browser.close()
  }
}

async function visit(browser: Browser, url: string, cookie: string): Promise<FirstVisit> {
  const context = await browser.newContext()
  const [name, value] = cookie.split(/=(.*)/s)
  await context.addCookies([
    { name: name!, value: value!, domain: new URL(url).hostname, path: '/', secure: true },
  ])
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  const seen = new Map<string, Seen>()
  const bytes: Record<string, number> = {}
  network.on('Network.responseReceived', ({ requestId, response, type }) => {
    seen.set(requestId, { url: response.url, type })
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = seen.get(requestId)?.type ?? 'Other'
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength
  })
  await page.goto(url, { waitUntil: 'load' })
  // The stream of live updates never ends, so the network never falls silent: two seconds are enough for all else.
  await page.waitForTimeout(2000)
  const hosts = [...seen.values()]
    .filter((one) => /^https?:/.test(one.url))
    .map((one) => new URL(one.url).host)
  return {
    total: Object.values(bytes).reduce((sum, size) => sum + size, 0),
    script: bytes.Script ?? 0,
    style: bytes.Stylesheet ?? 0,
    font: bytes.Font ?? 0,
    page: bytes.Document ?? 0,
    requests: hosts.length,
    otherHosts: [...new Set(hosts)].filter((host) => host !== new URL(url).host),
  }
}
