import type { Page } from '@playwright/test'
import { expect } from './pages.ts'

/** Opens the page on which somebody answers their trust's newest self-review. @returns the self-review's address. */
export async function openAnswers(page: Page): Promise<string> {
  await page.goto('/know')
  await page
    .getByRole('link', { name: /Self-review 20/ })
    .first()
    .click()
  await expect(page).toHaveURL(/self-reviews\/[0-9a-f-]+$/)
  const address = new URL(page.url()).pathname
  await page.goto(`${address}/respond`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do you see it?')
  await takesUpWhatIsTyped(page)
  return address
}

/** Waits until the page of answers runs: until then it asks to press Save, and takes what is typed for what was there. */
export async function takesUpWhatIsTyped(page: Page): Promise<void> {
  await expect(page.getByText('Press Save before you leave the page.')).toHaveCount(0)
}

/** The comment on the element at this place of the page, counted from nought. */
export const comment = (page: Page, place: number) => page.getByLabel(/^Comment on/).nth(place)

/** Presses a button that saves the whole page. */
export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
