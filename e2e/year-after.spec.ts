import type { Page } from '@playwright/test'
import { lookWith } from './another-framework.ts'
import { expect, expectAccessible, expectToFit, product, test } from './pages.ts'

/** Opens the self-review of a year of somebody's trust. @returns its address. */
async function openYear(page: Page, year: number): Promise<string> {
  await page.goto('/know')
  await page
    .getByRole('link', { name: new RegExp(`Self-review ${year}`) })
    .first()
    .click()
  await expect(page).toHaveURL(/self-reviews\/[0-9a-f-]+$/)
  return new URL(page.url()).pathname
}

const element = 'Evidence-based professional learning'

test('an element is weighed, becomes a priority with an owner, and an action of the plan', async ({ as }) => {
  const sam = await as('Sam Okafor')
  const address = await openYear(sam, 2026)
  await sam.goto(`${address}/priorities`)
  await expect(
    sam
      .getByRole('figure')
      .getByText(
        /culture of improvement and recruiting.* stand at amber-red: of all, the furthest to the upper left. A/,
      ),
  ).toBeVisible()
  await sam.getByLabel(`How important is ${element}?`).selectOption({ label: 'Most of all' })
  await sam.getByLabel(`${element} is a priority`).check()
  await sam.getByRole('button', { name: 'Save the priorities' }).click()
  await expect(sam.getByText('The priorities are saved.')).toBeVisible()
  await expect(sam.getByText(`${element}, a priority`)).toBeVisible()
  await expectToFit(sam)
  await expectAccessible(sam)

  await sam.getByRole('link', { name: element }).click()
  await sam.getByLabel('Who sees to it?').selectOption({ label: 'Lucy Marsh' })
  await sam.getByLabel('Across the trust').check()
  await sam.getByLabel('What could go wrong if nothing changes?').fill('Good days, and nothing after them.')
  await sam.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(sam.getByText(new RegExp(`^${element} is saved`, 'i'))).toBeVisible()
  await sam.getByRole('link', { name: element }).click()
  await expect(sam.getByLabel('What could go wrong if nothing changes?')).toHaveValue(/nothing after them/)
  // Whoever goes straight on to the action loses nothing of what they have just typed.
  await sam.getByLabel('What is already in place?').fill('Two days a year for everybody.')
  await sam.getByRole('button', { name: 'Make it an action' }).click()

  // What is known already is not typed again.
  await expect(sam.getByLabel('What does it answer?').locator('option:checked')).toHaveText(element)
  await expect(sam.getByLabel('Who will see that it is done?')).toHaveValue('Lucy Marsh')
  await sam.getByLabel('What will be done?').fill('Go back after six weeks to every training day')
  await sam.getByLabel('What should it change?').fill('Something of each day is seen in a classroom.')
  await sam.getByLabel('Networking').check()
  await sam.getByLabel('By when should it be done?').fill('2027-03-26')
  await sam.getByRole('button', { name: 'Add to the plan' }).click()
  await expect(sam.getByText('Go back after six weeks to every training day').first()).toBeVisible()
  await sam.goto(`${address}/priorities`)
  await sam.getByRole('link', { name: element }).click()
  await expect(sam.getByRole('link', { name: 'Go back after six weeks to every training day' })).toBeVisible()
  await expect(sam.getByLabel('What is already in place?')).toHaveValue('Two days a year for everybody.')
})

test('two leaders who weigh the same element both see what the other said', async ({ as }) => {
  const [ada, sam] = [await as('Ada Penrose'), await as('Sam Okafor')]
  const priorities = `${await openYear(ada, 2026)}/priorities`
  const question = 'How important is Curriculum structure and alignment?'
  const control = 'How much of Curriculum structure and alignment is in our control?'
  for (const page of [ada, sam]) await page.goto(priorities)
  await sam.getByLabel(question).selectOption({ label: 'Very' })
  await sam.getByLabel(control).selectOption('ours')
  await ada.getByLabel(question).selectOption({ label: 'A little' })
  await ada.getByRole('button', { name: 'Save the priorities' }).click()
  await expect(ada.getByText('The priorities are saved.')).toBeVisible()
  const answered = sam.waitForResponse((answer) => answer.request().method() === 'POST')
  await sam.getByRole('button', { name: 'Save the priorities' }).click()
  expect((await answered).status()).toBe(409)
  const both = sam.getByRole('alert')
  await expect(both).toContainText('Two people wrote here')
  await expect(both).toContainText('A little')
  await expect(both).toContainText('Very')
  await expect(both).not.toContainText('in our control')
  await expect(sam.getByLabel(question)).toHaveValue('very')
  await expectAccessible(sam)
  await expectToFit(sam)
  await sam.getByRole('button', { name: 'Save the priorities' }).click()
  await expect(sam.getByText('The priorities are saved.')).toBeVisible()
  await ada.reload()
  await expect(ada.getByLabel(question)).toHaveValue('very')
  await expect(ada.getByLabel(control)).toHaveValue('ours')
})

