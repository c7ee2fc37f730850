import type { Page } from '@playwright/test'
import { expect, product, test } from './pages.ts'
import { countRows } from './product.ts'

/** A form that makes something: where it is, how it is filled, what sends it, and where it leads. */
type Making = {
  who: string
  table: string
  open(page: Page): Promise<void>
  fill(page: Page): Promise<void>
  button: string | RegExp
  ends: RegExp
}

/** Words that nobody has said before. */
const said = () => `the-${Date.now()}th-time`

const invitation: Making = {
  who: 'Sam Okafor',
  table: 'people.invitations',
  open: async (page) => void (await page.goto('/people/invite')),
  fill: async (page) => {
    await page.getByLabel('Name', { exact: true }).fill('Wendy Marchbank')
    await page.getByLabel('E-mail address').fill(`${said()}@larkmoor.sample.invalid`)
    await page.getByLabel('Headteacher', { exact: true }).check()
  },
  button: 'Send the invitation',
  ends: /\/people$/,
}

const action: Making = {
  who: 'Farah Siddiqui',
  table: 'improvement.actions',
  open: async (page) => {
    await page.goto('/improve')
    await page.locator('main a[href^="/improve/0"]').first().click()
    await expect(page).toHaveURL(/improve\/[0-9a-f-]{36}$/)
    await page.goto(`${page.url()}/actions/new`)
  },
  fill: async (page) => {
    await page.getByLabel('What will be done?').fill(`Ask each department which week suits it, ${said()}.`)
    await page.getByLabel('What should it change?').fill('Nobody gives a test in the week of a visit.')
    await page.getByLabel('Who will see that it is done?').fill('Farah Siddiqui')
    await page.getByLabel('Across the trust').check()
    await page.getByLabel('Networking').check()
    await page.getByLabel('By when should it be done?').fill('2027-03-26')
  },
  button: 'Add to the plan',
  ends: /improve\/[0-9a-f-]{36}\?saved=[0-9a-f-]{36}$/,
}

const note: Making = {
  who: 'Naomi Feld',
  table: 'peer_review.notes',
  open: async (page) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Take a note' }).click()
    await expect(page.getByLabel('What exactly?')).toBeVisible()
  },
  fill: async (page) => {
    await page.getByLabel('Whose view is it?').fill('teaching assistant')
    await page.getByLabel('What exactly?').fill(`We try it on a Friday, and say how it went ${said()}.`)
  },
  button: 'Save note',
  ends: /notes\/new/,
}

const rowsOf = async ({ table }: Making) => (await countRows(product))[table] ?? 0

for (const [what, making] of Object.entries({ invitation, action, note }))
  test(`a double click makes one ${what} and ends on the right page`, async ({ as }) => {
    const page = await as(making.who)
    const before = await rowsOf(making)
    await making.open(page)
    await making.fill(page)
    await page.getByRole('button', { name: making.button }).dblclick()
    await expect(page).toHaveURL(making.ends)
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/wrong|quicker/)
    expect(await rowsOf(making)).toBe(before + 1)
  })

for (const [what, making] of Object.entries({ invitation, action, note }))
  test(`the same ${what} sent again without script, after Back, is made once`, async ({ as, browser }) => {
    const signedIn = await as(making.who)
    const context = await browser.newContext({
      baseURL: product.url,
      javaScriptEnabled: false,
      storageState: await signedIn.context().storageState(),
    })
    const page = await context.newPage()
    const before = await rowsOf(making)
    await making.open(page)
    const sent: { url: string; body: string }[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push({ url: request.url(), body: request.postData() ?? '' })
    })
    await making.fill(page)
    await page.getByRole('button', { name: making.button }).click()
    await expect(page).toHaveURL(making.ends)
    expect(await rowsOf(making)).toBe(before + 1)
    // What a browser sends that was left on the form, or that is asked to send the page again.
    const again = await page.request.post(sent[0]!.url, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: product.url },
      data: sent[0]!.body,
    })
    expect(again.status()).toBe(200)
    expect(again.url()).toMatch(making.ends)
    // The form that Back shows: what stands in it, if it is sent as it stands, makes nothing more.
    await page.goBack()
    await page.getByRole('button', { name: making.button }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/wrong/)
    expect(await rowsOf(making)).toBe(before + 1)
    await context.close()
  })
