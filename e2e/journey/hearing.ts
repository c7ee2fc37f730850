import { expect, test } from '@playwright/test'
import { heading, type Persona, statusOf } from '../house.ts'
import { type Journey, people, type Role } from './cast.ts'

/** Who answers, and how; the answers themselves; nothing shows to anybody. */
export function hearing(journey: Journey): void {
  test('Brocklehope asks four groups, each in its way', async () => {
    const ada = journey.persona('ada')
    journey.at.adas = await openOwn(ada)
    await seeLeader(ada, journey.at.adas, people.ines[0])
    await invite(ada, journey.at.adas, 'Executives', ['ada', 'ines'])
    await invite(ada, journey.at.adas, 'Trustees', ['bryn'])
    await invite(ada, journey.at.adas, 'Headteachers', ['carys'])
    await invite(ada, journey.at.adas, 'Middle leaders', ['dev', 'elsie', 'femi'])
    await openAnswering(ada, journey.at.adas)
  })

  test('Aldermoss asks two', async () => {
    const tobias = journey.persona('tobias')
    journey.at.noors = await openOwn(tobias)
    await takeAway(tobias, journey.at.noors, 'Trustees')
    await takeAway(tobias, journey.at.noors, 'Middle leaders')
    await invite(tobias, journey.at.noors, 'Executives', ['noor', 'tobias'])
    await invite(tobias, journey.at.noors, 'Headteachers', ['greta'])
    await openAnswering(tobias, journey.at.noors)
  })

  test('everybody answers from where they stand', async () => {
    test.setTimeout(120_000)
    for (const who of ['bryn', 'carys', 'dev', 'elsie', 'femi'] as const) await journey.join(who)
    await answer(journey, 'ada', journey.at.adas!, '344343343344')
    await answer(journey, 'ines', journey.at.adas!, '334333243343')
    await answer(journey, 'bryn', journey.at.adas!, '33434333334-', { room: 5 })
    await answer(journey, 'carys', journey.at.adas!, '332232323232')
    for (const who of ['dev', 'elsie', 'femi'] as const)
      await answer(journey, who, journey.at.adas!, '221221212121', { comment: `Nobody asks ${who}.` })
    await answer(journey, 'noor', journey.at.noors!, '443434343434')
    await answer(journey, 'tobias', journey.at.noors!, '343433333433')
  })

  test('somebody joins and answers without script, comes back, and finishes', async () => {
    const { page } = await journey.join('greta', { javaScriptEnabled: false })
    await page.goto(`${journey.at.noors}/respond`)
    const elements = page.locator('[data-element]')
    for (const [place, level] of [...'222322223222'].entries())
      await elements
        .nth(place)
        .getByRole('radio')
        .nth(Number(level) - 1)
        .check()
    await page
      .getByLabel(/^Comment on/)
      .first()
      .fill('Written without script.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page).toHaveURL(/done=complete/)
    await page.goto(`${journey.at.noors}/respond`)
    await expect(page.getByText('Written without script.')).toBeVisible()
    await page.getByLabel('Yes, I have finished').check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page).toHaveURL(/done=answered/)
  })

  test('nothing shows before the reveal, to anybody', async () => {
    const [ada, lead, noor] = [journey.persona('ada'), journey.persona('lead'), journey.persona('noor')]
    await ada.page.goto(`${journey.at.adas}/heat-map`)
    await expect(ada.page.getByText('Nothing shows before the reveal')).toBeVisible()
    for (const stranger of [lead, noor, journey.persona('associate')])
      for (const path of ['', '/heat-map', '/agree', '/who', '/respond', '/outcome'])
        expect([403, 404]).toContain(await statusOf(stranger, journey.at.adas + path))
  })
}

/** Opens one's own self-review from Know. @returns its address. */
async function openOwn({ page }: Persona): Promise<string> {
  await page.goto('/know')
  await page
    .getByRole('link', { name: /Self-review 20/ })
    .first()
    .click()
  await expect(page).toHaveURL(/self-reviews\/[0-9a-f-]+$/)
  return new URL(page.url()).pathname
}

/** Whoever joined as improvement director leads already. */
async function seeLeader({ page }: Persona, at: string, name: string): Promise<void> {
  await page.goto(`${at}/who`)
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible()
}

async function takeAway({ page }: Persona, at: string, group: string): Promise<void> {
  await page.goto(`${at}/who`)
  await page.getByRole('link', { name: `Change ${group}` }).click()
  await page.getByRole('button', { name: 'Take this perspective away' }).click()
  await expect(page.getByRole('heading', { name: group, exact: true })).toHaveCount(0)
}

async function invite({ page }: Persona, at: string, group: string, who: readonly Role[]): Promise<void> {
  await page.goto(`${at}/who`)
  await page.getByRole('link', { name: `Invite people to ${group}` }).click()
  await page.getByLabel('Name', { exact: true }).waitFor()
  const several = page.getByLabel('Or several people at once')
  if (await several.isVisible()) await several.fill(who.map((one) => people[one].join(', ')).join('\n'))
  else {
    await page.getByLabel('Name', { exact: true }).fill(people[who[0]!][0])
    await page.getByLabel('E-mail address').fill(people[who[0]!][1])
  }
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  for (const one of who) await expect(page.getByText(people[one][0]).first()).toBeVisible()
}

async function openAnswering(leader: Persona, at: string): Promise<void> {
  const { page } = leader
  await page.goto(`${at}/answering`)
  await page.getByRole('button', { name: 'Open answering' }).click()
  await expect(page.getByText('People are answering.')).toBeVisible()
}

type More = { room?: number; comment?: string }

/** Answers all twelve elements by their places on the scale, and waits until the page says that it is saved. */
async function answer(
  journey: Journey,
  who: Role,
  at: string,
  levels: string,
  more: More = {},
): Promise<void> {
  const persona = journey.persona(who)
  const { page } = persona
  await page.goto(`${at}/respond`)
  await heading(persona, 'How do you see it?')
  if (more.room) await page.getByLabel('How many of you are in the room?').fill(String(more.room))
  const elements = page.locator('[data-element]')
  await expect(elements).toHaveCount(levels.length)
  // One after the other as fast as they come: what the page does with each is the same.
  await elements.evaluateAll((all, chosen) => {
    for (const [place, element] of all.entries()) {
      const radios = element.querySelectorAll<HTMLInputElement>('input[type=radio]')
      radios[chosen[place] === '-' ? radios.length - 1 : Number(chosen[place]) - 1]!.click()
    }
  }, levels)
  if (more.comment)
    await page
      .getByLabel(/^Comment on/)
      .first()
      .fill(more.comment)
  await page.getByLabel('Yes, I have finished').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).toHaveURL(/done=answered/)
}
