import { comment } from './answers.ts'
import { openOwnReview } from './own-framework.ts'
import { expect, expectAccessible, expectToFit, product, test } from './pages.ts'

test('a self-review that nobody will finish is given up: nothing is left of it but who, when and why', async ({
  as,
  stranger,
}) => {
  const { id } = await openOwnReview(product, 'Rosalind Adair', 'Hilary Frayne')
  const here = `/know/self-reviews/${id}`
  const page = await as('Hilary Frayne')
  await page.goto(`${here}/respond`)
  await page.waitForLoadState('networkidle')
  await comment(page, 0).fill('Nobody will ever read this.')
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible()

  const leader = await as('Rosalind Adair')
  await leader.goto(here)
  await leader.getByRole('link', { name: 'Give it up' }).click()
  await expect(leader.getByText('It cannot be taken back.')).toBeVisible()
  await expectAccessible(leader)
  await leader.getByRole('button', { name: 'Give it up for good' }).click()
  await expect(leader.getByRole('link', { name: 'Say why in a sentence' })).toBeVisible()
  await leader.getByLabel('Why?').fill('Two schools join us in spring; we begin again then.')
  await leader.getByRole('button', { name: 'Give it up for good' }).click()
  await expect(leader.getByText('Rosalind Adair gave it up on')).toBeVisible()
  await expectAccessible(leader)
  await expectToFit(leader, 360)

  // Whoever was typing is led to it at once, and so is whoever follows the link of an old message.
  await expect(page.getByText('Two schools join us in spring; we begin again then.')).toBeVisible()
  await page.goto(`${here}/respond`)
  await expect(page).toHaveURL(/given-up$/)
  await page.goto('/know')
  await expect(page.getByRole('link', { name: 'Self-review 2031, How we see ourselves' })).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('Say how you see it: How we see ourselves')).toHaveCount(0)

  await stranger.goto(`${here}/given-up`)
  await expect(stranger).toHaveURL(/sign-in/)
})
