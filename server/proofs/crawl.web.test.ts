import { beforeAll, describe, expect, inject, it } from 'vitest'
import { type Answer, ask, post } from '../../e2e/ask.ts'
import {
  cookieFor,
  countRows,
  administrator as ida,
  type Running,
  setUp,
  startFresh,
} from '../../e2e/product.ts'
import { listPaths } from './paths.ts'

const { url, dataDir, cookie: administrator } = inject('product')

type Seen = Answer & { path: string; who: string }
const seen: Seen[] = []

/** People of the sample story, one of each kind of access. */
const personas = [
  'Tamsin Greaves',
  'Ros Ferriby',
  'Ada Penrose',
  'Sam Okafor',
  'Joanne Tillotson',
  'Farah Siddiqui',
]

/** The kind of page that an address is: what differs only by a key or by what was typed is one kind. */
const kindOf = (path: string) => path.replace(/[0-9a-f-]{36}|\d+/g, ':').replace(/=[^&]*/g, '')

/** Opens every address of the product, then the links on what came back, three of a kind, as one person. */
async function crawl(who: string, cookie: string): Promise<void> {
  let next = await listPaths()
  const known = new Set(next)
  const kinds = new Map<string, number>()
  while (next.length > 0) {
    const answers = await Promise.all(
      next.map(async (path) => ({
        ...(await ask(url + path, { headers: cookie ? { cookie } : {} })),
        path,
        who,
      })),
    )
    seen.push(...answers)
    next = answers.flatMap(linksOn).filter((link) => {
      const kind = kindOf(link)
      const isNew = !known.has(link) && (kinds.get(kind) ?? 0) < 3
      if (isNew) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      return isNew && known.add(link)
    })
  }
}

