import { expect, test } from '@playwright/test'
import { type Persona, statusOf } from '../house.ts'
import { type Journey, people } from './cast.ts'

const closed = [403, 404]

/** Focus, team, timetable and notes, with Brocklehope as the host. */
export function visiting(journey: Journey): void {
  test('the host states one priority with its lines of enquiry', async () => {
    const ines = journey.persona('ines')
    await ines.page.goto(journey.at.partnership!)
    const review = ines.page.getByRole('link', { name: /review of Brocklehope/ }).first()
    journey.at.review = (await review.getAttribute('href'))!
    await ines.page.goto(`${journey.at.review}/focus/draft`)
    await ines.page
      .getByLabel('The one priority, as a question')
      .fill('How do people know that they can grow here?')
    await ines.page
      .getByLabel('What do you think and know about it yourselves?')
      .fill('We think that they do not.')
    await ines.page.getByRole('button', { name: 'Save the draft' }).click()
    for (const line of ['Who talks with them about it?', 'What do they hear?']) {
      await ines.page.getByLabel('A line of enquiry, as a question').fill(line)
      await ines.page.getByRole('button', { name: 'Add this line' }).click()
      await expect(ines.page.getByText(line).first()).toBeVisible()
    }
    expect(closed).toContain(await statusOf(journey.persona('tobias'), `${journey.at.review}/focus/draft`))
    await ines.page.goto(`${journey.at.review}/focus/check`)
    await ines.page.getByRole('button', { name: 'Share the focus with the visiting team' }).click()
    await expect(ines.page).toHaveURL(/focus(\?|$)/)
  })

  test('the visitors are named, and see nothing until the host has accepted them by name', async () => {
    const [noor, greta, ines] = [journey.persona('noor'), journey.persona('greta'), journey.persona('ines')]
    await name(journey, noor, people.tobias[0], true)
    await name(journey, noor, people.greta[0], false)
    for (const path of ['', '/focus', '/notes', '/timetable'])
      expect(closed).toContain(await statusOf(greta, journey.at.review + path))
    for (const who of [people.tobias[0], people.greta[0]]) {
      await ines.page.goto(`${journey.at.review}/team`)
      await ines.page.getByRole('button', { name: `Accept ${who}` }).click()
      await expect(ines.page.getByRole('button', { name: `Accept ${who}` })).toHaveCount(0)
    }
    await ines.page.getByRole('button', { name: 'The team is complete' }).click()
    await expect(ines.page.getByRole('button', { name: 'The team is complete' })).toHaveCount(0)
    await greta.page.goto(`${journey.at.review}/focus`)
    await expect(greta.page.getByText('How do people know that they can grow here?').first()).toBeVisible()
    await expect(greta.page.getByText('01632 960 210').first()).toBeVisible()
  })

  test('the team plans and takes notes (one without script) that the host and the associate never see', async () => {
    const [tobias, greta] = [journey.persona('tobias'), journey.persona('greta')]
    await plan(journey, tobias, 'Interview', 'Three heads of department')
    await plan(journey, tobias, 'Document', 'The appraisal policy')
    const plain = await journey.house.withoutScript(greta)
    await note(journey, plain, 'Three heads of department', 'middle leader', 'Nobody has ever asked me.')
    await note(journey, tobias, 'The appraisal policy', 'executive', 'It begins with growth.')
    await tobias.page.goto(`${journey.at.review}/notes`)
    await expect(tobias.page.getByText('Nobody has ever asked me.')).toBeVisible()
    for (const stranger of ['ada', 'ines', 'associate', 'lead', 'noor'] as const)
      expect(closed).toContain(await statusOf(journey.persona(stranger), `${journey.at.review}/notes`))
    await tobias.page.goto(`${journey.at.review}/coverage`)
    await tobias.page.getByRole('button', { name: 'Gathering is complete' }).click()
    await expect(tobias.page.getByRole('button', { name: 'Gathering is complete' })).toHaveCount(0)
  })
}

async function name(journey: Journey, { page }: Persona, who: string, isLead: boolean): Promise<void> {
  await page.goto(`${journey.at.review}/team/name`)
  const option = page.getByLabel('Who?').locator('option', { hasText: who })
  await page.getByLabel('Who?').selectOption((await option.getAttribute('value'))!)
  await page.getByLabel('What do they do?').fill('Somebody who knows schools from within')
  if (isLead) await page.getByLabel('They lead the team').check()
  await page.getByRole('button', { name: /^Put this name to / }).click()
  await expect(page).toHaveURL(/team$/)
}

async function plan(journey: Journey, { page }: Persona, kind: string, title: string): Promise<void> {
  await page.goto(`${journey.at.review}/timetable/new`)
  await page.getByLabel(kind, { exact: true }).check()
  await page.getByLabel('What do we call it?').fill(title)
  await page.getByLabel('Head office', { exact: true }).check()
  await page.getByRole('button', { name: 'Put it into the timetable' }).click()
  await expect(page.getByText(title).first()).toBeVisible()
}

async function note(
  journey: Journey,
  { page }: Persona,
  at: string,
  view: string,
  words: string,
): Promise<void> {
  await page.goto(`${journey.at.review}/timetable`)
  await page
    .getByRole('link', { name: `Take a note at ${at}` })
    .first()
    .click()
  await page.getByLabel('Whose view is it?').fill(view)
  await page.getByLabel('What exactly?').fill(words)
  await page.getByRole('button', { name: /^Save/ }).first().click()
  await expect(page.getByText(/Saved \d/).first()).toBeVisible()
}
