import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectToFit, test } from './pages.ts'

/** People of the sample story whose pages are, together, nearly all pages of the product. */
const people = [
  'Ada Penrose',
  'Sam Okafor',
  'Joanne Tillotson',
  'Farah Siddiqui',
  'Ros Ferriby',
  'Tamsin Greaves',
]

/** The kind of page that an address is: what differs only by a key or by what was typed is one kind. */
const kindOf = (link: string) => link.replace(/[0-9a-f-]{36}|\d+/g, ':').replace(/\?.*/, '')

// Across all people: a kind of page is looked at twice, as those who see it first.
const looked = new Map<string, number>()

async function linksOn(page: Page): Promise<string[]> {
  return page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

for (const name of people)
  test(`axe finds nothing on the pages of ${name}, and all fit a phone`, async ({ as }) => {
    test.setTimeout(240_000)
    const page = await as(name)
    const waiting = new Set(['/'])
    const wrong: string[] = []
    for (const link of waiting) {
      const answer = await page.goto(link)
      if (!answer?.headers()['content-type']?.startsWith('text/html')) continue
      const faults = [
        await faultOf(() => expectAccessible(page)),
        await faultOf(() => expectToFit(page, 360)),
      ]
      wrong.push(...faults.flatMap((fault) => (fault ? [`${link}: ${fault}`] : [])))
      for (const next of await linksOn(page)) {
        const kind = kindOf(next)
        const times = looked.get(kind) ?? 0
        if (times >= 2 || waiting.has(next) || next.includes('#')) continue
        looked.set(kind, times + 1)
        waiting.add(next)
      }
    }
    expect(wrong).toEqual([])
  })

async function faultOf(check: () => Promise<void>): Promise<string | null> {
  return check().then(
    () => null,
    (error: Error) => error.message.slice(0, 1500),
  )
}
