import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, expectToFit, test } from './pages.ts'

test('a trust copies a framework, adapts it, publishes it, takes it along and withdraws it', async ({
  as,
}) => {
  const page = await as('Ada Penrose')
  await page.goto('/frameworks')
  await page.getByRole('link', { name: 'Begin a framework' }).click()
  await page.getByLabel('With a copy of a framework, to adapt').check()
  await page.getByLabel('Which one?').selectOption({ label: 'School improvement capacity, version 2' })
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('adapted by Larkmoor')
  await expectAccessible(page)
  const draft = new URL(page.url()).pathname

  await page.getByRole('link', { name: 'A1 Clarity of purpose' }).click()
  await page.getByLabel('Title', { exact: true }).fill('What we are for')
  await page.getByRole('button', { name: 'Save the element' }).click()
  await expect(page.getByRole('link', { name: 'A1 What we are for' })).toBeVisible()
  await page.getByRole('button', { name: /Take out.*Understanding needs/ }).click()
  await expect(page.getByText('“Understanding needs” is taken out')).toBeVisible()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByRole('link', { name: 'A2 Understanding needs' })).toBeVisible()

  for (const part of ['/details', '/scale', '/preview', '/publish']) {
    await page.goto(draft + part)
    await expectAccessible(page)
    await expectToFit(page, 360)
  }
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(page.getByText('Version 1 is published')).toBeVisible()
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CASE 1.1 JSON' }).click()
  const file = await readFile(await (await waiting).path(), 'utf8')
  expect(JSON.parse(file).CFDocument.caseVersion).toBe('1.1')

  const other = await as('Marcus Delaney')
  const refused = await other.goto(new URL(page.url()).pathname)
  expect(refused?.status()).toBe(404)

  await page.getByRole('link', { name: 'Withdraw this version' }).click()
  await page.getByLabel('Why do you withdraw it?').fill('It asks too much of people.')
  await page.getByRole('button', { name: 'Withdraw the version' }).click()
  await expect(page.getByText('is withdrawn: nobody begins with it any more')).toBeVisible()
})

test('a framework comes in from a spreadsheet, its cells checked first', async ({ as }) => {
  const page = await as('Ada Penrose')
  const send = async (name: string, text: string) => {
    await page.goto('/frameworks/bring-in')
    const buffer = Buffer.from(text)
    await page.getByLabel('A framework file').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Bring it in' }).click()
  }
  const rows = 'Theme,Element,Level: low,Level: fair,Level: good,Level: high\nPurpose,Clarity,Few,,,All\n'
  await send('Our own.csv', `${rows},,Few,,,All\n`)
  await expect(page.getByRole('heading', { name: 'These cells need mending' })).toBeVisible()
  await expect(page.getByText('B3')).toBeVisible()
  await expectAccessible(page)
  await send('Our own.csv', rows)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await expect(page.getByRole('heading', { name: 'Is this what you meant to bring in?' })).toBeVisible()
  await send('Our own again.csv', rows)
  await expect(page.getByText('You brought this file in before')).toBeVisible()
  await send('not.json', '{ nope')
  await expect(page.getByRole('alert')).toContainText('The file is not JSON')
})

test('the editor works without JavaScript', async ({ browser, as }) => {
  const { cookies } = await (await as('Sam Okafor')).context().storageState()
  const context = await browser.newContext({ baseURL: process.env.E2E_URL ?? '', javaScriptEnabled: false })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto('/frameworks/begin')
  await page.getByLabel('With nothing').check()
  await page.getByLabel('What is it called?').fill('By hand')
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await page.getByLabel('What is it called?').fill('Purpose')
  await page.getByRole('button', { name: 'Add the theme' }).click()
  await expect(page.getByRole('heading', { name: 'Purpose' })).toBeVisible()
  await page.locator('summary', { hasText: 'Add an element' }).click()
  await page.locator('details').getByLabel('What is it called?').fill('Clarity')
  await page.getByRole('button', { name: 'Add the element' }).click()
  await page.getByRole('link', { name: 'Clarity', exact: true }).click()
  await page.getByLabel('What “emerging” looks like').fill('Few could say.')
  await page.getByLabel('What “leading” looks like').fill('Everybody says the same.')
  await page.getByRole('button', { name: 'Save the element' }).click()
  await expect(page.getByText('Nothing stands in the way.')).toBeVisible()
  await context.close()
})