function linksOn({ body }: Answer): string[] {
  return [...body.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'))
}

let before: Record<string, number>
let after: Record<string, number>

beforeAll(async () => {
  const cookies = new Map([
    ['a stranger', ''],
    ['the administrator', administrator],
  ])
  for (const name of personas) cookies.set(name, await cookieFor({ url, dataDir }, name))
  before = await countRows({ url, dataDir })
  for (const [who, cookie] of cookies) await crawl(who, cookie)
  after = await countRows({ url, dataDir })
})

const told = ({ who, path, status }: Seen) => `${path} (${status}) as ${who}`
const missing = (holds: (answer: Seen) => boolean, of: Seen[] = seen) =>
  of.filter((answer) => !holds(answer)).map(told)
const isHtml = ({ headers }: Seen) => String(headers['content-type']).startsWith('text/html')
const isPage = (answer: Seen) => isHtml(answer) || answer.path.endsWith('.data')

describe('every answer of the product', () => {
  it('was looked at: whole pages, by people who may see them', () => {
    const whole = seen.filter((answer) => isHtml(answer) && answer.status === 200)
    expect(whole.length).toBeGreaterThan(personas.length * 3)
    expect(missing(({ status }) => status < 500)).toEqual([])
    console.info(
      `Crawled ${seen.length} addresses, ${whole.length} whole pages, as ${personas.length + 2} people.`,
    )
  })

  it('changed nothing by being looked at, but what is logged of it (S-22)', () => {
    expect(Object.keys(before).length).toBeGreaterThan(40)
    expect(after).toEqual(before)
  })

  it('has a content-security policy without inline style, and no script but its own (S-20)', () => {
    const policy =
      /^default-src 'self'; script-src 'self' 'nonce-([\w+/=]{22,})'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'$/
    expect(missing(({ headers }) => policy.test(String(headers['content-security-policy'])))).toEqual([])
    const nonces = seen.map(({ headers }) => policy.exec(String(headers['content-security-policy']))?.[1])
    expect(new Set(nonces).size).toBe(seen.length)
    const bare = missing(({ headers, body }) => {
      const nonce = policy.exec(String(headers['content-security-policy']))?.[1]
      const scripts = [...body.matchAll(/<script\b([^>]*)>/g)].map(([, given]) => given!)
      return scripts.every((given) => given.includes(`nonce="${nonce}"`) || /\bsrc="\//.test(given))
    }, seen.filter(isHtml))
    expect(bare).toEqual([])
  })

  it('holds no inline style and no handler in its markup', () => {
    expect(
      missing(({ body }) => !/<[^>]+\s(style|on[a-z]+)=|<style\b/.test(body), seen.filter(isHtml)),
    ).toEqual([])
  })

  it('is taken for what it says it is, in UTF-8 (S-21)', () => {
    expect(missing(({ headers }) => headers['x-content-type-options'] === 'nosniff')).toEqual([])
    // A file that is no text has no letters to be read wrongly; it is kept, and never shown in our name.
    const isKept = ({ headers }: (typeof seen)[number]) =>
      /^application\/(pdf|vnd\.openxmlformats-officedocument\.)/.test(String(headers['content-type'])) &&
      /^attachment;/.test(String(headers['content-disposition']))
    const texts = seen.filter((answer) => answer.body !== '' && answer.status !== 304 && !isKept(answer))
    expect(
      missing(
        ({ headers }) =>
          /charset=utf-8|^text\/x-script|^application\/json/i.test(String(headers['content-type'])),
        texts,
      ),
    ).toEqual([])
  })

  it('tells other sites at most where we are; a page with a secret in its address tells nothing (S-21)', () => {
    const secret = /^\/(sign-in|set-up|invitation)\/[^/]+$/
    expect(
      missing(({ headers }) =>
        /^(strict-origin-when-cross-origin|no-referrer)$/.test(String(headers['referrer-policy'])),
      ),
    ).toEqual([])
    const secrets = seen.filter((answer) => secret.test(answer.path) && isHtml(answer))
    expect(secrets.length).toBeGreaterThan(2)
    expect(missing(({ headers }) => headers['referrer-policy'] === 'no-referrer', secrets)).toEqual([])
  })

  it('opens to no other origin, and says nothing of what it is made of (S-19)', () => {
    const loose = ['access-control-allow-origin', 'x-powered-by', 'server']
    expect(missing(({ headers }) => loose.every((name) => headers[name] === undefined))).toEqual([])
  })

  it('is kept by no cache where somebody is signed in, data requests included (S-66)', () => {
    const pages = seen.filter((answer) => isPage(answer) && answer.who !== 'a stranger')
    expect(missing(({ headers }) => headers['cache-control'] === 'no-store', pages)).toEqual([])
  })

  it('lets a stranger nowhere but to the public pages', () => {
    const open = /^\/(sign-in|sign-out|set-up|invitation|ui)\b|^\/(assets|health|live|nothing)\//
    // What is only posted to loads nothing, so that its data request has nothing to say.
    const postedOnly = /\/(respond\/save|notes\/keep)\.data$/
    const answers = seen.filter(
      ({ who, path }) => who === 'a stranger' && !open.test(path) && !postedOnly.test(path),
    )
    const shown = answers.filter(({ status, headers, path }) => {
      if (path.endsWith('.data')) return !(status === 202 || status === 204 || status >= 400)
      return !(status === 302 && /^\/(?!\/)/.test(String(headers.location))) && status < 400
    })
    expect(shown.map(told)).toEqual([])
  })
})

describe('the cookie', () => {
  it('is the host’s alone, secure, out of reach of scripts, and sent from here only (S-17)', async () => {
    const answer = await post(`${url}/sign-in`, { ...ida, to: '/people' })
    expect([answer.status, answer.headers.location]).toEqual([302, '/people'])
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-session=[^;]+; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure$/,
      ),
    ])
  })
})

describe('behind a proxy with https', () => {
  it('says so for a year, and takes forms from the public address alone (S-18, RR-02)', async () => {
    const publicUrl = 'https://reviews.example.org'
    const behind: Running = await startFresh(publicUrl)
    try {
      await setUp(behind, { origin: publicUrl, host: 'reviews.example.org' })
      const headers = { host: 'reviews.example.org' }
      for (const path of ['/', '/sign-in', '/assets/none.js', '/nothing/here', '/health/live'])
        expect((await ask(behind.url + path, { headers })).headers['strict-transport-security'], path).toBe(
          'max-age=31536000; includeSubDomains',
        )
      const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
      const fromHere = await ask(`${behind.url}/sign-in`, {
        method: 'POST',
        headers: { ...form, origin: publicUrl },
        body: '',
      })
      expect(fromHere.status).toBe(422)
      const fromInside = await ask(`${behind.url}/sign-in`, {
        method: 'POST',
        headers: { ...form, origin: behind.url },
        body: '',
      })
      expect(fromInside.status).toBe(403)
      expect((await ask(`${behind.url}/sign-in`)).status).toBe(400)
    } finally {
      await behind.stop()
    }
  })
})
