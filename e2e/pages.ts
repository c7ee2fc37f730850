import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { cookieFor, type Place } from './product.ts'

/** The product of this run. */
export const product: Place = { url: process.env.E2E_URL ?? '', dataDir: process.env.E2E_DATA_DIR ?? '' }

type Journey = {
  /** A page on which nobody is signed in. */
  stranger: Page
  /**
   * A page on which this person of the sample story is signed in. Each person has a browser of their own; one that is
   * given another name is another browser of theirs.
   */
  as(name: string, browserOfTheirs?: string): Promise<Page>
}

/**
 * A test in the browser. Whatever a page says on its console, throws, or is refused by the content-security policy
 * fails it, but for the answers that a test expects: 4xx.
 */
export const test = base.extend<Journey & { complaints: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints).toEqual([])
  },
  stranger: async ({ browser, complaints }, use) => {
    const context = await browser.newContext({ baseURL: product.url })
    await use(watch(await context.newPage(), complaints))
    await context.close()
  },
  as: async ({ browser, complaints }, use) => {
    const pages = new Map<string, Page>()
    await use(async (name, browserOfTheirs = 'first') => {
      const key = `${name}, ${browserOfTheirs}`
      const known = pages.get(key)
      if (known) return known
      const context = await browser.newContext({ baseURL: product.url })
      await context.addCookies([asCookie(await cookieFor(product, name))])
      const page = watch(await context.newPage(), complaints)
      pages.set(key, page)
      return page
    })
    for (const page of pages.values()) await page.context().close()
  },
})

export { expect }

function asCookie(header: string) {
  const at = header.indexOf('=')
  return {
    name: header.slice(0, at),
    value: header.slice(at + 1),
    domain: new URL(product.url).hostname,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax' as const,
  }
}

/** Notes what goes wrong on a page. The policy's own reports come as errors of the console. */
export function watch(page: Page, complaints: string[]): Page {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    const isExpected = /status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text())
    if (message.type() === 'error' && !isExpected) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (
      /^https?:/.test(request.url()) &&
      origin !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin
    )
      complaints.push(`${page.url()} asked another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.url()} answered ${response.status()}`)
  })
  return page
}

/**
 * Fails when axe finds anything against WCAG 2.2 AA on the page, or its own good practice. Colours are the same at every
 * width, and looking at them takes the longest: a page that is looked at again at another width may leave them out.
 */
export async function expectAccessible(
  page: Page,
  besides: { colours: boolean } = { colours: true },
): Promise<void> {
  // What is right is not listed: telling of it takes axe longer than finding it.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  const { violations } = await (besides.colours ? axe : axe.disableRules('color-contrast')).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
  expect(found, page.url()).toEqual([])
}

/** Fails when something reaches over the right edge of the page at this width in pixels, that of a small phone. */
export async function expectToFit(page: Page, width = 360): Promise<void> {
  const size = page.viewportSize()
  await page.setViewportSize({ width, height: 800 })
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (size) await page.setViewportSize(size)
  expect(over, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0)
}
