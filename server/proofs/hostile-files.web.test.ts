import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Answer, ask } from '../../e2e/ask.ts'
import { asOwnerOf, cookieFor } from '../../e2e/product.ts'
import { lines, lying, roster, sheet, sheetOfRows, shortRows, workbookOf, zipOf } from './hostile-files.ts'
import { busy, headOfPng, plain } from './hostile-pictures.ts'
import { meanwhile, type Seen } from './meanwhile.ts'

const { url, dataDir } = inject('product')

/** A trust's leader, whose self-review is open, and which it is. */
const leaders = `select p.name, s.id from self_review.self_reviews s
  join organisations.organisations o on o.id = s.organisation_id and o.kind = 'trust'
  join access.seats t on t.place = s.id and t.role = 'leader' and t.until is null
  join access.memberships m on m.id = t.membership_id and m.role = 'chief_executive' and m.until is null
  join people.persons p on p.id = m.person_id
  where s.revealed_at is null order by s.opened_at desc limit 1`

let cookie: string
let invite: string

beforeAll(async () => {
  const found = await asOwnerOf({ url, dataDir }, async (client) => (await client.query(leaders)).rows[0])
  cookie = await cookieFor({ url, dataDir }, found.name)
  invite = `/know/self-reviews/${found.id}/invite`
})

/** What a form says beside its files: its id, and what the pages here ask for. */
const said = () => ({ id: crypto.randomUUID(), intent: 'set-logo', words: 'The logo' })

/** Sends files as the form of a page would, under names with this ending. */
function send(path: string, files: Record<string, Buffer>, ending = 'bin'): Promise<Answer> {
  const boundary = 'the-end-of-a-part'
  const pieces = Object.entries(files).flatMap(([field, content]) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${field}.${ending}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n'),
  ])
  const fields = Object.entries(said()).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const body = Buffer.concat([...pieces, Buffer.from(`${fields.join('')}--${boundary}--\r\n`)])
  const headers = {
    cookie,
    origin: new URL(url).origin,
    'content-type': `multipart/form-data; boundary=${boundary}`,
  }
  return ask(url + path, { method: 'POST', headers, body })
}

/** Sends files while other people ask for pages; says what the first error of the page is. */
async function sendBeside(name: string, path: string, files: Record<string, Buffer>, ending?: string) {
  const page = { url: `${url}/know`, cookie, dataDir }
  const { result, seen } = await meanwhile(page, () => send(path, files, ending))
  console.info(
    `${name}: ${JSON.stringify(seen, (_, value) => (typeof value === 'number' ? Math.round(value) : value))}`,
  )
  return { ...result, seen }
}

/** Answered in 25 s (UP-04), while a page takes what it always takes beside so many bytes, and nothing is filled. */
function expectUnharmed({ took, p95, longest, webRise, apartPeak }: Seen, bytes: number): void {
  expect(took).toBeLessThan(25_000)
  // A hundred megabytes come in within a second here, through the process that serves the pages.
  expect(p95).toBeLessThan(bytes > 50_000_000 ? 1000 : 500)
  expect(longest).toBeLessThan(2000)
  expect(webRise).toBeLessThan(150)
  expect(apartPeak).toBeLessThan(320)
}

const empties = (member: string) =>
  Buffer.from(`{"CFDocument":{},"${member}":[${'{},'.repeat(1_600_000)}{}]}`)

describe('a list of people to invite', () => {
  const bombs: [name: string, files: () => Record<string, Buffer>, sentence: string][] = [
    ['of 9.8 MB in rows of two bytes', () => ({ table: shortRows(9_800_000) }), 'more than 50,000 rows'],
    ['of ten million columns', () => ({ table: Buffer.alloc(9_800_000, ',') }), 'more than 200 columns'],
    ['of one cell that never ends', () => ({ table: Buffer.alloc(9_800_000, '"') }), 'Cell A1 holds more'],
    [
      'in a zip that says what it unpacks to, 49 MB',
      () => ({ zip: zipOf({ ...roster, 'users.csv': lines(49_000_000, 40) }) }),
      'more than 50,000 rows',
    ],
    [
      'in a zip of three files with 44 MB each',
      () => ({
        zip: zipOf({
          ...{ 'users.csv': lines(44_000_000, 900), 'roles.csv': lines(44_000_000, 900) },
          'orgs.csv': lines(44_000_000, 900),
        }),
      }),
      'unpacks to far more',
    ],
    [
      'in a zip whose headers lie',
      () => ({ zip: lying(zipOf({ ...roster, 'users.csv': 'a\n'.repeat(24_000_000) }), 'users.csv', 900) }),
      'unpacks to far more',
    ],
    ['that is no zip', () => ({ zip: Buffer.from('PK\u0003\u0004 and no more') }), 'no zip file that can be'],
    ['of 100 MB', () => ({ table: Buffer.alloc(100_000_000, 'a,b\n') }), 'larger than 10 MB'],
  ]

  it.each(bombs)('%s gets a sentence, and nobody else notices', async (name, make, sentence) => {
    const files = make()
    const { status, body, seen } = await sendBeside(name, invite, files)
    expect([status, body]).toEqual([422, expect.stringContaining(sentence)])
    expectUnharmed(seen, Object.values(files)[0]!.length)
  })

  it('in OneRoster, as a zip or in its three files, is read: staff alone, by role and school', async () => {
    const three = Object.fromEntries(
      Object.entries(roster).map(([name, text]) => [name.replace('.csv', ''), Buffer.from(text)]),
    )
    for (const files of [{ zip: zipOf(roster) }, three]) {
      const { status, headers } = await send(invite, files)
      expect([status, headers.location]).toEqual([302, expect.stringMatching(`^${invite}/[0-9a-f-]{36}$`)])
      const { body } = await ask(url + headers.location, { headers: { cookie } })
      expect(body).toMatch(/principal/i)
      expect(body).not.toContain('Pupil')
    }
  })
})

