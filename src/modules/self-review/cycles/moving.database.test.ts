import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import {
  elementsOf,
  getFrameworkVersion,
  listCarriedOn,
  listFrameworkVersions,
  schoolImprovementCapacity,
} from '#src/modules/frameworks/index.ts'
import { asPerson, beginAsPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { saveAnswers } from '../commands/save-answers.ts'
import { getMySeat } from '../queries/answers.ts'
import { getHeard } from '../queries/heat-map.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { confirmAnswers } from './confirm.ts'
import { findNewer, findOffer, listStillToConfirm, moveSelfReview } from './move.ts'
import { findMoved, movedWords, rewordedNote } from './moved.ts'
import { saveSent } from './save-late.ts'
import { listSameWording } from './unasked.ts'

useDatabase()

let scene: Scene
let version: { id: string; version: string }
let later: string[]
let turn = 0

beforeEach(async () => {
  scene = await setScene(`Trust ${++turn}`)
  await open(scene)
  version = (await asPerson(scene.leader, async (db) => findNewer(db, await getSelfReview(db, scene.id))))!
  const links = await asPerson(scene.leader, (db) => listCarriedOn(db, version.id))
  later = scene.elements.map((id) => links.find(({ from }) => from === id)!.to)
}, 60_000)

const move = (who: Who = scene.leader) =>
  asPerson(who, async (db) =>
    moveSelfReview(db, await getSelfReview(db, scene.id), {
      versionId: version.id,
      version: version.version,
    }),
  )

const answersOf = async (who: Who) => (await asPerson(who, (db) => getMySeat(db, scene.id))).answers

const sent = (elementId: string, comment: string, version = 0) => ({
  ...{ elementId, level: 3 as const, notMine: false, comment, version, keep: null },
})

describe('a self-review that moves to a newer version', () => {
  it('shows beforehand what carries over and what is new', async () => {
    const offer = await asPerson(scene.leader, async (db) => findOffer(db, await getSelfReview(db, scene.id)))
    expect(offer!.move.carried).toHaveLength(12)
    expect(offer!.move.fresh.length).toBeGreaterThan(0)
    expect(offer!.move.gone).toEqual([])
  })

  it('carries each answer over, marked to be confirmed, and restarts nothing', async () => {
    const [who] = scene.heads
    await answer(scene, who!, 0, { level: 2, comment: 'As it was' })
    await answer(scene, who!, 1, { notMine: true })
    expect(await move()).toBe(true)
    expect(await move()).toBe(false)
    expect(await answersOf(who!)).toMatchObject([
      { elementId: later[0], level: 2, comment: 'As it was', confirmAgain: true, version: 1 },
      { elementId: later[1], level: null, notMine: true, confirmAgain: true },
    ])
    const past = await asOwner<{ comment: string }>(
      `select comment from self_review.answers where self_review_id = $1 and is_past order by comment`,
      [scene.id],
    )
    expect(past.map(({ comment }) => comment)).toEqual(['', 'As it was'])
  })

  it('says which elements ask in the very same words, and nothing before a move', async () => {
    const same = () =>
      asPerson(scene.heads[0]!, async (db) => listSameWording(db, await getMySeat(db, scene.id)))
    expect(await same()).toEqual(new Set())
    await move()
    const elementsAt = (id: string) =>
      asPerson(scene.leader, async (db) => elementsOf(await getFrameworkVersion(db, id)))
    const [before, now] = [await elementsAt(schoolImprovementCapacity), await elementsAt(version.id)]
    const unchanged = now.filter((element) =>
      before.some(
        ({ title, levels, prompts }) =>
          JSON.stringify([title, levels, prompts]) ===
          JSON.stringify([element.title, element.levels, element.prompts]),
      ),
    )
    expect(await same()).toEqual(new Set(unchanged.map(({ id }) => id)))
  })

  it('is told to everybody who answers, once, and recorded without a word of an answer', async () => {
    await answer(scene, scene.heads[0]!, 0, { level: 2, comment: 'Secret words' })
    await move()
    const mails = await asOwner<{ n: number }>(
      `select count(distinct to_person)::int as n from installation.mails where dedup_key like $1`,
      [`self-review-moved:${scene.id}:%`],
    )
    expect(mails[0]!.n).toBe(7)
    const [event] = await asOwner<{ details: object }>(
      `select d.details from audit.events e join audit.details d using (chain, seq)
       where e.about = $1 and e.command = 'self-review.move'`,
      [scene.id],
    )
    expect(event!.details).toMatchObject({ version: version.version })
    expect(JSON.stringify(event)).not.toContain('Secret')
  })

  it('is moved by its leaders alone', async () => {
    const move_ = (db: Db) =>
      sql`select self_review.move_version(${scene.id}::uuid, ${version.id}::uuid)`.execute(db)
    for (const who of [scene.heads[0]!, scene.executives[0]!])
      await expect(tryAs(who, move_)).rejects.toThrow(/leader/)
    const stranger = await setScene(`Another trust ${turn}`)
    await expect(tryAs(stranger.leader, move_)).rejects.toThrow(/leader/)
  })

  it('stays on its version once it is revealed, in a partnership, or for another framework', async () => {
    const go = (to: string) =>
      tryAs(scene.leader, (db) =>
        sql`select self_review.move_version(${scene.id}::uuid, ${to}::uuid)`.execute(db),
      )
    const all = await asPerson(scene.leader, listFrameworkVersions)
    const other = all.find(({ title }) => title.startsWith('Trust quality'))!
    await expect(go(other.id)).rejects.toThrow(/its own framework/)
    await asOwner('update self_review.self_reviews set partnership_id = $2 where id = $1', [
      scene.id,
      newId(),
    ])
    await expect(go(version.id)).rejects.toThrow(/partnership/)
    await asOwner('update self_review.self_reviews set partnership_id = null where id = $1', [scene.id])
    await answer(scene, scene.executives[0]!, 0, { level: 2 })
    await reveal(scene)
    await expect(go(version.id)).rejects.toThrow(/revealed/)
  })
})

describe('somebody who is answering while it moves', () => {
  it('is waited for, and what they save goes along', async () => {
    const [who] = scene.heads
    const saving = await beginAsPerson(who!.personId, who!.membershipId)
    await saveAnswers(
      saving.db,
      await getMySeat(saving.db, scene.id),
      [sent(scene.elements[0]!, 'In time')],
      12,
    )
    const moving = move()
    await new Promise((resolve) => setTimeout(resolve, 150))
    await saving.commit()
    await moving
    expect(await answersOf(who!)).toMatchObject([{ elementId: later[0], comment: 'In time', level: 3 }])
  })

  it('who read the page before and saves after is asked to send again, and nothing is written astray', async () => {
    const [who] = scene.heads
    const saving = await beginAsPerson(who!.personId, who!.membershipId)
    const seat = await getMySeat(saving.db, scene.id)
    await move()
    await expect(
      saveAnswers(saving.db, seat, [sent(scene.elements[0]!, 'Astray')], 12),
    ).rejects.toMatchObject({
      code: '40001',
    })
    await saving.rollback()
    expect(await answersOf(who!)).toEqual([])
  })

  it('keeps every word that the page of before still sends, with the element that carries it on', async () => {
    const [who] = scene.heads
    await answer(scene, who!, 0, { level: 2, comment: 'First' })
    await move()
    const save = (list: ReturnType<typeof sent>[]) =>
      asPerson(who!, async (db) => saveSent(db, await getMySeat(db, scene.id), list))
    const result = await save([
      sent(scene.elements[0]!, 'First, and then more', 1),
      sent(scene.elements[1]!, 'New'),
    ])
    expect(result.conflicts).toEqual([])
    expect(result.saved.map(({ elementId }) => elementId)).toEqual([scene.elements[0], scene.elements[1]])
    expect(await answersOf(who!)).toMatchObject([
      { elementId: later[0], level: 3, comment: 'First, and then more', confirmAgain: true },
      { elementId: later[1], level: 3, comment: 'New', confirmAgain: true },
    ])
  })

  it('confirms with one act, or by changing the answer', async () => {
    const [who] = scene.heads
    for (const at of [0, 1, 2]) await answer(scene, who!, at, { level: 2 })
    await move()
    await asPerson(who!, async (db) => confirmAnswers(db, await getMySeat(db, scene.id), later[0]!))
    const kept = await answersOf(who!)
    const one = kept.find(({ elementId }) => elementId === later[1])!
    await asPerson(who!, async (db) =>
      saveSent(db, await getMySeat(db, scene.id), [sent(later[1]!, 'Changed', one.version)]),
    )
    const waiting = (await answersOf(who!)).filter(({ confirmAgain }) => confirmAgain)
    expect(waiting.map(({ elementId }) => elementId)).toEqual([later[2]])
    await asPerson(who!, async (db) => confirmAnswers(db, await getMySeat(db, scene.id), 'all'))
    expect((await answersOf(who!)).some(({ confirmAgain }) => confirmAgain)).toBe(false)
  })

  it('cannot confirm for anybody else', async () => {
    await answer(scene, scene.heads[0]!, 0, { level: 2 })
    await answer(scene, scene.heads[1]!, 0, { level: 2 })
    await move()
    await asPerson(scene.heads[1]!, async (db) => {
      const seat = await getMySeat(db, scene.id)
      const [row] = await asOwner<{ seat_id: string }>(
        `select seat_id from self_review.answers where self_review_id = $1 and confirm_again and seat_id <> $2`,
        [scene.id, seat.seatId],
      )
      await confirmAnswers(db, { ...seat, seatId: row!.seat_id }, 'all')
    })
    expect((await answersOf(scene.heads[0]!)).every(({ confirmAgain }) => confirmAgain)).toBe(true)
  })
})

describe('the reveal after a move', () => {
  it('counts what was not confirmed, tells how many have still to, and keeps no anonymous answer of any version', async () => {
    for (const who of scene.heads) {
      await answer(scene, who, 0, { level: 2, comment: 'Anonymous words' })
      await asOwner(
        `update self_review.contributors set has_answered = true where self_review_id = $1 and perspective_id = $2`,
        [scene.id, scene.perspectives.Headteachers],
      )
    }
    await move()
    const groups = [{ id: scene.perspectives.Headteachers!, name: 'Headteachers' }]
    const waiting = (who = scene.leader) => asPerson(who, (db) => listStillToConfirm(db, scene.id, groups))
    expect(await waiting()).toEqual([expect.stringContaining('Headteachers: three people have still')])
    await asPerson(scene.heads[0]!, async (db) => confirmAnswers(db, await getMySeat(db, scene.id), 'all'))
    expect(await waiting()).toEqual([expect.stringContaining('fewer than three')])
    expect(await waiting(scene.heads[0]!)).toEqual([])
    await reveal(scene)
    const heard = await asPerson(scene.leader, (db) => getHeard(db, scene.id, 'all'))
    expect(heard.heatMap.rows).toHaveLength(
      elementsOf(await asPerson(scene.leader, (db) => getFrameworkVersion(db, version.id))).length,
    )
    const cell = heard.heatMap.rows
      .find(({ id }) => id === later[0])!
      .cells.find(({ perspectiveId }) => perspectiveId === scene.perspectives.Headteachers)
    expect(cell).toMatchObject({ shows: 'answers', answered: 3, counts: [0, 3, 0, 0] })
    const moved = await asPerson(scene.leader, (db) => findMoved(db, heard))
    expect(movedWords(moved!)).toMatch(
      /^While people answered, this self-review moved from version .+ to version .+ of its framework\./,
    )
    expect(moved!.reworded.length).toBeGreaterThan(0)
    for (const { id, title } of moved!.reworded) {
      expect(movedWords(moved!)).toContain(`“${title}”`)
      expect(rewordedNote(moved, id)).toContain('some may have answered the earlier wording')
    }
    const stayed = elementsOf(heard.framework).find(({ id }) => !moved!.reworded.some((one) => one.id === id))
    expect(rewordedNote(moved, stayed!.id)).toBeNull()
    expect(await asPerson(scene.leader, (db) => findMoved(db, { ...heard, movedFrom: null }))).toBeNull()
    expect(
      await asOwner('select 1 from self_review.answers where perspective_id = $1', [
        scene.perspectives.Headteachers,
      ]),
    ).toEqual([])
  })
})
