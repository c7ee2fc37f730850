import type { Page } from '@playwright/test'
import { expect, product, test } from './pages.ts'

/** Opens the page on which somebody answers their trust's self-review. */
async function openAnswers(page: Page): Promise<void> {
  await page.goto('/know')
  await page
    .getByRole('link', { name: /Self-review 20/ })
    .first()
    .click()
  await expect(page).toHaveURL(/self-reviews\/[0-9a-f-]+$/)
  await page.goto(`${new URL(page.url()).pathname}/respond`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do you see it?')
}

const firstComment = (page: Page) => page.getByLabel(/^Comment on/).first()

test('a lost connection loses no word, and the back button leads back to it', async ({ as }) => {
  const page = await as('Naomi Feld')
  await openAnswers(page)
  const comment = page.getByLabel(/^Comment on/).nth(1)
  await page.context().setOffline(true)
  await comment.fill('Written on the train.')
  await page.waitForTimeout(2500)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Save and finish later' }).click()
  await expect(page).toHaveURL(/done=later/)
  await page.goBack()
  await expect(page.getByLabel(/^Comment on/).nth(1)).toHaveValue('Written on the train.')
})

test('whoever has just lost their place is told so, with their text kept', async ({ as }) => {
  const [tess, angela] = [await as('Tess Holloway'), await as('Angela Stroud')]
  await openAnswers(tess)
  await angela.goto('/people')
  const row = angela.getByRole('row', { name: /Tess Holloway/ })
  const membershipId = await row.locator('input[name=membershipId]').first().inputValue()
  await angela.request.post('/people', {
    form: { intent: 'end', membershipId },
    headers: { origin: product.url },
  })
  await firstComment(tess).fill('This must not be lost.')
  await tess.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(tess.getByRole('heading', { level: 1 })).not.toHaveText('How do you see it?')
  await expect(tess.getByText('This must not be lost.')).toBeVisible()
})
