import { expect, test } from '@playwright/test'
import { heading, type Persona, statusOf } from '../house.ts'
import type { Journey } from './cast.ts'

/** The reveal, the heat map, what the leaders agree, and what a contributor sees of it. */
export function agreeing(journey: Journey): void {
  test('the leaders reveal, and see where they differ at the same moment', async () => {
    const [ines, ada, carys] = [journey.persona('ines'), journey.persona('ada'), journey.persona('carys')]
    await watch(ada, `${journey.at.adas}/heat-map`)
    await expect(ada.page.getByText('Nothing shows before the reveal')).toBeVisible()
    await watch(carys, `${journey.at.adas}/respond`)
    const save = carys.page.getByRole('button', { name: 'Save', exact: true })
    await expect(save).toBeEnabled()
    await reveal(ines, journey.at.adas!)
    // Neither of them touches their page.
    await expect(ada.page.getByRole('table').getByRole('rowheader')).toHaveCount(12)
    await expect(
      carys.page.getByText('Answering closed when the self-review was revealed').first(),
    ).toBeVisible()
    await expect(save).toBeDisabled()
    await reveal(journey.persona('noor'), journey.at.noors!)
    await ines.page.goto(`${journey.at.adas}/heat-map`)
    await heading(ines, 'Where do we see it differently?')
    const map = ines.page.getByRole('table')
    await expect(map.getByRole('rowheader')).toHaveCount(12)
    await expect(map.getByRole('columnheader', { name: /Middle leaders/ })).toBeVisible()
  })

  test('an anonymous comment has no name, and one’s own group is all that a contributor sees', async () => {
    const [ines, dev] = [journey.persona('ines'), journey.persona('dev')]
    await ines.page.goto(`${journey.at.adas}/heat-map?order=framework`)
    const cells = ines.page
      .getByRole('table')
      .getByRole('row', { name: /^Clarity of purpose/ })
      .getByRole('link')
    await cells.last().focus()
    await ines.page.keyboard.press('Enter')
    await expect(ines.page.getByText('Nobody asks elsie.')).toBeVisible()
    await expect(ines.page.getByText('Elsie Quint')).toHaveCount(0)
    await dev.page.goto(`${journey.at.adas}/heat-map`)
    await heading(dev, 'What did your group say?')
    await expect(
      dev.page.getByRole('columnheader', { name: /Executives|Headteachers|Trustees/ }),
    ).toHaveCount(0)
    expect(await statusOf(dev, `${journey.at.adas}/agree`)).toBe(403)
    const cell = new URL(ines.page.url()).pathname
    expect(await statusOf(journey.persona('carys'), cell)).toBeGreaterThanOrEqual(403)
  })

  test('both trusts agree a level on each element, with reasons and priorities', async () => {
    test.setTimeout(120_000)
    await agreeAll(journey.persona('ines'), journey.at.adas!, 'What we heard in the room')
    await agreeAll(journey.persona('tobias'), journey.at.noors!, 'As our heads see it')
    const carys = journey.persona('carys')
    await carys.page.goto(`${journey.at.adas}/outcome`)
    await expect(carys.page.getByText('What we heard in the room').first()).toBeVisible()
    expect([403, 404]).toContain(await statusOf(journey.persona('greta'), `${journey.at.adas}/outcome`))
    for (const file of [
      'agreed.pdf',
      'agreed.docx',
      'agreed.xlsx',
      'agreed.csv',
      'board.pdf',
      'board.docx',
    ]) {
      expect(await statusOf(carys, `${journey.at.adas}/outcome/${file}`), file).toBe(200)
      expect([403, 404]).toContain(
        await statusOf(journey.persona('greta'), `${journey.at.adas}/outcome/${file}`),
      )
    }
  })
}

/** Opens a page and waits until it hears of changes. */
async function watch({ page }: Persona, path: string): Promise<void> {
  const hears = page.waitForResponse((answer) => new URL(answer.url()).pathname.startsWith('/live/'))
  await page.goto(path)
  await hears
}

async function reveal({ page }: Persona, at: string): Promise<void> {
  await page.goto(`${at}/reveal`)
  await page.getByRole('button', { name: 'Reveal the answers and close answering' }).click()
  await expect(page).not.toHaveURL(/reveal$/)
}

async function agreeAll({ page }: Persona, at: string, why: string): Promise<void> {
  await page.goto(`${at}/agree?order=framework`)
  const links = page.getByRole('list', { name: 'Elements' }).getByRole('link')
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
  expect(hrefs).toHaveLength(12)
  for (const [place, href] of hrefs.entries()) {
    await page.goto(href)
    await page
      .getByRole('radio')
      .nth(place % 4)
      .check()
    await page.getByLabel('Why?').fill(`${why}, element ${place + 1}.`)
    await page.getByLabel('What supports it').fill('Minutes of our meeting')
    if (place < 2) await page.getByLabel('This is a priority').check()
    await page.getByRole('button', { name: 'Save what we agree' }).click()
    await expect(page).not.toHaveURL(href)
  }
}
