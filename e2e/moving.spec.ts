import { comment } from './answers.ts'
import { openOwnReview } from './own-framework.ts'
import { expect, expectAccessible, product, test } from './pages.ts'

test('a self-review moves to a new version while somebody answers: their words go along, to be confirmed', async ({
  as,
}) => {
  const { id, publishNext, withdraw } = await openOwnReview(product, 'Rosalind Adair', 'Hilary Frayne')
  const here = `/know/self-reviews/${id}`
  const page = await as('Hilary Frayne')
  await page.goto(`${here}/respond`)
  await page.waitForLoadState('networkidle')
  await page.locator('input[name="answer-what-we-are-for"]').nth(2).check({ force: true })
  await comment(page, 0).fill('We could all say it.')
  await comment(page, 2).fill('We count too much.')
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible()

  await withdraw('It counts too much.')
  const leader = await as('Rosalind Adair')
  await leader.goto(here)
  await expect(leader.getByText('Version 1 of the framework has been withdrawn')).toBeVisible()
  await expect(leader.getByText('There is no newer version to move to yet.')).toBeVisible()
  await publishNext()
  await leader.goto(here)
  await expect(leader.getByText('Nothing is lost: those who answer go on with version 1')).toBeVisible()
  await expectAccessible(leader)
  await leader.getByRole('link', { name: 'See what would change' }).first().click()
  await expect(leader.getByText('Was “What we are for”.')).toBeVisible()
  await expectAccessible(leader)
  await leader.getByRole('button', { name: 'Move to version 2' }).click()
  await expect(leader).not.toHaveURL(/move$/)

  await page.goto(`${here}/respond`)
  await expect(page.getByText('The framework has moved on from version 1 to version 2')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What we are here for' })).toBeVisible()
  await expect(page.locator('input[name="answer-what-we-are-here-for"]').nth(2)).toBeChecked()
  await expect(comment(page, 0)).toHaveValue('We could all say it.')
  await expect(page.getByText('Confirm again:')).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^It still holds.*What we are here for/ }).click()
  await expect(page.getByText('Confirm again:')).toHaveCount(0)
  await expect(comment(page, 0)).toHaveValue('We could all say it.')
})
