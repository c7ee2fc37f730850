import { expect, test } from '@playwright/test'
import { heading, type Persona, statusOf } from '../house.ts'
import { type Journey, people } from './cast.ts'

/** Both disclose, read each other, ask, answer and meet. */
export function exploring(journey: Journey): void {
  test('one trust discloses, and neither sees the other’s yet', async () => {
    const [ada, noor] = [journey.persona('ada'), journey.persona('noor')]
    await disclose(journey, ada)
    await expect(ada.page.getByText('your own people alone for now')).toBeVisible()
    await noor.page.goto(`${journey.at.partnership}/explore`)
    await expect(noor.page.getByText('What we heard in the room')).toHaveCount(0)
    await expect(noor.page.getByText(/has disclosed; it waits for yours|disclose/).first()).toBeVisible()
  })

  test('when both have disclosed (one without script), both open; the programme lead reads neither', async () => {
    const [noor, ada, lead] = [journey.persona('noor'), journey.persona('ada'), journey.persona('lead')]
    await disclose(journey, await journey.house.withoutScript(noor))
    await noor.page.goto(`${journey.at.partnership}/explore`)
    await expect(noor.page.getByRole('link', { name: 'Clarity of purpose' }).first()).toBeVisible()
    for (const name of people.dev.slice(0, 1)) await expect(noor.page.getByText(name)).toHaveCount(0)
    await expect(noor.page.getByText('Nobody asks')).toHaveCount(0)
    journey.at.explored = new URL(noor.page.url()).pathname
    for (const path of [
      `${journey.at.partnership}/explore`,
      journey.at.explored,
      `${journey.at.partnership}/disclose`,
    ])
      expect([403, 404]).toContain(await statusOf(lead, path))
    await ada.page.goto(`${journey.at.partnership}/disclose`)
    await expect(ada.page.getByText(people.noor[0]).first()).toBeVisible()
  })

  test('they ask and answer, and the associate says that they have met', async () => {
    const [noor, ines, hugh] = [
      journey.persona('noor'),
      journey.persona('ines'),
      journey.persona('associate'),
    ]
    await noor.page.goto(journey.at.explored!)
    await noor.page.getByRole('link', { name: 'Clarity of purpose' }).first().click()
    await expect(noor.page.getByText('What we heard in the room').first()).toBeVisible()
    await noor.page.getByLabel('Your question').fill('How do you know what a new teacher would say?')
    await noor.page.getByRole('button', { name: 'Ask this question' }).click()
    await expect(noor.page.getByText('Not answered yet')).toBeVisible()
    await ines.page.goto(new URL(noor.page.url()).pathname)
    await ines.page.getByLabel('Your answer').fill('We asked eleven of them in October.')
    await ines.page.getByRole('button', { name: 'Answer this question' }).click()
    await expect(ines.page.getByText('We asked eleven of them in October.').first()).toBeVisible()
    await hold(journey, hugh)
  })
}

async function disclose(journey: Journey, { page }: Persona): Promise<void> {
  await page.goto(`${journey.at.partnership}/disclose`)
  await page.getByRole('button', { name: 'Check before you disclose' }).click()
  await page.getByRole('button', { name: /^Disclose to / }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you have disclosed')
}

/** The associate sets the days: the exploring meeting was held today. */
async function hold(journey: Journey, hugh: Persona): Promise<void> {
  const { page } = hugh
  await page.goto(`${journey.at.partnership}/dates`)
  await heading(hugh, 'When does what happen?')
  await page.getByLabel('The exploring meeting was held on').fill(new Date().toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Save the dates' }).click()
  await expect(page).not.toHaveURL(/dates$/)
}
