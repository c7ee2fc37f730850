import { betterAuth } from 'better-auth'
import { describe, expect, inject, it } from 'vitest'
import { ask } from '../../e2e/ask.ts'
import { listPaths } from './paths.ts'

const { url, cookie } = inject('product')
const own = new URL(url).origin
const sentence = 'did not come from a page of this service'

/** What a browser, old or new, says of where a request comes from, and whether that is here (RR-01). */
const cases: [said: string, headers: Record<string, string>, mayPass: boolean][] = [
  ['from here, by a browser that says so', { 'sec-fetch-site': 'same-origin', origin: own }, true],
  [
    'from here, by a page with a secret in its address',
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    true,
  ],
  ['from here, by an old browser', { origin: own }, true],
  ['from a neighbouring site', { 'sec-fetch-site': 'same-site', origin: own }, false],
  ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }, false],
  ['from no page at all', { 'sec-fetch-site': 'none' }, false],
  ['from another site, by an old browser', { origin: 'https://elsewhere.example' }, false],
  ['from a page without an origin', { origin: 'null' }, false],
  ['and does not say where from', {}, false],
]

const methods = ['POST', 'PUT', 'PATCH', 'DELETE']
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('a request that would change something', () => {
  it.each(cases)('%s: passes or not, on every address, by every method', async (_, headers, mayPass) => {
    const paths = await listPaths()
    expect(paths.length).toBeGreaterThan(40)
    const wrong: string[] = []
    for (const method of methods)
      await Promise.all(
        paths.map(async (path) => {
          const answer = await ask(url + path, { method, headers: { ...headers, ...form }, body: '' })
          const hasPassed = !(answer.status === 403 && answer.body.includes(sentence))
          const isTurnedAway = mayPass && method === 'POST' && answer.status === 400
          if (hasPassed !== mayPass || isTurnedAway || answer.status >= 500)
            wrong.push(`${method} ${path}: ${answer.status}`)
        }),
      )
    expect(wrong).toEqual([])
  })

  it('is refused before it is known who asks, so that a cookie helps nobody', async () => {
    const headers = { ...form, cookie, 'sec-fetch-site': 'cross-site' }
    const answer = await ask(`${url}/sign-out`, { method: 'POST', headers, body: '' })
    expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined])
    expect((await ask(`${url}/account`, { headers: { cookie } })).status).toBe(200)
  })
})

describe('the address', () => {
  it.each(['elsewhere.example', 'elsewhere.example:3000', `${new URL(url).host}.elsewhere.example`])(
    'a Host of “%s” is answered with 400 (RR-02)',
    async (host) => {
      for (const path of ['/', '/sign-in', '/assets/none.js'])
        expect((await ask(url + path, { headers: { host } })).status).toBe(400)
    },
  )

  it('what a proxy may not say is not believed: no answer repeats it (RR-02)', async () => {
    const headers = {
      'x-forwarded-host': 'elsewhere.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=elsewhere.example',
      'x-original-url': '/elsewhere.example',
    }
    for (const path of ['/', '/sign-in', '/people']) {
      const answer = await ask(url + path, { headers })
      expect(JSON.stringify(answer)).not.toContain('elsewhere.example')
    }
  })

  it('a method that is none of ours is refused', async () => {
    for (const method of ['TRACE', 'PROPFIND'])
      expect((await ask(url, { method })).status, method).toBeGreaterThanOrEqual(400)
    expect((await ask(url, { method: 'TRACE', headers: { 'x-secret': 'echo' } })).body).not.toContain('echo')
  })
})

describe('the files of the build', () => {
  it('are kept for good, say what they are, and carry no more than they need (S-19, S-21)', async () => {
    const { body } = await ask(`${url}/sign-in`)
    const file = body.match(/\/assets\/[^"]+\.js/)![0]
    const { status, headers } = await ask(url + file)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringMatching(/^text\/javascript; charset=utf-8$/i),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    const ofPages = ['content-security-policy', 'cross-origin-opener-policy', 'access-control-allow-origin']
    expect(ofPages.filter((name) => name in headers)).toEqual([])
  })
})

describe('the library that keeps passwords', () => {
  it('has no address: every route of its own is a 404 (AU-14)', async () => {
    const { api } = betterAuth({ baseURL: url, emailAndPassword: { enabled: true } })
    const paths = Object.values(api)
      .map((endpoint) => (endpoint as { path?: string }).path)
      .filter((path) => path !== undefined)
      .map((path) => path.replace(/:\w+/g, 'x'))
    expect(paths.length).toBeGreaterThan(25)
    const answered: string[] = []
    for (const path of paths)
      for (const place of [`/api/auth${path}`, `/auth${path}`, `/api${path}`])
        for (const method of ['GET', 'POST']) {
          const headers = {
            ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
            origin: own,
            cookie,
          }
          const { status } = await ask(url + place, {
            method,
            headers,
            body: method === 'POST' ? '{}' : undefined,
          })
          if (status !== 404 && status !== 405) answered.push(`${method} ${place}: ${status}`)
        }
    expect(answered).toEqual([])
  })
})
