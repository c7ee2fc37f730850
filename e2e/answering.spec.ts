import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { openAnswers, takesUpWhatIsTyped } from './answers.ts'
import { expect, expectAccessible, expectToFit, product, test } from './pages.ts'

/** What the first of the levels is on a page with one element. */
const levels = (page: Page) => page.locator('input[name^="answer-"]')
const main = (page: Page) => page.locator('button[data-main]')

test('twelve elements are answered by keys alone, one at a time', async ({ as }) => {
  const page = await as('Beth Hargreave')
  const address = await openAnswers(page)
  await page.getByRole('link', { name: 'One at a time' }).click()
  await expect(page).toHaveURL(/element=/)
  await page.goto(`${address}/respond?element=clarity-of-purpose`)
  await takesUpWhatIsTyped(page)
  await levels(page).first().focus()
  let presses = 0
  const press = async (key: string) => {
    presses += 1
    await page.keyboard.press(key)
  }
  const words = ['g', 'a', 'r', 'n']
  let elements = 1
  for (; elements <= 40; elements += 1) {
    await press(words[elements % words.length]!)
    await expect(levels(page).and(page.locator(':checked'))).toHaveCount(1)
    if ((await main(page).textContent()) !== 'Next') break
    await press('Enter')
    // Whoever went on by a key is on the next element’s levels at once.
    await expect(page.getByText(`Element ${elements + 1} of 12`)).toBeVisible()
    await expect(levels(page).and(page.locator(':focus'))).toHaveCount(1)
  }
  console.info(`${elements} elements took ${presses} presses of a key.`)
  expect(elements).toBe(12)
  expect(presses).toBeLessThanOrEqual(2 * elements)
  await page.getByLabel('Yes, I have finished').check()
  await main(page).click()
  await expect(page.getByText('you have finished')).toBeVisible()
})

/** Goes to the first of the elements and types: a level and Enter, or Enter alone, each so many milliseconds after the last. */
async function typeAhead(page: Page, address: string, keys: readonly string[], pause: number) {
  await page.goto(`${address}/respond?element=clarity-of-purpose`)
  await takesUpWhatIsTyped(page)
  await levels(page).first().focus()
  for (const key of keys) await page.keyboard.press(key, { delay: pause })
}

const chosen = (page: Page) => page.locator('input[name^="answer-"]:checked')

test('keys typed ahead reach the elements that they are meant for, however fast they come', async ({
  as,
}) => {
  const page = await as('Martin Oduya')
  const address = await openAnswers(page)
  for (const [pause, key, word] of [
    [0, 'r', 'red'],
    [30, 'g', 'green'],
    [60, 'a', 'amber-red'],
  ] as const) {
    await typeAhead(page, address, [...Array(11).fill([key, 'Enter']).flat(), key], pause)
    await expect(page.getByText('Element 12 of 12')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('12 of 12 answered')).toBeVisible()
    await expect(page.getByText(/^Saved \d/).first()).toBeVisible()
    await page.goto(`${address}/respond`)
    await expect(chosen(page)).toHaveCount(12)
    expect(
      await chosen(page).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(Array(12).fill(word))
  }
})

test('keys typed ahead wait on a slow network, and impatience skips no element', async ({ as }) => {
  const page = await as('Naomi Feld')
  const address = await openAnswers(page)
  const network = await page.context().newCDPSession(page)
  const slow = { offline: false, latency: 400, downloadThroughput: -1, uploadThroughput: -1 }
  await network.send('Network.emulateNetworkConditions', slow)
  await typeAhead(page, address, ['r', 'Enter', 'g', 'Enter', 'r', 'Enter', 'Enter', 'Enter'], 0)
  await expect(page.getByText('Element 4 of 12')).toBeVisible()
  await network.send('Network.emulateNetworkConditions', { ...slow, latency: 0 })
  for (const word of ['red', 'green', 'red']) {
    await page.getByRole('button', { name: 'Back' }).click()
    await expect(chosen(page)).toHaveValue(word)
  }
  await expect(page.getByText('Element 1 of 12')).toBeVisible()
})

test('one at a time works without script, and leaves the other answers as they are', async ({
  as,
  browser,
}) => {
  const signedIn = await as('Kirsty Lorimer')
  const address = await openAnswers(signedIn)
  const context = await browser.newContext({
    baseURL: product.url,
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  })
  const page = await context.newPage()
  await page.goto(`${address}/respond?element=next`)
  await levels(page).first().check({ force: true })
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Element 2 of 12. 1 of 12 answered')).toBeVisible()
  await levels(page).nth(3).check({ force: true })
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByText('Element 1 of 12. 2 of 12 answered')).toBeVisible()
  await expect(levels(page).first()).toBeChecked()
  await page.getByRole('button', { name: /^Add evidence/ }).click()
  await expect(page.getByLabel('Or a file')).toHaveCount(0)
  await expect(page.getByText('a file carries its maker’s name inside')).toBeVisible()
  await context.close()
})

test('what is saved is seen at once, and heard once in thirty seconds', async ({ as }) => {
  const page = await as('Gareth Pryce')
  await page.clock.install()
  await openAnswers(page)
  const heard = page.getByRole('status').first()
  await expect(heard).toHaveText('What you write is saved as you go.')
  await levels(page).first().check({ force: true })
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible()
  await expect(heard).toHaveText('What you write is saved as you go.')
  await page.clock.fastForward(31_000)
  await expect(heard).toHaveText(/^Saved \d/)
})

