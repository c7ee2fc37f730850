import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, addSeat, asOwner, tryAs, useDatabase } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { openAnswering } from './commands/answering.ts'
import { setPerspective } from './commands/perspectives.ts'
import { getMySeat, listMyAnswers } from './queries/answers.ts'
import { getSelfReview } from './queries/self-reviews.ts'
import { remindContributors } from './reminding/remind.ts'
import { countRoom } from './rooms/commands.ts'
import { answer, finish, open, reveal, type Scene, setScene } from './test-scene.ts'

useDatabase()

let scene: Scene
let trusts = 0
const refusal = { code: '42501' }

beforeEach(async () => {
  scene = await setScene(`Trust ${++trusts}`, { heads: 4, middles: 0 })
}, 60_000)

describe('answers', () => {
  it('are refused before answering opens', async () => {
    await expect(answer(scene, scene.heads[0]!, 0, { level: 2 })).rejects.toMatchObject(refusal)
  })

  it('count their changes, and a page sent twice changes nothing', async () => {
    await open(scene)
    const [head] = scene.heads
    expect((await answer(scene, head!, 0, { level: 2, comment: 'First.' })).saved[0]?.version).toBe(1)
    expect((await answer(scene, head!, 0, { level: 2, comment: 'First.' })).saved[0]?.version).toBe(1)
    expect(
      (await answer(scene, head!, 0, { level: 3, comment: 'Second.', version: 1 })).saved[0]?.version,
    ).toBe(2)
  })

  it('are not overwritten from another window', async () => {
    await open(scene)
    const [head] = scene.heads
    await answer(scene, head!, 0, { level: 2, comment: 'From one window.' })
    const second = await answer(scene, head!, 0, { level: 4, comment: 'From the other.' })
    expect(second.saved).toEqual([])
    expect(second.conflicts[0]?.theirs.comment).toBe('From one window.')
  })

  it('sent from two windows at the same moment are one kept and one handed back', async () => {
    await open(scene)
    const [head] = scene.heads
    const both = await Promise.all(['One.', 'Two.'].map((comment) => answer(scene, head!, 0, { comment })))
    expect(both.flatMap(({ saved }) => saved)).toHaveLength(1)
    expect(both.flatMap(({ conflicts }) => conflicts)).toHaveLength(1)
  })

  it('cannot be written for somebody else', async () => {
    await open(scene)
    const other = await asPerson(scene.heads[1]!, (db) => getMySeat(db, scene.id))
    const forge = tryAs(scene.heads[0]!, (db) =>
      sql`insert into self_review.answers (seat_id, element_id, self_review_id, perspective_id, level)
        values (${other.seatId}, ${scene.elements[0]}, ${scene.id}, ${other.perspectiveId}, 1)`.execute(db),
    )
    await expect(forge).rejects.toMatchObject(refusal)
  })

  it('are refused to somebody who has just lost their place, and what they said before stays', async () => {
    await open(scene)
    const [head] = scene.heads
    await answer(scene, head!, 0, { level: 2 })
    await asOwner('update access.memberships set until = now() where id = $1', [head!.membershipId])
    await expect(answer(scene, head!, 1, { level: 2 })).rejects.toMatchObject({ init: { status: 404 } })
    expect(
      await asOwner('select from self_review.answers where self_review_id = $1', [scene.id]),
    ).toHaveLength(1)
  })

  it('make somebody count as having answered once all are given, and record it once', async () => {
    await open(scene)
    const [head] = scene.heads
    for (const element of scene.elements.keys())
      await answer(scene, head!, element, element === 3 ? { notMine: true } : { level: 2 })
    await answer(scene, head!, 0, { level: 3, version: 1 })
    const events = await asOwner(
      `select from audit.events where person_id = $1 and command = 'self-review.answered'`,
      [head!.personId],
    )
    expect(events).toHaveLength(1)
    expect((await asPerson(head!, (db) => getMySeat(db, scene.id))).hasAnswered).toBe(true)
  })

  it('are each counted by the reveal or refused by it, though all come at once', async () => {
    await open(scene)
    for (const head of scene.heads.slice(0, 3)) await answer(scene, head, 0, { level: 1 })
    await finish(scene, scene.heads)
    const late = scene.heads.map((head, n) =>
      answer(scene, head, 1, { level: n === 0 ? 1 : 4 }).then(
        () => true,
        () => false,
      ),
    )
    const [results] = await Promise.all([Promise.all(late), reveal(scene)])
    const saved = results.filter(Boolean).length
    const [cell] = await asOwner<{ answered: number | null }>(
      'select answered from self_review.heard where element_id = $1 and perspective_id = $2',
      [scene.elements[1], scene.perspectives.Headteachers],
    )
    expect(cell?.answered).toBe(saved >= 3 ? saved : null)
    expect(await asOwner('select from self_review.answers where self_review_id = $1', [scene.id])).toEqual([])
  })

  it('are refused after the reveal', async () => {
    await open(scene)
    for (const head of scene.heads) await answer(scene, head, 0, { level: 1 })
    await reveal(scene)
    await expect(answer(scene, scene.heads[0]!, 1, { level: 1 })).rejects.toMatchObject(refusal)
    expect(
      await asPerson(scene.heads[0]!, async (db) =>
        listMyAnswers(db, (await getMySeat(db, scene.id)).seatId),
      ),
    ).toEqual([])
  })
})

