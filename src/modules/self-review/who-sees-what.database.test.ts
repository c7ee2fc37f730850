import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { agreeLevel } from './commands/agree.ts'
import { finishAnswering } from './commands/save-answers.ts'
import { getMySeat } from './queries/answers.ts'
import { listNamedAnswers } from './queries/cell.ts'
import { asFrozenCopy } from './queries/frozen-copy.ts'
import { getHeard } from './queries/heat-map.ts'
import { getSelfReview } from './queries/self-reviews.ts'
import { answer, open, reveal, type Scene, setScene } from './test-scene.ts'

useDatabase()

let scene: Scene
const secret = 'Nobody else would have put it like this.'
const fewSecret = 'There were only two of us.'

const rowsOf = (who: Who, table: string) =>
  tryAs(
    who,
    async (db) => (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)).rows,
  )

beforeAll(async () => {
  scene = await setScene('Larkmoor')
  await open(scene)
  await answer(scene, scene.executives[0]!, 0, { level: 4, comment: 'In my own name.' })
  await answer(scene, scene.trustees[0]!, 0, { level: 3, comment: 'The board agreed.' })
  for (const [n, head] of scene.heads.entries()) {
    await answer(scene, head, 0, { level: n === 0 ? 1 : 2, comment: n === 0 ? secret : '' })
    if (n < 2) await answer(scene, head, 1, { level: 2, comment: fewSecret })
    await asPerson(head, async (db) => finishAnswering(db, await getMySeat(db, scene.id)))
  }
  await reveal(scene)
  await asPerson(scene.leader, async (db) => {
    const selfReview = await getSelfReview(db, scene.id)
    const settlement = {
      elementId: scene.elements[0]!,
      level: 2 as const,
      rationale: 'We heard it.',
      evidence: ['Survey'],
    }
    const acting = {
      sessionId: 's',
      personId: scene.leader.personId,
      membershipId: scene.leader.membershipId,
      positions: [],
    }
    await agreeLevel(
      db,
      acting,
      selfReview,
      { title: 'Clarity', levelWord: 'amber-red' },
      { ...settlement, isPriority: true, version: 0 },
    )
  })
}, 60_000)

describe('a leader, after the reveal', () => {
  it('sees names beside answers and comments only where they were given in people’s own names', async () => {
    const named = await tryAs(scene.leader, (db) =>
      Promise.all(
        Object.values(scene.perspectives).map((perspectiveId) =>
          listNamedAnswers(db, scene.id, { perspectiveId, elementId: scene.elements[0]! }),
        ),
      ),
    )
    expect(named.flat()).toEqual([{ name: 'Executives 1 of Larkmoor', level: 4, comment: 'In my own name.' }])
    const comments = await rowsOf(scene.leader, 'self_review.comments')
    expect(comments.map(({ said, said_by }) => [said, said_by]).sort()).toEqual([
      ['In my own name.', 'Executives 1 of Larkmoor'],
      [secret, null],
      ['The board agreed.', null],
    ])
  })

  it('hears nothing where fewer than three answered anonymously, the comments included', async () => {
    const heard = await tryAs(scene.leader, (db) => getHeard(db, scene.id, 'all'))
    const heads = heard.perspectives.findIndex(({ name }) => name === 'Headteachers')
    expect(heard.heatMap.rows.map((row) => row.cells[heads]?.shows).slice(0, 2)).toEqual([
      'answers',
      'fewer than three',
    ])
    const kept = await asOwner(
      'select counts, answered from self_review.heard where element_id = $1 and perspective_id = $2',
      [scene.elements[1], scene.perspectives.Headteachers],
    )
    expect(kept).toEqual([{ counts: null, answered: null }])
    expect(await everyRowWith(fewSecret)).toEqual([])
  })

  it('opens nobody’s answers', async () => {
    expect(await rowsOf(scene.leader, 'self_review.answers')).toEqual([])
  })
})

