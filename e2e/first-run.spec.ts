import { expect, expectAccessible, expectToFit, product, test, watch } from './pages.ts'
import { administrator, makeSetUpLink, startFresh } from './product.ts'

test('the first person sets the installation up with the link that the start prints', async ({
  browser,
  complaints,
}) => {
  const running = await startFresh()
  try {
    const context = await browser.newContext({ baseURL: running.url })
    const page = watch(await context.newPage(), complaints)

    await page.goto('/')
    await expect(page).toHaveURL(/\/sign-in/)
    await expect(page.getByText('Nobody has set this installation up yet.')).toBeVisible()
    await expectAccessible(page)

    const link = await makeSetUpLink(running)
    await page.goto(link)
    await expectAccessible(page)
    await expectToFit(page, 360)

    await page.getByRole('button', { name: 'Set up' }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessible(page)

    await page.getByLabel('Your name').fill(administrator.name)
    await page.getByLabel('Your e-mail address').fill(administrator.email)
    await page.getByLabel('A password', { exact: true }).fill(administrator.password)
    await page.getByLabel('Who runs this installation?').fill('Northern Lights')
    await page.getByLabel('Start empty').check()
    await page.getByRole('button', { name: 'Set up' }).click()
    await expect(page).toHaveURL(/\/installation$/)
    await expect(page.getByText('Northern Lights').first()).toBeVisible()
    await expectAccessible(page)
    await expectToFit(page, 360)

    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
    await context.close()
  } finally {
    await running.stop()
  }
})

test('no account is there by default', async ({ stranger }) => {
  await stranger.goto('/sign-in')
  await stranger.getByLabel('E-mail address').fill('admin@example.org')
  await stranger.getByLabel('Password', { exact: true }).fill('password')
  await stranger.getByRole('button', { name: 'Sign in' }).click()
  await expect(stranger.getByText('do not go together').first()).toBeVisible()
})

test('a form that was refused says so in its title, with and without scripts', async ({
  browser,
  stranger,
}) => {
  const plain = await browser.newPage({ baseURL: product.url, javaScriptEnabled: false })
  for (const page of [stranger, plain]) {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveTitle('Error: Sign in – Critical Friend')
    expect(await page.locator('head title').count()).toBe(1)
  }
  await stranger.goto('/sign-in')
  await expect(stranger).toHaveTitle('Sign in – Critical Friend')
  await plain.close()
})
