import { measureFirstVisit } from '../bench/first-visit.ts'
import { ask } from './ask.ts'
import { expect, product, test } from './pages.ts'
import { cookieFor } from './product.ts'

// Four kilobytes less than may travel: what is added to the script of every page shows here long before it is too much.
const limits = { script: 126_000, total: 216_000 }

test('little is brought to whoever opens the page of answers for the first time', async () => {
  const cookie = await cookieFor(product, 'Joanne Tillotson')
  const asked = (path: string) => ask(product.url + path, { headers: { cookie } })
  const [selfReview] = (await asked('/know')).body.match(/\/know\/self-reviews\/[0-9a-f-]{36}/)!
  expect((await asked(`${selfReview}/respond`)).body).toContain('How do you see it?')
  const visit = (await measureFirstVisit(`${product.url}${selfReview}/respond`, cookie))!
  console.info(`A first visit brings ${visit.script} bytes of script, ${visit.total} in all.`)
  // A page without its script would be small, too.
  expect(visit.script).toBeGreaterThan(100_000)
  expect(visit.script).toBeLessThan(limits.script)
  expect(visit.total).toBeLessThan(limits.total)
  expect(visit.otherHosts).toEqual([])
})
