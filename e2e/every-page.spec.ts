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
  'headteacher of a school': 'Tilda Marchetti',
  'teacher of a school': 'Jun Takeda',
  associate: 'Ros Ferriby',
  'programme lead': 'Tamsin Greaves',
  'installation administrator': 'Ida Loft',
}

/** The kind of page that an address is: what differs only by a key or by what was typed is one kind. */
const kindOf = (link: string) => link.replace(/[0-9a-f-]{36}|\d+/g, ':').replace(/[?#].*/, '')

const isPage = (link: string) => !/\.\w+$|^\/ui/.test(link)

const linksIn = (html: string) =>
  [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)]
    .map((match) => match[1]!.replaceAll('&amp;', '&'))
    .filter(isPage)

/** The parts that pages are made of. Axe has nothing new to say of a kind of page whose parts it has all seen. */
const partsOf = (html: string) =>
  html.match(/<(h\d|form|table|dialog|fieldset)\b| class="[^"]*"| role="[^"]*"/g) ?? []

const seen = new Set<string>()

/** What is wrong with a page, at the width of this walk. */
async function faultsOf(page: Page, link: string): Promise<string[]> {
  const faults: string[] = []
  const say = (error: Error) => faults.push(`${link}: ${error.message.slice(0, 1500)}`)
  const { width } = page.viewportSize()!
  await page.goto(link)
  await expectToFit(page, width).catch(say)
  await expectAccessible(page, { colours: width > 360 }).catch(say)
  return faults
}

test('axe finds nothing on the page of the design system, and it fits', async ({ stranger }) => {
  expect(await faultsOf(stranger, '/ui')).toEqual([])
})

for (const [who, name] of Object.entries(people))
  test(`as ${who}: no link leads to a refusal, axe finds nothing, and everything fits`, async ({ as }) => {
    test.setTimeout(300_000)
    const page = await as(name)
    const kinds = new Set<string>()
    const waiting = new Set(['/'])
    const wrong: string[] = []
    let looked = 0
    for (const link of waiting) {
      const answer = await page.request.get(link)
      if (!answer.ok()) wrong.push(`${link} was refused: ${answer.status()}`)
      const html = await answer.text()
      const parts = [kindOf(link), ...partsOf(html)]
      if (parts.some((part) => !seen.has(part))) {
        for (const part of parts) seen.add(part)
        looked++
        wrong.push(...(await faultsOf(page, link)))
      }
      // Whatever Today and the navigation lead to is asked for; of what other pages lead to, one of each kind.
      for (const next of linksIn(html))
        if (link === '/' || !kinds.has(kindOf(next))) {
          kinds.add(kindOf(next))
          waiting.add(next)
        }
    }
    console.info(`${name}: ${waiting.size} pages, ${kinds.size} kinds, looked at ${looked}`)
    expect(wrong).toEqual([])
    expect(kinds.size).toBeGreaterThan(2)
  })