test('a file beside an answer is kept apart, sent as a file, and nobody else’s', async ({ as }) => {
  const page = await as('Gareth Pryce')
  const address = await openAnswers(page)
  await page
    .getByRole('button', { name: /^Add evidence/ })
    .first()
    .click()
  await page.getByLabel('What is it called?').fill('Staff survey')
  const bring = (name: string, text: string) =>
    page
      .getByLabel('Or a file')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) })
  await bring('survey.pdf', '<script>alert(1)</script>')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('none of the kinds of file that we keep').first()).toBeVisible()
  await bring('survey.pdf', '%PDF-1.7 survey')
  await page.getByRole('button', { name: 'Add it' }).click()
  const file = page.getByRole('link', { name: 'Staff survey (file)' })
  await expect(file).toBeVisible()
  await expectAccessible(page)
  const link = (await file.getAttribute('href'))!
  const answer = await page.request.get(link)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment/),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  for (const other of ['Sam Okafor', 'Joanne Tillotson', 'Angela Stroud']) {
    const refused = await (await as(other)).request.get(link)
    expect(refused.status()).toBe(404)
  }
  expect(link).toContain(address)
  await page.getByRole('button', { name: 'Take away Staff survey' }).click()
  await expect(file).toHaveCount(0)
})

test('a photograph beside an answer loses where and when it was taken; HEIC is told what to do', async ({
  as,
}) => {
  const page = await as('Gareth Pryce')
  await openAnswers(page)
  await page
    .getByRole('button', { name: /^Add evidence/ })
    .first()
    .click()
  await page.getByLabel('What is it called?').fill('The wall of our hall')
  const bring = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Or a file').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: 'Add it' }).click()
  }
  await bring('IMG_1.HEIC', Buffer.from('\0\0\0\x18ftypheic', 'latin1'))
  await expect(page.getByRole('alert')).toContainText('Save it as JPEG')
  await expectAccessible(page)
  const taken = sharp({ create: { width: 300, height: 200, channels: 3, background: '#d8d0c0' } })
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' }
  const photograph = await taken.jpeg().withExif({ IFD3: place }).toBuffer()
  await bring('IMG_1.jpg', photograph)
  await expect(page.getByRole('alert')).toContainText('Say that the picture shows no pupil')
  await expectAccessible(page)
  await expectToFit(page, 360)
  await page.getByLabel('If it is a picture: it shows no pupil').check()
  await bring('IMG_1.jpg', photograph)
  const file = page.getByRole('link', { name: 'The wall of our hall (file)' })
  const kept = await page.request.get((await file.getAttribute('href'))!)
  const { format, width, exif } = await sharp(await kept.body()).metadata()
  expect({ format, width, exif }).toEqual({ format: 'jpeg', width: 300, exif: undefined })
  await page.getByRole('button', { name: 'Take away The wall of our hall' }).click()
  await expect(file).toHaveCount(0)
})

test('a sheet fits two pages of A4, and is typed in and taken back', async ({ as }) => {
  const page = await as('Sam Okafor')
  const address = (await openAnswers(page)).replace(/\/respond$/, '')
  await page.goto(`${address}/who`)
  await page.getByRole('link', { name: 'A sheet to print for Middle leaders' }).click()
  await expect(page.getByText('nobody can open it again').first()).toBeVisible()
  await expectAccessible(page)
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  await page.getByRole('link', { name: 'Type a sheet in' }).click()
  await page.getByRole('button', { name: 'Send the sheet' }).click()
  await expect(page.getByText('Nothing is marked yet').first()).toBeVisible()
  await levels(page).first().check({ force: true })
  await page.getByRole('button', { name: 'Send the sheet' }).click()
  await expect(page.getByText('The sheet is in')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take the last sheet back' }).click()
  await expect(page.getByText('Nothing of it is kept')).toBeVisible()
})

const list = [
  'Name;Email;Perspective;Role',
  'Siân Lowe;sian.lowe@larkmoor.sample.invalid;Headteachers;headteacher',
  'Tom Reed;tom@@larkmoor.sample.invalid;Headteachers;',
]

test('a list from a spreadsheet is checked row by row; all are invited, or nobody', async ({ as }) => {
  const page = await as('Sam Okafor')
  const address = await openAnswers(page)
  const bring = async (rows: readonly string[]) => {
    await page.goto(`${address}/invite`)
    // As an older spreadsheet saves it: in Windows-1252, with semicolons.
    const buffer = Buffer.from(rows.join('\r\n'), 'latin1')
    await page.getByLabel('A CSV file').setInputFiles({ name: 'heads.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Read the list' }).click()
    await page.getByRole('button', { name: 'Check the list' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this right?')
  }
  await bring(list)
  await expect(page.getByText('There is more than one @ in tom@@larkmoor.sample.invalid.')).toBeVisible()
  await expect(page.getByLabel('Leave the rows to mend out, and invite the others')).toBeVisible()
  await expectAccessible(page)
  await bring(list.slice(0, 2))
  await expect(page.getByRole('cell', { name: 'Siân Lowe' })).toBeVisible()
  await page.getByRole('button', { name: 'Invite them all' }).click()
  await expect(page.getByText('Everybody new on the list is invited.')).toBeVisible()
  await bring(list.slice(0, 2))
  await expect(page.getByText('Asked already, for Headteachers.')).toBeVisible()
})
