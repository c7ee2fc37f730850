import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { readPdf, readWord } from '#src/platform/documents/testing.ts'
import { expect, expectAccessible, expectToFit, test } from './pages.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#7b1e3a80' } })
const fileOf = async (name: string, width = 900, height = 180) => ({
  name,
  mimeType: 'image/png',
  buffer: await picture(width, height).png().toBuffer(),
})

test('a trust puts its logo and its colour on its documents, and takes them off again', async ({ as }) => {
  const page = await as('Ada Penrose')
  const problem = page.getByRole('alert')
  await page.goto('/people')
  await page.getByRole('link', { name: 'Logo and colour' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do our documents look?')
  await expectAccessible(page)
  await expectToFit(page, 360)

  const choose = async (file: Awaited<ReturnType<typeof fileOf>>) => {
    await page.getByLabel(/The file of your logo|Another picture/).setInputFiles(file)
    await page.getByRole('button', { name: /Put it on our documents|Save the logo/ }).click()
  }
  await choose({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="x"/>') })
  await expect(problem).toContainText('This is a drawing (SVG)')
  await choose({ ...(await fileOf('logo.png')), name: 'logo.jpg' })
  await expect(problem).toContainText('holds a PNG picture')
  await choose({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.alloc(11_000_000) })
  await expect(problem).toContainText('larger than 10 MB')
  await page.getByRole('button', { name: 'Put it on our documents' }).click()
  await expect(problem).toContainText('Choose the file of your logo')
  await expectAccessible(page)

  await choose(await fileOf('logo.png'))
  await expect(page.getByText('Your logo is on your documents')).toBeVisible()
  const logo = page.getByRole('img', { name: 'The logo of Larkmoor Learning Trust' })
  await expect(logo).toBeVisible()
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600)

  await page.getByLabel('The colour of headings').fill('#ffd700')
  await page.getByRole('button', { name: 'Use this colour' }).click()
  await expect(problem).toContainText('its contrast is 1.4 to 1, and words need 4.5 to 1')
  await expectAccessible(page)
  await expectToFit(page, 360)
  await page.getByRole('button', { name: 'Use #8B7500 instead' }).click()
  await expect(page.getByText('Headings have your colour')).toBeVisible()
  await expect(page.getByText('#8B7500 stands on white paper with a contrast of 4.5 to 1')).toBeVisible()
  await expect(page.getByText('Larkmoor Learning Trust', { exact: true }).last()).toHaveCSS(
    'color',
    'rgb(139, 117, 0)',
  )
  await expectAccessible(page)

  const src = (await logo.getAttribute('src'))!
  const other = await as('Marcus Delaney')
  expect((await other.request.get(src)).status()).toBe(404)
  expect((await other.request.get('/letterhead')).status()).toBe(200)
  const reader = await as('Joanne Tillotson')
  expect((await reader.request.get(src)).headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
  })
  expect((await reader.request.get('/letterhead')).status()).toBe(403)

  await page.goto('/know')
  await page
    .getByRole('link', { name: /Self-review 2025/ })
    .first()
    .click()
  await expect(page).toHaveURL(/self-reviews\/[\da-f-]{36}/)
  const board = `${new URL(page.url()).pathname}/outcome/board`
  await page.goto(board)
  await expect(page.getByRole('img', { name: 'The logo of Larkmoor Learning Trust' })).toBeVisible()
  await expectAccessible(page)
  await expectToFit(page, 360)
  const take = async (name: string) => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name, exact: true }).click()
    return readFile(await (await waiting).path())
  }
  const pdf = readPdf(await take('PDF'))
  expect(pdf.pages).toBe(2)
  expect(pdf.raw).toContain('(The logo of Larkmoor Learning Trust)')
  expect(pdf.raw).toMatch(/\/Subtype \/Image/)
  expect(readWord(await take('Word')).part('word/styles.xml')).toContain('8b7500')

  await page.goto('/letterhead')
  await page.getByRole('button', { name: 'Take the logo off' }).click()
  await expect(page.getByText('The logo is off your documents')).toBeVisible()
  await page.getByRole('button', { name: 'Use the colours of Critical Friend again' }).click()
  await expect(page.getByText('the colours of Critical Friend again', { exact: false }).first()).toBeVisible()
  await page.goto(board)
  expect(readPdf(await take('PDF')).raw).not.toMatch(/\/Subtype \/Image/)
  await page.goto('/activity')
  await expect(page.getByText('gave the headings of our documents the colour #8B7500')).toBeVisible()
  await expect(page.getByText('took the logo off our documents')).toBeVisible()
})