describe('a framework', () => {
  const bombs: [name: string, make: () => Buffer, sentence: string][] = [
    ['of 50,001 rows', () => workbookOf([sheetOfRows(50_001)]), 'more than 50,000 rows'],
    ['with one part of 51 MB', () => workbookOf([sheet(lines(51_000_000, 40))]), 'unpacks to far more'],
    [
      'of three sheets with 44 MB each, as their headers say',
      () => workbookOf(Array.from({ length: 3 }, () => sheet(lines(44_000_000, 120)))),
      'unpacks to far more',
    ],
    [
      'of three sheets with 44 MB each, whose headers say otherwise',
      () => {
        const sheets = Array.from({ length: 3 }, () => sheet(lines(44_000_000, 120)))
        return [1, 2, 3].reduce((file, n) => lying(file, `xl/s${n}.xml`, 900_000), workbookOf(sheets))
      },
      'unpacks to far more',
    ],
    ['of 100 sheets', () => workbookOf(Array.from({ length: 100 }, () => sheetOfRows(1))), '100 sheets'],
    [
      'with an archive inside',
      () => workbookOf([sheetOfRows(1)], { 'lib 0.zip': 'PK' }),
      'another file inside it',
    ],
    ['in CASE, of 1.6 million empty items', () => empties('CFItems'), '1,600,001 items'],
    ['in CASE, that is nothing but brackets', () => Buffer.alloc(4_900_000, '['), 'brackets within'],
    ['of 100 MB', () => Buffer.alloc(100_000_000, '{'), 'larger than 10 MB'],
  ]

  it.each(bombs)('%s gets a sentence, and nobody else notices', async (name, make, sentence) => {
    const file = make()
    const { status, body, seen } = await sendBeside(name, '/frameworks/bring-in', { file })
    expect([status, body]).toEqual([422, expect.stringContaining(sentence)])
    expectUnharmed(seen, file.length)
  })
})

describe('a picture', () => {
  // The product is that of the other proofs too: its documents look as before.
  afterAll(() =>
    asOwnerOf({ url, dataDir }, (client) => client.query('delete from organisations.letterheads')),
  )

  const bombs: [name: string, make: () => Buffer | Promise<Buffer>, ending: string, sentence: string][] = [
    ['of 50,000 by 50,000 pixels', () => headOfPng(50_000, 50_000), 'png', '40 million pixels'],
    [
      'of 60 million pixels in a few kilobytes',
      () => plain(10_000, 6000).png().toBuffer(),
      'png',
      '40 million',
    ],
    ['whose end is missing', async () => (await busy(5000, 4000)).subarray(0, 900_000), 'jpg', 'cut short'],
    ['that is a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'png', 'SVG'],
    ['of 11 MB', () => Buffer.alloc(11_000_000, '\xff\xd8\xff'), 'jpg', 'larger than 10 MB'],
  ]

  it.each(bombs)('%s gets a sentence, and nobody else notices', async (name, make, ending, sentence) => {
    const logo = await make()
    const { status, body, seen } = await sendBeside(name, '/letterhead', { logo }, ending)
    expect([status, body]).toEqual([422, expect.stringContaining(sentence)])
    expectUnharmed(seen, logo.length)
  })

  it('of 39 million pixels, lying on its side, is drawn anew while nobody else notices', async () => {
    const logo = await busy(6300, 6200)
    const { status, headers, seen } = await sendBeside('of 39 million pixels', '/letterhead', { logo }, 'jpg')
    expect([status, headers.location]).toEqual([302, '/letterhead?done=set-logo'])
    expectUnharmed(seen, logo.length)
  })
})
