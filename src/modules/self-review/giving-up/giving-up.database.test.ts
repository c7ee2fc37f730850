import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { addPerson, addSeat, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asJob, asPerson, beginAsPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { listCycles, openOwnSelfReview } from '../cycles/open-own.ts'
import { addEvidence } from '../evidence/commands.ts'
import { inviteTyped } from '../inviting/invite-typed.ts'
import { typeSheetIn } from '../paper/commands.ts'
import { getAnswerPage } from '../queries/answer-page.ts'
import { getMySeat } from '../queries/answers.ts'
import { getHeard } from '../queries/heat-map.ts'
import { findGivenUp, getSelfReview, listGivenUp, listSelfReviews } from '../queries/self-reviews.ts'
import { remindByItself } from '../reminding/remind-by-itself.ts'
import { listTasks } from '../tasks.ts'
import { answer, finish, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { giveUp } from './give-up.ts'

useDatabase()

let scene: Scene
let trusts = 0
const why = 'The merger came first.'

beforeEach(async () => {
  scene = await setScene(`Given ${++trusts}`, { heads: 3, middles: 1 })
}, 60_000)

const giveItUp = (as: Who = scene.leader) =>
  asPerson(as, async (db) => giveUp(db, await getSelfReview(db, scene.id), why))

const raw = (as: Who) =>
  tryAs(as, (db) => sql`select self_review.give_up(${scene.id}::uuid, ${why})`.execute(db))

const counted = async (table: string) =>
  (
    await asOwner<{ n: number }>(
      `select count(*)::integer as n from self_review.${table} where self_review_id = $1`,
      [scene.id],
    )
  )[0]!.n

async function answerMuch(): Promise<void> {
  await open(scene)
  const [executive, trustee] = [scene.executives[0]!, scene.trustees[0]!]
  for (const who of [executive, trustee, ...scene.heads])
    await answer(scene, who, 0, { level: 2, comment: 'Said in trust' })
  await finish(scene, scene.heads.slice(0, 2))
  await asPerson(executive, async (db) => {
    const piece = { id: newId(), elementId: scene.elements[0]!, title: 'Minutes', link: null }
    await addEvidence(db, await getMySeat(db, scene.id), piece, {
      ...{ name: 'minutes.csv', kind: 'csv', content: Buffer.from('Kept with the answers') },
    })
  })
  await asPerson(scene.leader, async (db) =>
    typeSheetIn(db, await getSelfReview(db, scene.id), {
      ...{ id: newId(), name: '', present: '' },
      perspective: { id: scene.perspectives.Headteachers!, name: 'Headteachers' },
      answers: [{ elementId: scene.elements[0]!, level: 3, notMine: false, comment: 'On paper' }],
    }),
  )
}

describe('a self-review that is given up', () => {
  it('is given up once, and nothing of what was answered is left, nor who had', async () => {
    await answerMuch()
    expect([await giveItUp(), await raw(scene.leader)]).toMatchObject([true, { rows: [{ give_up: false }] }])
    for (const table of [
      'answers',
      'sheets',
      'evidence_given',
      'evidence_files',
      'rooms',
      'heard',
      'comments',
    ])
      expect({ table, left: await counted(table) }).toEqual({ table, left: 0 })
    const facts = await asOwner(
      'select 1 from self_review.contributors where self_review_id = $1 and (has_answered or has_begun)',
      [scene.id],
    )
    expect(facts).toEqual([])
    expect(
      await asOwner('select 1 from self_review.sheet_answers s where s.comment = $1', ['On paper']),
    ).toEqual([])
  })

  it('tells everybody who was asked once, in the same words whether they had answered or not', async () => {
    await answerMuch()
    await giveItUp()
    const mails = await asOwner<{ body: string; to_person: string }>(
      `select body, to_person from installation.mails where dedup_key like $1`,
      [`self-review-given-up:${scene.id}:%`],
    )
    const asked = [...scene.executives, ...scene.trustees, ...scene.heads, ...scene.middles, scene.leader]
    expect(mails.map(({ to_person }) => to_person).sort()).toEqual(
      asked.map(({ personId }) => personId).sort(),
    )
    expect(new Set(mails.map(({ body }) => body.replace(/^Hello .*,/, ''))).size).toBe(1)
    expect(mails[0]!.body).toContain(why)
  })

  it('ends the invitations that wait, even for a leader who may invite nobody new', async () => {
    const email = `erin${trusts}@given.org`
    await asPerson(scene.leader, (db) =>
      inviteTyped(
        db,
        { sessionId: 's', ...scene.leader, positions: [] },
        { selfReviewId: scene.id, perspectiveId: scene.perspectives.Executives!, role: 'executive' },
        { name: '', email: '', several: email },
      ),
    )
    await addSeat(scene.executives[0]!, scene.id, 'leader')
    expect(await giveItUp(scene.executives[0]!)).toBe(true)
    expect(
      await asOwner('select 1 from people.invitations where email = $1 and withdrawn_at is null', [email]),
    ).toEqual([])
    expect(
      await asOwner(
        `select 1 from installation.mails where to_address = $1 and subject like 'The self-review is given up%'`,
        [email],
      ),
    ).toHaveLength(1)
  })

  it('leaves Today and the list, and stands as given up for everybody in it', async () => {
    await open(scene)
    await giveItUp()
    for (const [who, role] of [
      [scene.leader, 'leader'],
      [scene.heads[0]!, 'contributor'],
    ] as const) {
      const actor = { sessionId: 's', ...who, positions: [{ place: scene.id, role }] }
      expect(await asPerson(who, (db) => listTasks(db, actor))).toEqual([])
      expect(await asPerson(who, listSelfReviews)).toEqual([])
      expect(await asPerson(who, listGivenUp)).toMatchObject([
        { givenUp: { by: `Given ${trusts} Leader`, because: why }, selfReview: { id: scene.id } },
      ])
    }
    const stranger = await addPerson(`Stranger ${trusts}`, scene.trust, 'executive')
    expect(await asPerson(stranger, listGivenUp)).toEqual([])
    await expect(tryAs(stranger, (db) => findGivenUp(db, scene.id))).rejects.toMatchObject({
      init: { status: 404 },
    })
  })

  it('leads every page of it to the one that says so, and nothing more can happen in it', async () => {
    await open(scene)
    const seat = await asPerson(scene.heads[0]!, (db) => getMySeat(db, scene.id))
    await giveItUp()
    const refusal = { init: { status: 403 }, data: { because: expect.stringContaining('was given up on') } }
    await expect(answer(scene, scene.heads[0]!, 0, { level: 2 })).rejects.toMatchObject(refusal)
    const [who] = scene.heads
    const actor = { sessionId: 's', ...who!, positions: [] }
    for (const page of [
      () => tryAs(scene.leader, (db) => getSelfReview(db, scene.id)),
      () => tryAs(scene.leader, (db) => getHeard(db, scene.id, 'all')),
      () => tryAs(who!, (db) => getAnswerPage(db, actor, scene.id)),
      () => reveal(scene),
    ])
      await expect(page().catch((answer: Response) => answer.headers.get('location'))).resolves.toBe(
        `/know/self-reviews/${scene.id}/given-up`,
      )
    const changes: [Who, string][] = [
      [scene.leader, `select self_review.reveal('${scene.id}')`],
      [
        scene.leader,
        `update self_review.self_reviews set answers_by = '2027-01-01' where id = '${scene.id}'`,
      ],
      [
        scene.leader,
        `select self_review.take_sheet('${newId()}', '${scene.perspectives.Headteachers}', null, null, '[]')`,
      ],
      [
        scene.heads[0]!,
        `insert into self_review.answers (seat_id, element_id, self_review_id, perspective_id, level)
         values ('${seat.seatId}', '${scene.elements[0]}', '${scene.id}', '${seat.perspectiveId}', 2)`,
      ],
      [scene.leader, `delete from self_review.perspectives where self_review_id = '${scene.id}'`],
    ]
    for (const [who, change] of changes)
      await expect(
        tryAs(who, (db) => sql.raw(change).execute(db)),
        change,
      ).rejects.toThrow()
    const late = await addPerson(`Late ${trusts}`, scene.trust, 'headteacher')
    await expect(addSeat(late, scene.id, 'contributor', scene.perspectives.Headteachers)).rejects.toThrow(
      /given up/,
    )
    await asJob('remind-contributors', async (db) => {
      expect(await remindByItself(db, '2026-12-01')).toBe(0)
    })
  })

  it('stands in no other one’s way, which begins with its groups and without an answer', async () => {
    await answerMuch()
    await giveItUp()
    const id = newId()
    await asPerson(scene.leader, async (db) => {
      const [past] = await listCycles(db, scene.trust)
      expect(past).toMatchObject({ id: scene.id, isGivenUp: true })
      await openOwnSelfReview(db, {
        ...{ id, organisationId: scene.trust, answersBy: null, cycle: 2026 },
        frameworkVersionId: past!.frameworkVersionId,
      })
      expect((await listSelfReviews(db)).map((one) => one.id)).toEqual([id])
    })
    const names = await asOwner<{ name: string }>(
      'select name from self_review.perspectives where self_review_id = $1 order by position',
      [id],
    )
    expect(names.map(({ name }) => name)).toEqual(Object.keys(scene.perspectives))
  })

  it('stands in the record once, without a name of anybody who answered', async () => {
    await answerMuch()
    await giveItUp()
    const events = await asOwner<{ details: unknown }>(
      `select d.details from audit.events e join audit.details d using (chain, seq)
       where e.about = $1 and e.command = 'self-review.give-up'`,
      [scene.id],
    )
    expect(events).toEqual([
      { details: { framework: 'School improvement capacity', selfReview: 'Self-review 2026' } },
    ])
  })
})

describe('who may give a self-review up', () => {
  it('is a leader of it and nobody else, whatever they ask the database', async () => {
    const chair = scene.trustees[0]!
    const elsewhere = await setScene(`Elsewhere ${trusts}`, { heads: 0, middles: 0 })
    for (const who of [chair, scene.heads[0]!, elsewhere.leader])
      await expect(raw(who)).rejects.toThrow(/Only a leader/)
    const direct = `update self_review.self_reviews set given_up_at = now(), given_up_by = 'x', given_up_because = 'x' where id = '${scene.id}'`
    await expect(tryAs(scene.leader, (db) => sql.raw(direct).execute(db))).rejects.toThrow(
      /permission denied/,
    )
  })

  it('is nobody once people were heard', async () => {
    await open(scene)
    for (const who of scene.heads) await answer(scene, who, 0, { level: 3 })
    await finish(scene, scene.heads)
    await reveal(scene)
    await expect(raw(scene.leader)).rejects.toThrow(/was heard, and stays/)
  })

  it('is nobody where a partner waits', async () => {
    await asOwner('update self_review.self_reviews set partnership_id = $2 where id = $1', [
      scene.id,
      newId(),
    ])
    await expect(raw(scene.leader)).rejects.toThrow(/partner waits/)
  })

  it('never crosses an answer: whoever is saving is waited for, and then it is deleted too', async () => {
    await open(scene)
    const [who] = scene.heads
    const seat = await asPerson(who!, (db) => getMySeat(db, scene.id))
    const saving = await beginAsPerson(who!.personId, who!.membershipId)
    await sql`insert into self_review.answers (seat_id, element_id, self_review_id, perspective_id, level)
      values (${seat.seatId}, ${scene.elements[0]}, ${scene.id}, ${seat.perspectiveId}, 2)`.execute(saving.db)
    const giving = giveItUp()
    await new Promise((resolve) => setTimeout(resolve, 100))
    await saving.commit()
    expect(await giving).toBe(true)
    expect(await counted('answers')).toBe(0)
  })
})