describe('what was declared', () => {
  const setting = {
    name: 'Headteachers',
    initial: 'H',
    mode: 'own_name' as const,
    inTheRoom: null,
    spreadMayCross: true,
  }
  const change = () =>
    asPerson(scene.leader, async (db) =>
      setPerspective(db, await getSelfReview(db, scene.id), scene.perspectives.Headteachers!, setting),
    )

  it('changes until answering opens and holds from then on', async () => {
    await change()
    await open(scene)
    await expect(change()).rejects.toMatchObject(refusal)
  })

  it('cannot be changed by closing answering again', async () => {
    await open(scene)
    const close = tryAs(scene.leader, (db) =>
      sql`update self_review.self_reviews set answering_opened_at = null where id = ${scene.id}`.execute(db),
    )
    await expect(close).rejects.toMatchObject(refusal)
  })

  it('cannot be changed by a contributor', async () => {
    const forge = tryAs(scene.heads[0]!, (db) =>
      sql`update self_review.perspectives set mode = 'own_name' where self_review_id = ${scene.id}`.execute(
        db,
      ),
    )
    expect((await forge).numAffectedRows).toBe(0n)
  })
})

describe('opening and reminding', () => {
  it('opens once and writes to each contributor once', async () => {
    await open(scene)
    const again = asPerson(scene.leader, async (db) =>
      openAnswering(db, await getSelfReview(db, scene.id), null),
    )
    expect(await again).toBe(false)
    const mails = await asOwner(
      `select from installation.mails where subject like 'Your view%' and organisation_id = $1`,
      [scene.trust],
    )
    expect(mails).toHaveLength(6)
  })

  it('reminds each who has not answered at most once a day, and nobody else', async () => {
    await open(scene)
    const [done] = scene.heads
    for (const element of scene.elements.keys()) await answer(scene, done!, element, { level: 2 })
    const remind = (day: string) =>
      asPerson(scene.leader, async (db) =>
        remindContributors(db, await getSelfReview(db, scene.id), { today: day }),
      )
    const reminded: number[] = []
    for (const day of ['2026-11-21', '2026-11-21', '2026-11-22']) reminded.push(await remind(day))
    expect(reminded).toEqual([5, 0, 5])
    const rounds = await asOwner<{ people: string }>(
      `select d.details ->> 'people' as people from audit.events e join audit.details d using (chain, seq)
       where e.about = $1 and e.command = 'self-review.remind' order by e.seq`,
      [scene.id],
    )
    expect(rounds.map(({ people }) => people)).toEqual(['5', '5'])
    const mails = await asOwner<{ to_person: string }>(
      `select to_person from installation.mails where subject like 'A reminder%' and organisation_id = $1`,
      [scene.trust],
    )
    expect(mails).toHaveLength(10)
    expect(mails.map((mail) => mail.to_person)).not.toContain(done!.personId)
  })
})

describe('a room', () => {
  it('says how many were in it, while answering is open, and only its scribe does', async () => {
    const count = (who: (typeof scene.heads)[number], present: number) =>
      asPerson(who, async (db) =>
        countRoom(
          db,
          { ...(await getMySeat(db, scene.id)), perspectiveId: scene.perspectives.Trustees! },
          present,
        ),
      )
    await open(scene)
    await count(scene.trustees[0]!, 6)
    await count(scene.heads[0]!, 99)
    const [room] = await asOwner('select in_the_room from self_review.perspectives where id = $1', [
      scene.perspectives.Trustees,
    ])
    expect(room).toEqual({ in_the_room: 6 })
  })
})

describe('a seat', () => {
  it('is for its own organisation alone', async () => {
    const stranger = await addPerson(
      'Ros Ferriby',
      await addOrganisation('trust', `Other ${trusts}`),
      'chief_executive',
    )
    const give = tryAs(scene.leader, (db) =>
      sql`insert into access.seats (id, membership_id, place, role) values (gen_random_uuid(), ${stranger.membershipId}, ${scene.id}, 'leader')`.execute(
        db,
      ),
    )
    await expect(give).rejects.toMatchObject(refusal)
  })

  it('that ended and is given again for another group answers there, unless it has answered', async () => {
    const [moved, stays] = scene.heads
    await open(scene)
    await answer(scene, stays!, 0, { level: 2 })
    for (const who of [moved!, stays!])
      await asOwner('update access.seats set detail = $1 where membership_id = $2', [
        scene.perspectives.Executives,
        who.membershipId,
      ])
    expect((await asPerson(moved!, (db) => getMySeat(db, scene.id))).perspective).toBe('Executives')
    expect((await asPerson(stays!, (db) => getMySeat(db, scene.id))).perspective).toBe('Headteachers')
  })

  it('of a leader reveals; of a contributor does not', async () => {
    await open(scene)
    await answer(scene, scene.executives[0]!, 0, { level: 2 })
    const forge = tryAs(scene.heads[0]!, (db) =>
      sql`select self_review.reveal(${scene.id}::uuid)`.execute(db),
    )
    await expect(forge).rejects.toMatchObject(refusal)
    const second = await addPerson('Second Leader', scene.trust, 'executive')
    await addSeat(second, scene.id, 'leader')
    expect(await reveal({ ...scene, leader: second })).toBe(true)
  })
})
