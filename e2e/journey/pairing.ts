import { expect, test } from '@playwright/test'
import { heading, type Persona, statusOf } from '../house.ts'
import { type Journey, people, type Role } from './cast.ts'

/** The proposal, both answers, the signatures, and the opening. */
export function pairing(journey: Journey): void {
  test('the programme lead proposes the two trusts to each other', async () => {
    const lead = journey.persona('lead')
    await lead.page.goto('/review')
    await lead.page.getByRole('link', { name: 'Propose a partnership' }).first().click()
    const field = (name: string) => lead.page.getByRole('group', { name })
    await field('First trust').getByLabel('Brocklehope Learning Trust').check()
    await field('Second trust').getByLabel('Aldermoss Schools Trust').check()
    await field('Associate').getByLabel(people.associate[0]).check()
    await field('Framework')
      .getByLabel(/School improvement capacity, version 1/)
      .check()
    await lead.page.getByLabel('Cohort').fill('Autumn 2026')
    await lead.page.getByRole('button', { name: 'Check your answers' }).click()
    await lead.page.getByRole('button', { name: 'Propose this partnership' }).click()
    await heading(lead, 'Brocklehope Learning Trust with Aldermoss Schools Trust')
    journey.at.partnership = new URL(lead.page.url()).pathname
  })

  test('each chief executive accepts privately', async () => {
    const [ada, noor, lead] = [journey.persona('ada'), journey.persona('noor'), journey.persona('lead')]
    expect(await statusOf(lead, `${journey.at.partnership}/answer`)).toBeGreaterThanOrEqual(403)
    await accept(journey, ada)
    await noor.page.goto(journey.at.partnership!)
    await expect(noor.page.getByText('Brocklehope Learning Trust has accepted')).toHaveCount(0)
    await accept(journey, noor)
  })

  test('Aldermoss invites its improvement director before the opening', async () => {
    await inviteDirector(journey, 'noor', 'tobias')
  })

  test('both sign and name their contacts; the last signature opens the partnership', async () => {
    await signEverything(journey, 'ada', ['Carys Upton', '01632 960 210', people.ines])
    await journey.persona('ada').page.goto(journey.at.partnership!)
    await expect(journey.persona('ada').page.getByText('Still to sign the principles')).toBeVisible()
    await signEverything(journey, 'noor', ['Greta Holm', '01632 960 311', people.tobias])
    const { page } = journey.persona('noor')
    await page.goto(journey.at.partnership!)
    await expect(page.getByRole('heading', { name: 'The two reviews' })).toBeVisible()
  })

  test('an improvement director who joins later has a place on the exploring team from the start', async () => {
    const { page } = journey.persona('ada')
    await inviteDirector(journey, 'ada', 'ines')
    await page.goto(`${journey.at.partnership}/people`)
    await expect(page.getByRole('row', { name: people.ines[0] })).toBeVisible()
  })
}

async function inviteDirector(journey: Journey, chief: Role, director: Role): Promise<void> {
  const { page } = journey.persona(chief)
  await page.goto('/people/invite')
  await page.getByLabel('Name', { exact: true }).fill(people[director][0])
  await page.getByLabel('E-mail address').fill(people[director][1])
  await page.getByLabel('Improvement director').check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page).toHaveURL('/people')
  await journey.join(director)
}

async function accept(journey: Journey, chief: Persona): Promise<void> {
  await chief.page.goto(`${journey.at.partnership}/answer`)
  await chief.page.getByLabel('We accept').check()
  await chief.page.getByRole('button', { name: 'Send your answer' }).click()
  await expect(chief.page).not.toHaveURL(/answer$/)
}

type Contacts = [safeguarding: string, telephone: string, data: readonly [string, string]]

async function signEverything(journey: Journey, who: Role, [name, telephone, data]: Contacts): Promise<void> {
  const chief = journey.persona(who)
  await sign(journey, chief, 'principles')
  await chief.page.goto(`${journey.at.partnership}/contacts`)
  await chief.page.getByLabel('Name of the safeguarding lead').fill(name)
  await chief.page.getByLabel('Telephone number of the safeguarding lead').fill(telephone)
  await chief.page.getByLabel('Name of the data protection contact').fill(data[0])
  await chief.page.getByLabel('E-mail address of the data protection contact').fill(data[1])
  await chief.page.getByRole('button', { name: 'Save these contacts' }).click()
  await expect(chief.page).not.toHaveURL(/contacts$/)
  await sign(journey, chief, 'agreement')
}

async function sign(
  journey: Journey,
  { page, name }: Persona,
  text: 'principles' | 'agreement',
): Promise<void> {
  await page.goto(`${journey.at.partnership}/${text}`)
  await page.getByLabel('Your full name').fill(name)
  await page.getByLabel(/^I have read this page/).check()
  await page.getByRole('button', { name: /^Sign for / }).click()
  await expect(page).not.toHaveURL(new RegExp(`${text}$`))
}