describe('a contributor, after the reveal', () => {
  it('sees the counts of their own group and of no other', async () => {
    const heard = await rowsOf(scene.heads[1]!, 'self_review.heard')
    expect(new Set(heard.map((row) => row.perspective_id))).toEqual(
      new Set([scene.perspectives.Headteachers]),
    )
    const own = await tryAs(scene.heads[1]!, (db) => getHeard(db, scene.id, 'own'))
    expect(own.perspectives.map(({ name }) => name)).toEqual(['Headteachers'])
  })

  it('reads no comment and no names, and learns what was agreed', async () => {
    expect(await rowsOf(scene.heads[1]!, 'self_review.comments')).toEqual([])
    const named = await tryAs(scene.heads[1]!, (db) =>
      listNamedAnswers(db, scene.id, {
        perspectiveId: scene.perspectives.Executives!,
        elementId: scene.elements[0]!,
      }),
    )
    expect(named).toEqual([])
    expect(await rowsOf(scene.heads[1]!, 'self_review.agreements')).toHaveLength(1)
  })

  it('sees of who has answered only their own fact', async () => {
    expect(await rowsOf(scene.heads[1]!, 'self_review.contributors')).toHaveLength(1)
  })
})

describe('others', () => {
  it.each([
    ['a chief executive of another trust', 'trust', 'chief_executive'],
    ['a programme lead', 'programme', 'programme_lead'],
    ['somebody of the trust who has no seat', 'own', 'safeguarding_lead'],
  ] as const)('%s sees no row of any table', async (_, kind, role) => {
    const place = kind === 'own' ? scene.trust : await addOrganisation(kind, `${kind} ${role}`)
    const who = await addPerson(`Somebody ${role}`, place, role)
    for (const table of [
      'self_reviews',
      'perspectives',
      'contributors',
      'answers',
      'heard',
      'comments',
      'agreements',
    ])
      expect(await rowsOf(who, `self_review.${table}`)).toEqual([])
  })
})

describe('an anonymous answer', () => {
  it('is tied to nobody by any row of any table', async () => {
    const rows = await everyRowWith(secret)
    expect(rows.map(({ table }) => table)).toEqual(['self_review.comments'])
    const seats = await asOwner<{ id: string }>('select id from access.seats where membership_id = $1', [
      scene.heads[0]!.membershipId,
    ])
    for (const trace of [
      scene.heads[0]!.personId,
      scene.heads[0]!.membershipId,
      seats[0]!.id,
      'Headteachers 1',
    ])
      expect(rows.map(({ row }) => row).join()).not.toContain(trace)
  })

  it('is betrayed by no event: the record has the day on which somebody answered, known to themselves', async () => {
    const events = await asOwner<{
      command: string
      at: Date
      audience: string[]
      details: object
      local: string
    }>(
      `select e.command, e.at, e.audience, d.details, (e.at at time zone 'Europe/London')::time::text as local
       from audit.events e join audit.details d using (chain, seq) where e.person_id = $1`,
      [scene.heads[0]!.personId],
    )
    expect(
      events.map(({ command, audience, details, local }) => ({ command, audience, details, local })),
    ).toEqual([
      { command: 'self-review.answered', audience: [], details: { cycle: 2026 }, local: '00:00:00' },
    ])
    const seen = await tryAs(scene.leader, async (db) =>
      (await sql<{ command: string }>`select command from audit.events`.execute(db)).rows.map(
        ({ command }) => command,
      ),
    )
    expect(seen).not.toContain('self-review.answered')
  })
})

describe('the copy that crosses', () => {
  it('holds levels, reasons and spreads, and neither comments nor names', async () => {
    const copy = await asPerson(scene.leader, (db) => asFrozenCopy(db, scene.id))
    const text = JSON.stringify(copy)
    for (const hidden of [secret, 'In my own name.', 'The board agreed.', 'Executives 1', 'Larkmoor Leader'])
      expect(text).not.toContain(hidden)
    const first = copy.themes[0]!.elements[0]!
    expect(first).toMatchObject({ levelWord: 'amber-red', rationale: 'We heard it.', isPriority: true })
    expect(first.spread.map(({ perspective }) => perspective)).toEqual(['Trustees', 'Headteachers'])
  })
})

/** Every row of every table of ours whose text holds some words. */
async function everyRowWith(words: string): Promise<{ table: string; row: string }[]> {
  const tables = await asOwner<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'pgboss')`,
  )
  const found: { table: string; row: string }[] = []
  for (const { name } of tables) {
    const rows = await asOwner<{ row: string }>(
      `select t::text as row from ${name} t where t::text like '%' || $1 || '%'`,
      [words],
    )
    found.push(...rows.map(({ row }) => ({ table: name, row })))
  }
  return found
}
