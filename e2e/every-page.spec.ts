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

const isFile = (link: string) => /\.\w+$/.test(link)

async function linksOn(page: Page): Promise<string[]> {
  return page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

test('axe finds nothing on the page of the design system, and it fits a phone', async ({ stranger }) => {
  await stranger.goto('/ui')
  await expectAccessible(stranger)
  await expectToFit(stranger, 360)
})

test('axe finds nothing on any kind of page that people come to, and each fits a phone', async ({ as }) => {
  test.setTimeout(600_000)
  const looked = new Set<string>()
  const wrong: string[] = []
  for (const name of people) {
    const page = await as(name)
    const waiting = new Set(['/'])
    for (const link of waiting) {
      await page.goto(link)
      looked.add(kindOf(link))
      for (const check of [expectAccessible, expectToFit])
        await check(page).catch((error: Error) =>
          wrong.push(`${link}, as ${name}: ${error.message.slice(0, 1500)}`),
        )
      for (const next of await linksOn(page))
        if (!looked.has(kindOf(next)) && !next.includes('#') && !isFile(next)) {
          looked.add(kindOf(next))
          waiting.add(next)
        }
    }
  }
  console.info(`Looked at ${looked.size} kinds of page:\n${[...looked].sort().join('\n')}`)
  expect(wrong).toEqual([])
  expect(looked.size).toBeGreaterThan(15)
})
