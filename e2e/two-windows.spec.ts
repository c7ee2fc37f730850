import type { Page } from '@playwright/test'
import { comment, openAnswers, save } from './answers.ts'
import { expect, expectAccessible, expectToFit, test, watch } from './pages.ts'

const person = 'Joanne Tillotson'

/** What is kept, as a third window shows it that has typed nothing. */
async function kept(page: Page, place: number): Promise<string> {
  await page.reload()
  return comment(page, place).inputValue()
}

const question = (page: Page) => page.getByText('You have answered this in two windows, differently.')
const saved = (page: Page) => expect(page.getByText(/^Saved \d/).first()).toBeVisible()

/** Both windows say something else about one element, and the first has saved. */
async function disagree(one: Page, other: Page, place: number): Promise<void> {
  await openAnswers(one)
  await openAnswers(other)
  await comment(one, place).fill('As I see it at my desk.')
  await saved(one)
  await comment(other, place).fill('As I see it on the train.')
  await expect(question(other)).toBeVisible()
  await expect(other.getByRole('paragraph').filter({ hasText: 'As I see it at my desk.' })).toBeVisible()
  await expect(comment(other, place)).toHaveValue('As I see it on the train.')
}

test('one answer in two windows: both are shown side by side, and both are kept unless the person chooses', async ({
  as,
  complaints,
}) => {
  const one = await as(person)
  const other = watch(await one.context().newPage(), complaints)
  await disagree(one, other, 0)
  const both = other.getByLabel('Both comments, one after the other, and the level from here')
  await expect(both).toBeChecked()
  await other.getByRole('button', { name: 'Show where' }).click()
  await expect(both).toBeFocused()
  await other.getByRole('button', { name: 'Keep this' }).click()
  await saved(other)
  await expect(question(other)).toHaveCount(0)
  expect(await kept(one, 0)).toBe('As I see it at my desk.\n\nAs I see it on the train.')
})

test('one answer in two browsers: typing on and a reload do not settle it, the choice does', async ({
  as,
}) => {
  const [one, other] = [await as(person), await as(person, 'on the train')]
  await disagree(one, other, 1)
  await comment(other, 1).fill('As I see it on the train, an hour later.')
  await other.waitForTimeout(7000)
  await other.reload()
  await expect(question(other)).toBeVisible()
  await expect(comment(other, 1)).toHaveValue('As I see it on the train, an hour later.')
  expect(await kept(one, 1)).toBe('As I see it at my desk.')
  await other.getByLabel('What is here', { exact: true }).check()
  await other.getByRole('button', { name: 'Keep this' }).click()
  await saved(other)
  expect(await kept(one, 1)).toBe('As I see it on the train, an hour later.')
})

test('the whole page posted while two windows differ keeps both, and the page that is left says no more of it', async ({
  as,
}) => {
  const [one, other] = [await as(person), await as(person, 'on the train')]
  await disagree(one, other, 2)
  await save(other)
  await expect(other).toHaveURL(/done=/)
  expect(await kept(one, 2)).toBe('As I see it at my desk.\n\nAs I see it on the train.')
  await openAnswers(other)
  await expect(question(other)).toHaveCount(0)
})

test('a window that is left open overwrites nothing when its page is posted as a whole', async ({ as }) => {
  const [one, other] = [await as(person), await as(person, 'on the train')]
  await openAnswers(one)
  await openAnswers(other)
  await comment(one, 3).fill('Written while the other window was open.')
  await saved(one)
  await comment(other, 4).fill('Written later.')
  await save(other)
  await expect(other).toHaveURL(/done=|respond/)
  expect(await kept(one, 3)).toBe('Written while the other window was open.')
})

test('two leaders at the projector: both pages go along together, and a page on which somebody types stays', async ({
  as,
}) => {
  const [one, other] = [await as('Ada Penrose'), await as('Sam Okafor')]
  await one.goto('/know')
  await one.getByRole('link', { name: 'Self-review 2026' }).first().click()
  await one.waitForURL(/self-reviews/)
  const talk = `${new URL(one.url()).pathname}/discuss`
  await one.goto(talk)
  await one.getByLabel('Who takes notes?').fill('Sam Okafor')
  await one.getByRole('button', { name: 'Start the discussion' }).click()
  await expect(one.getByText('Sam Okafor takes notes.')).toBeVisible()
  await other.goto(talk)
  const title = (page: Page) => page.getByRole('heading', { level: 1 })
  const first = (await title(one).textContent()) ?? ''
  await expect(title(other)).toHaveText(first)
  for (const width of [1280, 360]) {
    await one.setViewportSize({ width, height: 900 })
    await expectAccessible(one)
  }
  await expectToFit(one, 360)
  await one.setViewportSize({ width: 1280, height: 900 })
  await one.keyboard.press('ArrowRight')
  await expect(title(one)).not.toHaveText(first)
  await expect(title(other)).toHaveText((await title(one).textContent()) ?? '')
  const second = (await title(other).textContent()) ?? ''
  // All at once, as whoever pastes it does.
  await other.getByLabel('Why?').fill('We heard this twice.')
  await expect(other).toHaveURL(/element=/)
  // Nor does one’s own going on take it away unasked.
  const asked = other.waitForEvent('dialog').then((dialog) => dialog.dismiss())
  await other.getByRole('button', { name: /^Next/ }).click()
  await asked
  await expect(title(other)).toHaveText(second)
  await expect(other.getByLabel('Why?')).toHaveValue('We heard this twice.')
  await agreeToLeaveOpen(one, 'Said meanwhile.')
  await expect(one).not.toHaveURL(/element=/)
  await one.getByRole('button', { name: /^Next/ }).click()
  await expect(other.getByText('The others are at')).toBeVisible()
  await expect(title(other)).toHaveText(second)
  await expect(other.getByLabel('Why?')).toHaveValue('We heard this twice.')
  await other.getByRole('button', { name: 'Save what we agree' }).click()
  await expect(other.getByRole('alert')).toContainText('Ada Penrose wrote about this meanwhile')
  await expect(other.getByLabel('Why?')).toHaveValue('We heard this twice.')
  await other.getByRole('link', { name: 'Go with the others' }).click()
  await expect(title(other)).toHaveText((await title(one).textContent()) ?? '')
})

async function agreeToLeaveOpen(page: Page, why: string): Promise<void> {
  await page.getByLabel(/^Leave it open/).check()
  await page.getByLabel('Why?').fill(why)
  await page.getByRole('button', { name: 'Save what we agree' }).click()
}