test('each group reads what it had said and what came of it, and no other group’s', async ({ as }) => {
  const [ada, beth, priya] = [await as('Ada Penrose'), await as('Beth Hargreave'), await as('Priya Nair')]
  const told = `${await openYear(ada, 2027)}/you-said`
  await ada.goto(told)
  await ada.getByRole('link', { name: 'Headteachers' }).click()
  await expect(ada.getByRole('heading', { name: 'What they said in 2026' })).toBeVisible()
  const done = ada.getByLabel('What we have done')
  await expect(done).toHaveValue(/Take every trust-wide change to two schools/)
  await done.fill('We asked two schools before each change')
  await ada.getByRole('button', { name: 'Save what they read' }).click()
  await expect(ada).toHaveURL(/you-said$/)

  await beth.goto(told)
  await expect(beth.getByRole('heading', { name: 'You said, in 2026' })).toBeVisible()
  await expect(beth.getByRole('row', { name: /^Building capacity/ })).toContainText('amber-red')
  await expect(beth.getByText('We asked two schools before each change')).toBeVisible()
  await expectAccessible(beth)
  await expectToFit(beth)
  await priya.goto(told)
  await expect(priya.getByRole('row', { name: /^Recruiting/ })).toContainText('red')
  await expect(priya.getByText('We asked two schools before each change')).toHaveCount(0)
  expect((await priya.request.get(`${told}/${ada.url().split('/').at(-1)}`)).status()).toBeGreaterThan(402)
})

test('two years beside each other say what was agreed otherwise, and what each group heard', async ({
  as,
}) => {
  const [ada, beth] = [await as('Ada Penrose'), await as('Beth Hargreave')]
  const years = `${await openYear(ada, 2026)}/years`
  await ada.goto(years)
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('What has changed since 2025?')
  await expect(ada.getByText('Intentional use of assessment: from red to amber-red')).toBeVisible()
  const heads = /^Headteachers \(5 of 5, then 8 of 8\) moved towards the stronger description on/
  await expect(ada.getByText(heads)).toBeVisible()
  await expect(ada.getByText(/^Middle leaders \(4 of 4, then 7 of 7\)/)).toBeVisible()
  await expectAccessible(ada)
  await expectToFit(ada)
  await beth.goto(years)
  await expect(beth.getByText(heads)).toBeVisible()
  await expect(beth.getByText(/Middle leaders/)).toHaveCount(0)
})

test('a self-review comes back every year, from the month that its leaders choose', async ({ as }) => {
  const sam = await as('Sam Okafor')
  const yearly = `${await openYear(sam, 2026)}/yearly`
  await sam.goto(yearly)
  await expect(sam.getByText('So far it does not.')).toBeVisible()
  await sam.getByLabel('Opens by itself in').selectOption({ label: 'September' })
  await sam.getByRole('button', { name: 'Save the month' }).click()
  await expect(sam.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(sam.getByText(/1 September 20\d\d/)).toBeVisible()
  await expectAccessible(sam)
  await sam.getByLabel('Opens by itself in').selectOption({ label: 'It does not come back by itself' })
  await sam.getByRole('button', { name: 'Save the month' }).click()
  await expect(sam.getByText('So far it does not.')).toBeVisible()
})

test('the heat map is one sheet of A4, and nothing printed says who runs the product', async ({ as }) => {
  const sam = await as('Sam Okafor')
  const at = await openYear(sam, 2026)
  await sam.goto(`${at}/heat-map`)
  const pdf = (await sam.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await sam.emulateMedia({ media: 'print' })
  for (const path of ['/heat-map', '/outcome']) {
    await sam.goto(at + path)
    await expect(sam.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(sam.locator('footer').getByText('runs this installation.')).toBeHidden()
  }
})

test('the heat map is narrowed, put beside a year, and beside another framework', async ({ as }) => {
  await lookWith(product, 'Trust peer review: five themes', 'Sam Okafor', 2024)
  const sam = await as('Sam Okafor')
  const map = `${await openYear(sam, 2026)}/heat-map`
  await sam.goto(map)
  const groups = sam.getByRole('columnheader', { name: /Executives|Trustees|Headteachers|Middle leaders/ })
  await expect(groups).toHaveCount(4)
  const look = async (choose: () => Promise<unknown>) => {
    await sam.getByText(/^Narrow it down/).click()
    await choose()
    await sam.getByRole('button', { name: 'Show it so' }).click()
  }
  await look(() => sam.getByLabel('Headteachers').check())
  await expect(groups).toHaveCount(1)
  await expect(sam).toHaveURL(/group=/)

  await sam.goto(map)
  await look(() => sam.getByLabel('Beside', { exact: true }).selectOption({ label: '2025' }))
  await expect(sam.getByText(/^2026 beside 2025/)).toBeVisible()
  await look(() =>
    sam.getByLabel('Beside', { exact: true }).selectOption({ label: 'Trust peer review: five themes 2024' }),
  )
  await expect(sam).toHaveURL(/beside=/)
  await expect(sam.getByText(/five themes 2024/).first()).toBeVisible()
  await expectAccessible(sam)
  await expectToFit(sam)
})
