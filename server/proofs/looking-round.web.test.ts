import { expect, inject, it } from 'vitest'
import { type Answer, ask, post } from '../../e2e/ask.ts'
import { cookieFor, administrator as ida } from '../../e2e/product.ts'

const { url, dataDir } = inject('product')

// A session of its own: it is ended here, and other tests go on with theirs.
const signIn = () => cookieFor({ url, dataDir }, ida.name)

/** The cookies that an answer sets, as a browser sends them back; those it takes away are left out. */
const cookiesOf = ({ headers }: Answer) =>
  [headers['set-cookie'] ?? []].flat().flatMap((set) => (/Max-Age=0/.test(set) ? [] : [set.split(';')[0]!]))

async function lookRound(administrator: string): Promise<string[]> {
  const page = await ask(`${url}/installation/sample`, { headers: { cookie: administrator } })
  const [, personId = ''] = /name="personId" value="([0-9a-f-]{36})"/.exec(page.body) ?? []
  return cookiesOf(await post(`${url}/installation/sample/enter`, { personId }, { cookie: administrator }))
}

it('whoever looks round the sample comes back to themselves by one button', async () => {
  const administrator = await signIn()
  const both = (await lookRound(administrator)).join('; ')
  const seen = await ask(`${url}/`, { headers: { cookie: both } })
  expect(seen.body).toContain('Come back to yourself')
  const back = await post(`${url}/installation/sample/leave`, {}, { cookie: both })
  expect([back.status, back.headers.location]).toEqual([302, '/installation/sample'])
  expect(cookiesOf(back)).toEqual([administrator])
  expect((await ask(`${url}/`, { headers: { cookie: both } })).status).toBe(302)
})

it('nobody else who is signed in here takes the place of the one who waits', async () => {
  const administrator = await signIn()
  const [own] = (await lookRound(administrator)).filter((cookie) => cookie.startsWith('__Host-own-session'))
  const refused = await post(`${url}/installation/sample/leave`, {}, { cookie: `${administrator}; ${own}` })
  expect(refused.status).toBe(403)
  expect(cookiesOf(refused)).toEqual([])
})

it('signing out ends the session that waits as well', async () => {
  const administrator = await signIn()
  const both = (await lookRound(administrator)).join('; ')
  const gone = await post(`${url}/sign-out`, {}, { cookie: both })
  expect([gone.headers['set-cookie']].flat()).toEqual([
    expect.stringMatching(/^__Host-session=; .*Max-Age=0/),
    expect.stringMatching(/^__Host-own-session=; .*Max-Age=0/),
  ])
  expect((await ask(`${url}/`, { headers: { cookie: administrator } })).status).toBe(302)
})
