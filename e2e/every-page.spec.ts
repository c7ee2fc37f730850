import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectToFit, test } from './pages.ts'

/** Who looks: each kind of person who has pages of their own, in the sample story and beside it. */
const people = {
  'chief executive, all done': 'Ada Penrose',
  'improvement director': 'Sam Okafor',
  'lead reviewer': 'Farah Siddiqui',
  'chief executive who reflects': 'Angela Stroud',
  'visitor who takes notes': 'Naomi Feld',
  'explorer who asks and answers': 'Kathryn Bellis',
  'chief executive with a proposal': 'Rosalind Adair',
  'headteacher who answers anonymously': 'Joanne Tillotson',
  'chair who answers for the room': 'Margaret Ellery',
  'executive who answers in her own name': 'Lucy Marsh',
  'member of nothing yet': 'Clare Whitcombe',
  associate: 'Ros Ferriby',
  'programme lead': 'Tamsin Greaves',
  'installation administrator': 'Ida Loft',
}

/** The kind of page that an address is: what differs only by a key or by what was typed is one kind. */
const kindOf = (link: string) => link.replace(/[0-9a-f-]{36}|\d+/g, ':').replace(/[?#].*/, '')

const isPage = (link: string) => !/\.\w+$|^\/ui/.test(link)

async function linksOn(page: Page): Promise<string[]> {
  return page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

/** What a page is made of, without its words: axe has nothing new to say of a page whose make it has seen. */
async function makeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('body *')].map((one) => {
      const names = [...one.attributes].map(({ name }) => name).sort()
      return `${one.tagName} ${one.getAttribute('class')} ${one.getAttribute('role')} ${names}`
    })
    return [...new Set(parts)].sort().join('\n')
  })
}

const seen = new Set<string>()

/** What is wrong with the page that stands there, at both widths. */
async function faultsOf(page: Page): Promise<string[]> {
  const make = await makeOf(page)
  const isNew = !seen.has(make)
  seen.add(make)
  const checks = isNew ? [expectAccessible, expectToFit] : [expectToFit]
  const faults: string[] = []
  for (const check of checks)
    await check(page).catch((error: Error) => faults.push(error.message.slice(0, 1500)))
  if (!isNew) return faults
  await page.setViewportSize({ width: 360, height: 800 })
  await expectAccessible(page).catch((error: Error) =>
    faults.push(`At 360 px: ${error.message.slice(0, 1500)}`),
  )
  await page.setViewportSize({ width: 1280, height: 900 })
  return faults
}

test('axe finds nothing on the page of the design system, and it fits a phone', async ({ stranger }) => {
  await stranger.goto('/ui')
  await expectAccessible(stranger)
  await expectToFit(stranger, 360)
})

for (const [who, name] of Object.entries(people))
  test(`as ${who}: no link leads to a refusal, axe finds nothing, and everything fits a phone`, async ({
    as,
  }) => {
    const page = await as(name)
    const kinds = new Set<string>()
    const waiting = new Set(['/'])
    const wrong: string[] = []
    for (const link of waiting) {
      const answer = await page.goto(link)
      if ((answer?.status() ?? 500) >= 400) wrong.push(`${link} was refused: ${answer?.status()}`)
      wrong.push(...(await faultsOf(page)).map((fault) => `${link}: ${fault}`))
      // Whatever Today and the navigation lead to is opened; of what other pages lead to, one of each kind.
      for (const next of await linksOn(page))
        if (isPage(next) && (link === '/' || !kinds.has(kindOf(next)))) {
          kinds.add(kindOf(next))
          waiting.add(next.replace(/#.*/, ''))
        }
    }
    console.info(`${name} reached ${kinds.size} kinds of page: ${[...kinds].sort().join(' ')}`)
    expect(wrong).toEqual([])
    expect(kinds.size).toBeGreaterThan(2)
  })
