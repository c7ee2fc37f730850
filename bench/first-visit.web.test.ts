import { expect, inject, it } from 'vitest'
import { ask } from '../e2e/ask.ts'
import { cookieFor } from '../e2e/product.ts'
import { measureFirstVisit } from './first-visit.ts'

const product = inject('product')

// Four kilobytes less than may travel: what is added to the script of every page shows here long before it is too much.
const limits = { script: 126_000, total: 216_000 }

it('brings little to whoever opens the page of answers for the first time', async (test) => {
  const cookie = await cookieFor(product, 'Joanne Tillotson')
  const asked = (path: string) => ask(product.url + path, { headers: { cookie } })
  const [selfReview] = (await asked('/know')).body.match(/\/know\/self-reviews\/[0-9a-f-]{36}/)!
  expect((await asked(`${selfReview}/respond`)).body).toContain('How do you see it?')
  const visit = await measureFirstVisit(`${product.url}${selfReview}/respond`, cookie)
  if (!visit) return test.skip('there is no Chromium here')
  console.info(`A first visit brings ${visit.script} bytes of script, ${visit.total} in all.`)
  // A page without its script would be small, too.
  expect(visit.script).toBeGreaterThan(100_000)
  expect(visit.script).toBeLessThan(limits.script)
  expect(visit.total).toBeLessThan(limits.total)
  expect(visit.otherHosts).toEqual([])
})
