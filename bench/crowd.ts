import { type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { createAccount, startSession } from '#src/platform/sign-in/sign-in.ts'
import { type Ask, ask, openConnection } from './ask.ts'
import { at, type Measured, round } from './measure.ts'
import { asOwner, type Person } from './people.ts'
import type { Product } from './product.ts'

/** How many people answer one self-review at once, and how often each of their pages saves. */
const people = 300
const everyMs = 2000

/** What came of it: the row of the table, every error in words, and how often the pages were told to load again. */
export type Crowded = { row: Measured; saves: number; errors: string[]; told: number }

/** Somebody of the crowd, with the page of answers open. */
type Answering = Person & { selfReviewId: string; cookie: string }

/**
 * Lets 300 people answer one self-review for so many seconds, each saving one changed answer every two seconds as their
 * page does while they type, with its stream of live updates open beside. A save counts from when it was due, so that a
 * queue shows in its time.
 */
export async function measureCrowd(product: Product, seconds: number): Promise<Crowded> {
  const crowd = await seatCrowd()
  const elements = await listElements(crowd[0]!.selfReviewId)
  const streams = await Promise.all(crowd.map((person) => follow(product.url, person)))
  await product.takePeakMemoryMb()
  const times: number[] = []
  const errors: string[] = []
  let bytes = 0
  const began = performance.now()
  const answer = async (person: Answering, place: number) => {
    const connection = openConnection()
    for (let save = 0; ; save++) {
      // Nobody begins at the same moment as all others.
      const due = began + (place / people + save) * everyMs
      if (due - began >= seconds * 1000) break
      await pause(Math.max(0, due - performance.now()))
      try {
        const {
          status,
          body,
          bytes: travelled,
        } = await ask(saveOf(product.url, person, elements, save), connection)
        bytes += travelled
        if (status !== 200 || !body.toString().includes('"conflicts":[]')) errors.push(`${status}: ${body}`)
      } catch (error) {
        errors.push(String(error))
      }
      times.push(performance.now() - due)
    }
    connection.destroy()
  }
  await Promise.all(crowd.map(answer))
  const tookMs = performance.now() - began
  const told = streams.reduce((sum, stream) => sum + stream.end(), 0)
  times.sort((a, b) => a - b)
  const row: Measured = {
    page: `save of one answer, ${people} people at once`,
    connections: people,
    requestsPerSecond: round((times.length / tookMs) * 1000),
    p50Ms: round(at(times, 0.5)),
    p95Ms: round(at(times, 0.95)),
    p99Ms: round(at(times, 0.99)),
    bytes: Math.round(bytes / times.length),
    peakMemoryMb: await product.takePeakMemoryMb(),
  }
  return { row, saves: times.length, errors, told }
}

/** Seats 300 new people in the last group of an open self-review, and signs each of them in without the sign-in page. */
async function seatCrowd(): Promise<Answering[]> {
  const rows = await asOwner<Person & { selfReviewId: string }>(
    `with place as (
       select r.id, r.organisation_id, v.id as perspective from self_review.self_reviews r
       join self_review.perspectives v on v.self_review_id = r.id
       where r.revealed_at is null order by r.id desc, v.position desc limit 1),
     person as (
       insert into people.persons (id, name, email)
       select uuidv7(), 'Crowd ' || n, 'crowd.' || n || '@bench.example' from generate_series(1, $1) n returning id, name, email),
     member as (
       insert into access.memberships (id, person_id, organisation_id, role)
       select uuidv7(), p.id, r.organisation_id, 'middle_leader' from person p, place r returning id, person_id),
     seat as (
       insert into access.seats (id, membership_id, place, role, detail)
       select uuidv7(), m.id, r.id, 'contributor', r.perspective from member m, place r returning id)
     select p.id as "personId", p.name, p.email, r.id as "selfReviewId" from person p, place r where (select count(*) from seat) > 0`,
    [people],
  )
  const crowd: Answering[] = []
  for (const person of rows) {
    await createAccount({ ...person, password: null })
    const cookie = (await startSession(person.personId)).split(';')[0]!
    crowd.push({ ...person, cookie })
  }
  return crowd
}

async function listElements(selfReviewId: string): Promise<string[]> {
  const rows = await asOwner<{ id: string }>(
    `select e.id from frameworks.elements e join self_review.self_reviews r on r.framework_version_id = e.version_id
     where r.id = $1 order by e.id`,
    [selfReviewId],
  )
  return rows.map(({ id }) => id)
}

/** What the page sends: one answer, another element each time, over what it saved of it before. */
function saveOf(
  url: string,
  { selfReviewId, cookie }: Answering,
  elements: readonly string[],
  save: number,
): Ask {
  const answer = {
    ...{ elementId: elements[save % elements.length], level: 1 + (save % 4), notMine: false },
    comment: `Save ${save}: we talk about this at every meeting of our headteachers now.`,
    ...{ version: Math.floor(save / elements.length), keep: null },
  }
  const boundary = '----bench-of-critical-friend'
  const lines = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="answers"',
    '',
    JSON.stringify([answer]),
    `--${boundary}--`,
    '',
  ]
  return {
    url: `${url}/know/self-reviews/${selfReviewId}/respond/save`,
    cookie,
    form: lines.join('\r\n'),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}

/** Opens the stream of live updates that the page keeps open. `end` closes it and says how often it told of a change. */
function follow(url: string, { selfReviewId, cookie }: Answering): Promise<{ end(): number }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/live/${selfReviewId}`, { headers: { cookie }, agent: false })
    sent.on('error', reject)
    sent.on('response', (response: IncomingMessage) => {
      let told = 0
      response.on('data', (piece: Buffer) => (told += String(piece).split('event: changed').length - 1))
      response.on('error', () => {})
      resolve({
        end() {
          sent.destroy()
          return told
        },
      })
    })
    sent.end()
  })
}
