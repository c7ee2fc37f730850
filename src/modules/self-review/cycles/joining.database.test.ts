import { beforeEach, describe, expect, it } from 'vitest'
import { asOwner, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { getMySeat } from '../queries/answers.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, open, type Scene, setScene } from '../test-scene.ts'
import { confirmAnswers } from './confirm.ts'
import { moveSelfReview } from './move.ts'
import { listSaidBefore } from './said-before.ts'
import { listUnasked } from './unasked.ts'

useDatabase()

let scene: Scene
let turn = 0

beforeEach(async () => {
  scene = await setScene(`Trust ${++turn}`)
  await open(scene)
}, 60_000)

const answersOf = async (who: Who) => (await asPerson(who, (db) => getMySeat(db, scene.id))).answers

describe('elements that became one, or several', () => {
  /** A third version, in which the first two elements are joined, the third is split and the others are gone. */
  async function publishThird(): Promise<{ id: string; joined: string; parts: string[] }> {
    const [id, theme, joined, ...parts] = [newId(), newId(), newId(), newId(), newId()] as const
    const [one, two, three] = scene.elements
    const [first] = await asOwner<{ document: { themes: { elements: object[] }[] } }>(
      `select document from frameworks.versions
       where id = (select framework_version_id from self_review.self_reviews where id = $1)`,
      [scene.id],
    )
    const [sample] = first!.document.themes
    const elements = [joined, ...parts].map((identifier) => ({ ...sample!.elements[0]!, identifier }))
    const document = { ...first!.document, identifier: id, themes: [{ ...sample!, elements }] }
    await asOwner(
      `insert into frameworks.versions (id, framework_id, version, title, licence, source, attribution, scale, document)
       select $1, framework_id, $2, title, licence, source, attribution, scale, $4 from frameworks.versions where version = '1'
         and id = (select framework_version_id from self_review.self_reviews where id = $3)`,
      [id, `3.${turn}`, scene.id, JSON.stringify(document)],
    )
    await asOwner('insert into frameworks.themes values ($1, $2, 1, $3)', [theme, id, 'One theme'])
    for (const [position, element] of [joined, ...parts].entries())
      await asOwner(
        `insert into frameworks.elements values ($1, $2, $3, $4, 'Title', '{}', '{}', '{}', '[]')`,
        [...[element, id, theme, position]],
      )
    for (const [from, to] of [
      [one, joined],
      [two, joined],
      [three, parts[0]],
      [three, parts[1]],
    ])
      await asOwner(`insert into frameworks.links values ($1, 'replaced by', $2, $3)`, [id, from, to])
    return { id, joined, parts: [...parts] }
  }

  it('take the level where it was the same, leave it open where not, and lose no word', async () => {
    const third = await publishThird()
    const [alike, apart] = scene.heads
    await answer(scene, alike!, 0, { level: 2, comment: 'Of the first' })
    await answer(scene, alike!, 1, { level: 2, comment: 'Of the second' })
    await answer(scene, apart!, 0, { level: 1, comment: 'One way' })
    await answer(scene, apart!, 1, { notMine: true, comment: 'Another' })
    await answer(scene, apart!, 2, { level: 4, comment: 'Twice' })
    await answer(scene, apart!, 5, { level: 4, comment: 'Of what is gone' })
    await asPerson(scene.leader, async (db) =>
      moveSelfReview(db, await getSelfReview(db, scene.id), { versionId: third.id, version: '3' }),
    )
    expect(await answersOf(alike!)).toMatchObject([
      { elementId: third.joined, level: 2, comment: 'Of the first\n\nOf the second' },
    ])
    const carried = await answersOf(apart!)
    expect(carried).toHaveLength(3)
    expect(carried.find(({ elementId }) => elementId === third.joined)).toMatchObject({
      ...{ level: null, notMine: false, comment: 'One way\n\nAnother' },
    })
    for (const part of third.parts)
      expect(carried.find(({ elementId }) => elementId === part)).toMatchObject({
        level: 4,
        comment: 'Twice',
      })
    const before = (who: Who) =>
      asPerson(who, async (db) => (await listSaidBefore(db, await getMySeat(db, scene.id))).get(third.joined))
    const said = async (who: Who) => (await before(who))!.earlier.map((one) => one.said)
    expect(await said(alike!)).toEqual(['amber-red', 'amber-red'])
    expect(await said(apart!)).toEqual(['red', 'not mine to judge'])
    expect(await said(scene.heads[2]!)).toEqual([])
    // Nothing stands there to be confirmed, until one of the two is chosen.
    for (const which of ['all', third.joined] as const)
      await asPerson(apart!, async (db) => confirmAnswers(db, await getMySeat(db, scene.id), which))
    const waiting = (await answersOf(apart!)).filter(({ confirmAgain }) => confirmAgain)
    expect(waiting.map(({ elementId }) => elementId)).toEqual([third.joined])
    const gone = await asOwner(
      `select 1 from self_review.answers where comment = 'Of what is gone' and is_past`,
    )
    expect(gone).toHaveLength(1)
    const unasked = (who: Who) => asPerson(who, async (db) => listUnasked(db, await getMySeat(db, scene.id)))
    expect(await unasked(alike!)).toEqual([])
    expect(await unasked(apart!)).toMatchObject([
      { id: scene.elements[5], level: 'green', comment: 'Of what is gone' },
    ])
  })
})
