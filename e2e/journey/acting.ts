import { expect, test } from '@playwright/test'
import { heading, type Persona, password, statusOf } from '../house.ts'
import type { Journey } from './cast.ts'

const closed = [403, 404]
const sentence = 'People in the middle say that nobody has asked them what could come next.'

/** The findings are shared, the host reflects, both debrief, and the host acts. */
export function acting(journey: Journey): void {
  test('the lead reviewer shares a finding; only then does the host see it', async () => {
    const [tobias, ada] = [journey.persona('tobias'), journey.persona('ada')]
    await tobias.page.goto(`${journey.at.review}/sorting/new`)
    await tobias.page.getByLabel('The finding, as one sentence for the host').fill(sentence)
    await tobias.page.getByLabel('Question to consider').check()
    for (const box of await tobias.page.locator('input[name=noteIds]').all()) await box.check()
    await tobias.page.getByRole('button', { name: 'Save the finding' }).click()
    await expect(tobias.page.getByText(sentence).first()).toBeVisible()
    await ada.page.goto(`${journey.at.review}/findings`)
    await expect(ada.page.getByText(sentence)).toHaveCount(0)
    await tobias.page.goto(`${journey.at.review}/sorting/check`)
    await tobias.page.getByRole('button', { name: /^Share the findings with / }).click()
    await expect(tobias.page).not.toHaveURL(/check$/)
    await ada.page.goto(`${journey.at.review}/findings`)
    await expect(ada.page.getByText(sentence).first()).toBeVisible()
    await expect(ada.page.getByText('Nobody has ever asked me.')).toHaveCount(0)
    for (const stranger of ['lead', 'bryn', 'carys'] as const)
      expect(closed).toContain(await statusOf(journey.persona(stranger), `${journey.at.review}/findings`))
  })

  test('the host reflects, and releases its reflections to the visitors', async () => {
    const [ines, greta] = [journey.persona('ines'), journey.persona('greta')]
    await ines.page.goto(`${journey.at.review}/findings`)
    await ines.page
      .getByRole('link', { name: /^Reflect on / })
      .first()
      .click()
    await ines.page.getByLabel(/we recognise this/i).check()
    await ines.page.getByLabel('What do you say to it?').fill('We knew it and had not said it.')
    await ines.page.getByRole('button', { name: 'Save what we say' }).click()
    await expect(ines.page.getByText('We knew it and had not said it.').first()).toBeVisible()
    await greta.page.goto(`${journey.at.review}/findings`)
    await expect(greta.page.getByText('We knew it and had not said it.')).toHaveCount(0)
    await ines.page.goto(`${journey.at.review}/reflections/check`)
    await ines.page.getByRole('button', { name: 'Release these reflections' }).click()
    await expect(ines.page).not.toHaveURL(/check$/)
    await greta.page.goto(`${journey.at.review}/findings`)
    await expect(greta.page.getByText('We knew it and had not said it.').first()).toBeVisible()
  })

  test('the associate runs the debrief', async () => {
    const { page } = journey.persona('associate')
    await page.goto(`${journey.at.review}/debrief`)
    await page.getByLabel('What was heard').fill('Both sides heard the same thing.')
    await page.getByRole('button', { name: 'Save the page' }).click()
    await expect(page.getByText(/Saved/).first()).toBeVisible()
    await page.getByLabel('The debrief was held on').fill(new Date().toISOString().slice(0, 10))
    await page.getByRole('button', { name: 'It was held on this day' }).click()
    await expect(page.getByRole('button', { name: 'It was held on this day' })).toHaveCount(0)
  })

  test('the host turns the finding into an action, and only its own trust sees the plan', async () => {
    const ada = journey.persona('ada')
    await ada.page.goto(`${journey.at.review}/plan`)
    await ada.page.getByLabel('The priority of this plan').fill('People can see what could come next')
    await ada.page.getByRole('button', { name: 'Begin the plan' }).click()
    await heading(ada, /People can see what could come next/)
    const plan = new URL(ada.page.url()).pathname
    await addAction(ada)
    for (const stranger of ['noor', 'tobias', 'associate', 'lead', 'keeper'] as const)
      expect(closed).toContain(await statusOf(journey.persona(stranger), plan))
  })

  test('somebody who belongs to one trust joins another, acts there at once, and is told so', async () => {
    const [{ page: noors }, { page, name, email }] = [journey.persona('noor'), journey.persona('dev')]
    await noors.goto('/people/invite')
    await noors.getByLabel('Name', { exact: true }).fill(name)
    await noors.getByLabel('E-mail address').fill(email)
    await noors.getByLabel('Improvement director').check()
    await noors.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(noors).toHaveURL('/people')
    await page.goto(await journey.house.linkTo(email))
    await page.getByLabel('Your password').fill(password)
    await page.getByRole('button', { name: /^Join / }).click()
    await expect(page.getByText('You have joined Aldermoss')).toBeVisible()
    await page.goto('/account')
    await expect(
      page
        .getByRole('main')
        .getByText(/Brocklehope/)
        .first(),
    ).toBeVisible()
  })
}

async function addAction({ page }: Persona): Promise<void> {
  await page.getByRole('link', { name: 'Add an action' }).first().click()
  await page.getByLabel('What will be done?').fill('Talk with everybody in their fourth year')
  await page.getByLabel('What should it change?').fill('They can say who has talked with them.')
  await page.getByLabel('Who will see that it is done?').fill('Ines Marchetti')
  await page.getByLabel('Across the trust').check()
  await page.getByLabel('Networking').check()
  await page.getByLabel('By when should it be done?').fill('2027-06-25')
  await page.getByRole('button', { name: 'Add to the plan' }).click()
  await expect(page.getByText('Talk with everybody in their fourth year').first()).toBeVisible()
}
