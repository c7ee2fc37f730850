import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { publishPacks } from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { getMySide } from '../partnerships/mine.ts'
import { getPartnership } from '../partnerships/queries.ts'
import { exploring, type Scene } from '../partnerships/testing.ts'
import { saveAgenda } from './agenda.ts'
import { findAgenda, listQuestions } from './queries.ts'
import { answerQuestion, askQuestion } from './questions.ts'

useDatabase()

beforeAll(async () => {
  await asJob('publish-packs', (db) => publishPacks(db))
})

const elementOf = async (scene: Scene) =>
  (
    await asOwner<{ id: string }>(
      'select e.id from frameworks.elements e join peer_review.partnerships p on p.framework_version_id = e.version_id where p.id = $1 limit 1',
      [scene.id],
    )
  )[0]!.id

async function ask(scene: Scene, who: Who, of: string, id = newId()): Promise<string> {
  const actor = await actorOf(who)
  const elementId = await elementOf(scene)
  await asPerson(who, async (db) => {
    const { partnership, mine } = await getMySide(db, scene.id)
    const askedOf = partnership.partners.find((one) => one.organisationId === of)!
    const what = { id, askedOf, elementId, element: 'Clarity of purpose', question: 'How do you know?' }
    await askQuestion(db, actor, { partnership, mine }, what)
  })
  return id
}

async function reply(scene: Scene, who: Who, questionId: string, version = 1): Promise<boolean> {
  const actor = await actorOf(who)
  return asPerson(who, async (db) =>
    answerQuestion(db, actor, await getMySide(db, scene.id), {
      ...{ questionId, version, answer: 'We asked, and were surprised.', element: 'Clarity of purpose' },
    }),
  )
}

const questionsFor = (scene: Scene, who: Who, askedOf: string) =>
  tryAs(who, (db) => listQuestions(db, scene.id, { askedOf }))

describe('probing questions', () => {
  it('are asked of the other trust, answered by it, and seen by both teams and the associate alone', async () => {
    const scene = await exploring()
    const id = await ask(scene, scene.one.director, scene.other.id)
    expect(await reply(scene, scene.other.chief, id)).toBe(true)
    for (const who of [scene.one.chief, scene.other.director, scene.associate])
      expect(await questionsFor(scene, who, scene.other.id)).toMatchObject([
        {
          question: 'How do you know?',
          answer: 'We asked, and were surprised.',
          askedBy: { name: 'Larkmoor Director' },
        },
      ])
    for (const who of [scene.lead, scene.one.head, scene.other.head])
      expect(await questionsFor(scene, who, scene.other.id)).toEqual([])
  })

  it('are asked once, however often they are sent', async () => {
    const scene = await exploring()
    const id = newId()
    await Promise.all(Array.from({ length: 10 }, () => ask(scene, scene.one.chief, scene.other.id, id)))
    expect(await questionsFor(scene, scene.one.chief, scene.other.id)).toHaveLength(1)
  })

  it('are not asked by the associate, of oneself or for the other trust', async () => {
    const scene = await exploring()
    const actor = await actorOf(scene.associate)
    const elementId = await elementOf(scene)
    const { partnership, mine } = await asPerson(scene.one.chief, (db) => getMySide(db, scene.id))
    const askedOf = partnership.partners.find((one) => one.organisationId !== mine.organisationId)!
    const what = { id: newId(), askedOf, elementId, element: 'x', question: 'May I?' }
    await expect(
      asPerson(scene.associate, (db) => askQuestion(db, actor, { partnership, mine }, what)),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(ask(scene, scene.one.chief, scene.one.id)).rejects.toMatchObject({ code: '23514' })
  })

  it('are answered by the trust that is asked, and by nobody over somebody else', async () => {
    const scene = await exploring()
    const id = await ask(scene, scene.one.chief, scene.other.id)
    expect(await reply(scene, scene.one.director, id)).toBe(false)
    const both = await Promise.all([
      reply(scene, scene.other.chief, id),
      reply(scene, scene.other.director, id),
    ])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await reply(scene, scene.other.chief, id, 2)).toBe(true)
  })
})

describe('the plan of the meeting', () => {
  it('is the associate’s to write and both teams’ to read', async () => {
    const scene = await exploring()
    const actor = await actorOf(scene.associate)
    const write = (version: number, agenda: string) =>
      asPerson(scene.associate, async (db) =>
        saveAgenda(db, actor, await getPartnership(db, scene.id), { agenda, version }),
      )
    expect(await write(0, '10:00 What surprised us')).toBe(true)
    expect(await write(0, 'over it')).toBe(false)
    expect(await write(1, '09:30 What surprised us')).toBe(true)
    const read = (who: Who) => tryAs(who, async (db) => (await findAgenda(db, scene.id)).agenda)
    expect(await read(scene.one.director)).toBe('09:30 What surprised us')
    expect([await read(scene.lead), await read(scene.one.head)]).toEqual(['', ''])
    const chief = await actorOf(scene.one.chief)
    await expect(
      asPerson(scene.one.chief, async (db) =>
        saveAgenda(db, chief, await getPartnership(db, scene.id), { agenda: 'ours', version: 0 }),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
