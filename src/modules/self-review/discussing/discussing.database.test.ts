import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addOrganisation,
  addPerson,
  addSeat,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { agreeLevel } from '../commands/agree.ts'
import { asFrozenCopy } from '../queries/frozen-copy.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, finish, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { addMinutes, arrangeDiscussion, beginDiscussion, goTo, runTime } from './commands.ts'
import { findDiscussion, getTalk } from './queries.ts'

useDatabase()

let scene: Scene
let second: Who

beforeAll(async () => {
  scene = await setScene('Larkmoor')
  second = await addPerson('Second Leader', scene.trust, 'executive')
  await addSeat(second, scene.id, 'leader')
  await open(scene)
  await answer(scene, scene.executives[0]!, 1, { level: 4 })
  for (const head of scene.heads) await answer(scene, head, 1, { level: 1 })
  await finish(scene, [...scene.executives, ...scene.heads])
}, 60_000)

const begin = (who: Who, notesBy = '') =>
  asPerson(who, async (db) =>
    beginDiscussion(db, await getSelfReview(db, scene.id), {
      ...{ ordering: 'differ', notesBy, elementId: scene.elements[1]! },
    }),
  )
const where = (who: Who) => asPerson(who, (db) => findDiscussion(db, scene.id))

describe('the discussion', () => {
  it('waits for the reveal', async () => {
    await expect(begin(scene.leader)).rejects.toMatchObject({ code: '42501' })
    await reveal(scene)
    await begin(scene.leader, 'Sam Okafor')
    expect(await where(scene.leader)).toMatchObject({ elementId: scene.elements[1], notesBy: 'Sam Okafor' })
  })

  it('begins once, however many leaders press the button', async () => {
    await begin(second, 'Nobody else')
    expect(await where(second)).toMatchObject({ notesBy: 'Sam Okafor' })
  })

  it('shows every leader the same element, with where views differ most first', async () => {
    const page = await asPerson(second, (db) => getTalk(db, scene.id, null))
    expect(page.line[0]?.id).toBe(scene.elements[1])
    expect(page.talk?.element.id).toBe(scene.elements[1])
    expect(page.talk?.said).toBe('Executives green; headteachers red.')
    await asPerson(second, (db) => goTo(db, scene.id, page.line[1]!.id))
    expect(await where(scene.leader)).toMatchObject({ elementId: page.line[1]!.id, beganAt: null })
  })

  it('lets one look elsewhere by oneself, and says where the others are', async () => {
    const alone = await asPerson(second, (db) => getTalk(db, scene.id, scene.elements[5]!))
    expect(alone.talk?.element.id).toBe(scene.elements[5])
    expect(alone.talk?.others?.id).toBe((await where(second))?.elementId)
  })

  it('keeps the time, and adds two minutes once to what both saw', async () => {
    await asPerson(scene.leader, (db) => runTime(db, scene.id, true))
    await asPerson(scene.leader, (db) => addMinutes(db, scene.id, 8))
    await asPerson(second, (db) => addMinutes(db, scene.id, 8))
    const running = await where(second)
    expect(running).toMatchObject({ minutes: 10 })
    expect(running?.beganAt).toBeInstanceOf(Date)
    await asPerson(second, (db) => runTime(db, scene.id, false))
    expect(await where(second)).toMatchObject({ beganAt: null, minutes: 8 })
  })
})

describe('who may', () => {
  it('not: contributors neither see it nor change it', async () => {
    const [head] = scene.heads
    expect(await where(head!)).toBeNull()
    await asPerson(head!, (db) => goTo(db, scene.id, scene.elements[3]!))
    expect((await where(scene.leader))?.elementId).not.toBe(scene.elements[3])
    await expect(
      tryAs(head!, (db) =>
        sql`insert into self_review.discussions (self_review_id, organisation_id, ordering, element_id)
          values (${scene.id}::uuid, ${scene.trust}::uuid, 'differ', ${scene.elements[0]!}::uuid)`.execute(
          db,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('not: another trust sees nothing of it', async () => {
    const trust = await addOrganisation('trust', 'Whinfell')
    const chief = await addPerson('Rosalind Adair', trust, 'chief_executive')
    expect(await where(chief)).toBeNull()
    await expect(asPerson(chief, (db) => getTalk(db, scene.id, null))).rejects.toMatchObject({
      init: { status: 404 },
    })
  })

  it('every leader may arrange it', async () => {
    await asPerson(second, async (db) =>
      arrangeDiscussion(db, await getSelfReview(db, scene.id), { ordering: 'framework', notesBy: '' }),
    )
    const page = await asPerson(scene.leader, (db) => getTalk(db, scene.id, null))
    expect(page.line.map(({ id }) => id)).toEqual(scene.elements)
  })
})

describe('dissent', () => {
  it('is kept beside what was agreed, and never crosses', async () => {
    await asPerson(scene.leader, async (db) =>
      agreeLevel(
        db,
        await actorOf(scene.leader),
        await getSelfReview(db, scene.id),
        { title: 'Clarity', levelWord: 'amber-red' },
        {
          ...{ elementId: scene.elements[1]!, level: 2, rationale: 'Heard twice.', evidence: ['Survey'] },
          ...{ dissent: 'Two of us see it stronger.', isPriority: false, version: 0 },
        },
      ),
    )
    const page = await asPerson(second, (db) => getTalk(db, scene.id, scene.elements[1]!))
    expect(page.talk?.settled?.dissent).toBe('Two of us see it stronger.')
    const copy = await asPerson(second, (db) => asFrozenCopy(db, scene.id))
    expect(JSON.stringify(copy)).toContain('Heard twice.')
    expect(JSON.stringify(copy)).not.toContain('Two of us')
  })
})
