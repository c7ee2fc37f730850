import type { Page } from '@playwright/test'
import { expect, expectAccessible, product, test } from './pages.ts'
import { cookieFor } from './product.ts'

const two = ['Plover Lane Primary School', 'Quillbrook Academy']

async function openPriority(page: Page): Promise<void> {
  await page.goto('/know')
  await page.getByRole('link', { name: 'Self-review 2026', exact: true }).click()
  await expect(page).toHaveURL(/self-reviews\/[0-9a-f-]{36}$/)
  await page.goto(`${page.url()}/priorities`)
  await page.getByRole('link', { name: 'Building capacity' }).click()
}

test('a priority says in which schools it is worked on, with no script at all, and its action says the same', async ({
  as,
  browser,
}) => {
  const plain = await browser.newContext({ baseURL: product.url, javaScriptEnabled: false })
  const [name, value] = (await cookieFor(product, 'Ada Penrose')).split(/=(.*)/s) as [string, string]
  const { hostname } = new URL(product.url)
  await plain.addCookies([{ name, value, domain: hostname, path: '/', secure: true }])
  const page = await plain.newPage()
  await openPriority(page)
  await expect(page.getByLabel('In which?')).toHaveValue('the four schools round Larchester')
  await expect(page.getByLabel('Quillbrook Academy')).toBeHidden()
  await page.getByLabel('In a school').check({ force: true })
  for (const school of two) await page.getByLabel(school).check()
  await page.getByRole('button', { name: 'Save' }).click()

  await openPriority(page)
  for (const school of two) await expect(page.getByLabel(school)).toBeChecked()
  await expect(page.getByLabel('Tern Bay Primary School')).not.toBeChecked()
  await page.getByRole('button', { name: 'Make it an action' }).click()
  await expect(page).toHaveURL(/actions\/new/)
  for (const school of two) await expect(page.getByLabel(school)).toBeChecked()
  await plain.close()

  const withScript = await as('Ada Penrose')
  await openPriority(withScript)
  await expect(withScript.getByLabel('Quillbrook Academy')).toBeVisible()
  await expectAccessible(withScript)
})
