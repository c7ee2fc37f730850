import path from 'node:path'
import { expect, test } from '@playwright/test'
import { statusOf } from '../house.ts'
import { type Journey, people } from './cast.ts'

const register = path.join(import.meta.dirname, '../register')

/** Set-up, the register, a programme, and two chief executives who join. */
export function starting(journey: Journey): void {
  test('the first person sets the installation up, once', async () => {
    const { page } = await journey.setUp()
    await page.goto(journey.setUpLink)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
  })

  test('the administrator imports the register', async () => {
    const { page } = journey.persona('keeper')
    await page.goto('/register')
    for (const kind of ['establishments', 'groups', 'links'])
      await page.locator(`input[name=${kind}]`).setInputFiles(path.join(register, `${kind}.csv`))
    await page.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The register is imported')
    await expect(page.getByText('2 open multi-academy trusts with 7 academies')).toBeVisible()
  })

  test('a programme lead joins, finds both trusts and invites their chief executives', async () => {
    const { page } = journey.persona('keeper')
    await page.goto('/installation/programmes/new')
    await page.getByLabel('Name of the programme').fill('Northern Peer Programme')
    await page.getByLabel('Somebody else, whom you invite').check()
    await page.getByLabel('Their name').fill(people.lead[0])
    await page.getByLabel('Their e-mail address').fill(people.lead[1])
    await page.getByRole('button', { name: 'Open the programme' }).click()
    await expect(page).toHaveURL('/installation')
    const lead = await journey.join('lead')
    await inviteAssociate(journey)
    await inviteChief(lead.page, 'fernhithe', 'Brocklehope Learning Trust', 'ada')
    await inviteChief(lead.page, '151006', 'Aldermoss Schools Trust', 'noor')
    expect(await statusOf(lead, '/installation')).toBe(403)
    expect(await statusOf(lead, '/installation/outbox')).toBe(403)
  })

  test('both chief executives and the associate join, and the lead is out of their people', async () => {
    for (const who of ['ada', 'noor', 'associate'] as const) await journey.join(who)
    const { page } = journey.persona('lead')
    await page.goto('/trusts/7101/invite')
    await expect(page.getByText('Only the trust')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Send the invitation' })).toHaveCount(0)
  })
}

async function inviteAssociate(journey: Journey): Promise<void> {
  const { page } = journey.persona('lead')
  await page.goto('/people/invite')
  await page.getByLabel('Name', { exact: true }).fill(people.associate[0])
  await page.getByLabel('E-mail address').fill(people.associate[1])
  await page.getByLabel('Associate').check()
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page).toHaveURL('/people')
}

async function inviteChief(
  page: Awaited<ReturnType<Journey['join']>>['page'],
  search: string,
  trust: string,
  who: 'ada' | 'noor',
): Promise<void> {
  await page.goto('/trusts')
  await page.getByLabel('Name, town or number').pressSequentially(search)
  await page.getByRole('link', { name: trust }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(trust)
  await page
    .getByRole('link', { name: /invite/i })
    .first()
    .click()
  await page.getByLabel('Name').fill(people[who][0])
  await page.getByLabel('E-mail address').fill(people[who][1])
  await page.getByRole('button', { name: /invitation|invite/i }).click()
  await expect(page.getByText(`${people[who][0]} is invited`)).toBeVisible()
}
