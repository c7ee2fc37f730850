import type { Page } from '@playwright/test'
import { comment, openAnswers, save } from './answers.ts'
import { expect, product, test } from './pages.ts'

test('a lost connection loses no word, and the back button leads back to it', async ({ as }) => {
  const page = await as('Naomi Feld')
  await openAnswers(page)
  await page.context().setOffline(true)
  await comment(page, 1).fill('Written on the train.')
  await page.waitForTimeout(2500)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).toHaveURL(/done=unfinished/)
  await page.goBack()
  await expect(comment(page, 1)).toHaveValue('Written on the train.')
})

test('whoever has just lost their place is told so, with their text kept', async ({ as }) => {
  const [tess, angela] = [await as('Tess Holloway'), await as('Angela Stroud')]
  await openAnswers(tess)
  await angela.goto('/people')
  const row = angela.getByRole('row', { name: /Tess Holloway/ })
  const membershipId = await row.locator('input[name=membershipId]').first().inputValue()
  await angela.request.post(`/people/${membershipId}/end`, {
    form: {},
    headers: { origin: product.url },
  })
  await comment(tess, 0).fill('This must not be lost.')
  await save(tess)
  await expect(tess.getByRole('heading', { level: 1 })).not.toHaveText('How do you see it?')
  await expect(tess.getByText('This must not be lost.')).toBeVisible()
})

test('on a slow network nobody disagrees with themselves: what was typed last is saved', async ({ as }) => {
  const page = await as('Naomi Feld')
  await openAnswers(page)
  const network = await page.context().newCDPSession(page)
  const slow = { offline: false, latency: 2500, downloadThroughput: 20_000, uploadThroughput: 10_000 }
  await network.send('Network.emulateNetworkConditions', slow)
  await comment(page, 2).fill('It comes slowly,')
  const leaving = page.waitForRequest(/respond\/save/)
  await leaving
  await comment(page, 2).fill('It comes slowly, but it comes.')
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick()
  await expect(page).toHaveURL(/done=unfinished/, { timeout: 30_000 })
  await network.send('Network.emulateNetworkConditions', {
    ...slow,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
  await openAnswers(page)
  await expect(comment(page, 2)).toHaveValue('It comes slowly, but it comes.')
  await expect(page.getByText('You have answered this in two windows')).toHaveCount(0)
})

/** Sends a form that was open before its stage closed, as the page that stood in the browser would. */
async function sendStale(page: Page, path: string, fields: Record<string, string>): Promise<void> {
  await page.goto('/')
  await page.evaluate(
    ({ action, values }) => {
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action })
      for (const [name, value] of Object.entries(values)) {
        const field = document.createElement('textarea')
        Object.assign(field, { name, value })
        form.append(field)
      }
      document.body.append(form)
      form.submit()
    },
    { action: path, values: fields },
  )
  await page.waitForURL((url) => url.pathname === path)
}

test('a finding and a note that come after the findings were shared are refused in a sentence, with their text', async ({
  as,
}) => {
  const hilary = await as('Hilary Frayne')
  await hilary.goto('/review')
  const links = hilary.locator('main a', { hasText: 'review of Kestrelbeck' })
  const review = (await links.first().getAttribute('href'))!.split('/').slice(0, 3).join('/')
  const id = crypto.randomUUID()
  await sendStale(hilary, `${review}/sorting/new`, { id, kind: 'question', sentence: 'Who hears it first?' })
  await expect(hilary.getByText('what was shared no longer changes')).toBeVisible()
  await expect(hilary.getByText('Who hears it first?')).toBeVisible()
  const note = { id, activityId: id, how: 'heard', whoseView: 'teacher', text: 'Said in the corridor.' }
  await sendStale(hilary, `${review}/notes/new`, note)
  await expect(hilary.getByText('this note can no longer be added')).toBeVisible()
  await expect(hilary.getByText('Said in the corridor.')).toBeVisible()
})

test('a page that cannot be fetched says so, and comes when there is a connection again', async ({ as }) => {
  const page = await as('Naomi Feld')
  await page.goto('/know')
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page).toHaveURL(/\/$/)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Know', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No connection')
  await page.context().setOffline(false)
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page).toHaveURL(/know$/)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('No connection')
})

test('what a colleague saves meanwhile wipes nothing that somebody types', async ({ as }) => {
  const [angela, liam] = [await as('Angela Stroud'), await as('Liam Doherty')]
  await angela.goto('/review')
  await angela.getByRole('link', { name: /^Larkmoor Learning Trust’s review of Kestrelbeck/ }).click()
  await angela.getByRole('link', { name: 'Say what your visitors should look at' }).first().click()
  await expect(angela.getByLabel('The one priority, as a question')).toBeVisible()
  await liam.goto(angela.url())
  await liam.waitForLoadState('networkidle')
  await liam.getByLabel('The one priority, as a question').fill('Who hears it first?')
  await angela.getByLabel('The one priority, as a question').fill('What keeps people here?')
  await angela.getByRole('button', { name: 'Save the draft' }).click()
  await angela.waitForLoadState('networkidle')
  await liam.waitForTimeout(1500)
  await expect(liam.getByLabel('The one priority, as a question')).toHaveValue('Who hears it first?')
  await liam.getByRole('button', { name: 'Save the draft' }).click()
  await expect(liam.getByText('What keeps people here?').first()).toBeVisible()
  await expect(liam.getByText('Who hears it first?').first()).toBeVisible()
})

// The last test: afterwards nobody of Kestrelbeck answers.
test('an answer typed while a leader reveals is refused in a sentence, and stays on the page and on the device', async ({
  as,
}) => {
  const [naomi, angela] = [await as('Naomi Feld'), await as('Angela Stroud')]
  const address = await openAnswers(naomi)
  await angela.goto(`${address}/reveal`)
  await comment(naomi, 3).fill('Half a sentence, typed before')
  await expect(naomi.getByText(/^Saved \d/).first()).toBeVisible()
  await naomi.context().setOffline(true)
  await comment(naomi, 3).fill('Half a sentence, typed before the reveal.')
  await angela.getByRole('button', { name: /Reveal/ }).click()
  await expect(angela).toHaveURL(/done=revealed/)
  await expect(naomi.getByText('Not saved: no connection.').first()).toBeVisible()
  await expect(comment(naomi, 3)).toHaveValue('Half a sentence, typed before the reveal.')
  await naomi.context().setOffline(false)
  await expect(naomi.getByText('Answering closed when the self-review was revealed').first()).toBeVisible()
  await expect(comment(naomi, 3)).toHaveValue('Half a sentence, typed before the reveal.')
  await naomi.goto(`${address}/respond`)
  await expect(naomi.getByText('Typed on this device and not saved')).toBeVisible()
  await expect(naomi.getByText('Half a sentence, typed before the reveal.')).toBeVisible()
})
