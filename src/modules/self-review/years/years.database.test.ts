import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addOrganisation,
  addPerson,
  addSeat,
  asOwner,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { listCarriedOn } from '#src/modules/frameworks/index.ts'
import { addAction } from '#src/modules/improvement/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { agreeLevel } from '../commands/agree.ts'
import { openAnswering } from '../commands/answering.ts'
import { revealSelfReview } from '../commands/reveal.ts'
import { askAgain, listAskedBefore } from '../cycles/ask-again.ts'
import { listCycles, openOwnSelfReview } from '../cycles/open-own.ts'
import type { Position } from '../middle.ts'
import { planFor } from '../priorities/commands.ts'
import { getHeard } from '../queries/heat-map.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { getYears, listAgreedBefore } from './queries.ts'
import { findReleased, getReply, listReplies, writeReply } from './replies.ts'

useDatabase()

let scene: Scene
let next: string
let links: { from: string; to: string }[]
let groups: Record<string, string>
let chief: Who
let stranger: Who
let newHead: Who

const laterOf = (at: number) => links.find(({ from }) => from === scene.elements[at])!.to

async function agree(id: string, elementId: string, level: Position | null, isPriority = false) {
  await asPerson(scene.leader, async (db) =>
    agreeLevel(
      db,
      await actorOf(scene.leader),
      await getSelfReview(db, id),
      { title: 'An element', levelWord: 'a level' },
      { elementId, level, rationale: 'Because we heard it.', evidence: [], isPriority, version: 0 },
    ),
  )
}

/** A first cycle that was agreed, with a priority and an action done; a second one on the newer version, a year later. */
beforeAll(async () => {
  scene = await setScene('Larkmoor Learning Trust')
  await open(scene)
  await answer(scene, scene.executives[0]!, 0, { level: 1, comment: 'Not yet' })
  await answer(scene, scene.executives[0]!, 1, { level: 3 })
  await reveal(scene)
  await agree(scene.id, scene.elements[0]!, 1, true)
  await agree(scene.id, scene.elements[1]!, 3)
  await asPerson(scene.leader, async (db) => {
    const actor = await actorOf(scene.leader)
    const row = { id: scene.elements[0]!, title: 'Clarity of purpose' }
    const { planId, sourceId } = await planFor(db, actor, await getSelfReview(db, scene.id), row)
    const plan = { id: planId, organisationId: scene.trust }
    const action = {
      ...{ id: newId(), sourceId, title: 'Write down what we stand for', ownerName: 'Owen Owner' },
      ...{ level: 'trust' as const, nature: 'networking' as const, startsOn: null, dueOn: '2027-01-01' },
      shouldChange: 'Everybody can say it.',
    }
    await addAction(db, actor, plan, action)
  })
  await asOwner('update improvement.actions set done_at = now() where organisation_id = $1', [scene.trust])
  const later = await asOwner<{ id: string }>(
    `select id from frameworks.versions where title = 'School improvement capacity' and version = '2'`,
  )
  next = newId()
  await asPerson(scene.leader, (db) =>
    openOwnSelfReview(db, {
      ...{
        id: next,
        organisationId: scene.trust,
        frameworkVersionId: later[0]!.id,
        cycle: 2027,
        answersBy: null,
      },
    }),
  )
  links = await asPerson(scene.leader, (db) => listCarriedOn(db, later[0]!.id))
  const rows = await asOwner<{ id: string; name: string }>(
    'select id, name from self_review.perspectives where self_review_id = $1',
    [next],
  )
  groups = Object.fromEntries(rows.map(({ id, name }) => [name, id]))
  await addSeat(scene.executives[0]!, next, 'contributor', groups.Executives)
  newHead = await addPerson('Nia New', scene.trust, 'headteacher')
  await addSeat(newHead, next, 'contributor', groups.Headteachers)
  stranger = await addPerson(
    'Wyn Chief',
    await addOrganisation('trust', 'Whinfell Schools'),
    'chief_executive',
  )
}, 60_000)

const toldTo = (who: Who) => tryAs(who, (db) => listAgreedBefore(db, next))

describe('what was agreed last time', () => {
  it('stands under the elements that carry it on, with the reasons for those who lead', async () => {
    const told = await toldTo(scene.leader)
    expect(told).toHaveLength(2)
    expect(told).toContainEqual(
      expect.objectContaining({
        elementId: laterOf(0),
        level: 1,
        rationale: 'Because we heard it.',
        cycle: 2026,
      }),
    )
  })

  it('is told to whoever answers only if they were there, or the leaders want it; the level alone', async () => {
    expect(await toldTo(newHead)).toEqual([])
    expect(await toldTo(scene.executives[0]!)).toHaveLength(2)
    await asOwner('update self_review.self_reviews set shows_before = true where id = $1', [next])
    const told = await toldTo(newHead)
    expect(told).toContainEqual({
      ...{ elementId: laterOf(0), level: 1, wasLeftOpen: false, rationale: null, cycle: 2026 },
    })
    await asOwner('update self_review.self_reviews set shows_before = false where id = $1', [next])
    expect(await toldTo(stranger)).toEqual([])
  })
})

describe('the people of last time', () => {
  it('are asked again in their groups, whoever is still there, and nobody twice', async () => {
    const of = await asPerson(scene.leader, (db) => getSelfReview(db, next))
    const ended = scene.heads[0]!
    await asOwner('update access.memberships set until = now() where id = $1', [ended.membershipId])
    const people = await asPerson(scene.leader, (db) => listAskedBefore(db, of))
    expect(people.map(({ perspective }) => perspective).toSorted()).toEqual(
      ['Headteachers', 'Headteachers', 'Middle leaders', 'Middle leaders', 'Trustees'].toSorted(),
    )
    const all = people.map(({ membershipId }) => membershipId)
    expect(await asPerson(scene.leader, (db) => askAgain(db, of, all))).toBe(5)
    expect(await asPerson(scene.leader, (db) => askAgain(db, of, all))).toBe(0)
    for (const who of [newHead, stranger])
      expect(await tryAs(who, (db) => listAskedBefore(db, of))).toEqual([])
  })
})

describe('you said, we did', () => {
  const selfReview = () => asPerson(scene.leader, (db) => getSelfReview(db, next))
  const write = async (releases: boolean, version: number, who = scene.leader) => {
    const of = await selfReview()
    const group = await asPerson(scene.leader, (db) => getReply(db, of, groups.Headteachers!))
    return asPerson(who, (db) =>
      writeReply(db, who.membershipId, of, group, {
        ...group.reply,
        opening: 'Dear heads',
        version,
        releases,
      }),
    )
  }
  const read = (who: Who, group: string) => tryAs(who, (db) => findReleased(db, next, groups[group]!))

  it('begins with the priorities taken and what was done about them, and names no owner', async () => {
    const of = await selfReview()
    const [first] = (await asPerson(scene.leader, (db) => listReplies(db, of)))!
    expect(first!.reply).toMatchObject({
      priorities: ['Clarity of purpose'],
      actions: ['Write down what we stand for'],
    })
    expect(JSON.stringify(first)).not.toContain('Owen')
  })

  it('shows a group nothing before the leaders release it, and another group nothing at all', async () => {
    expect(await write(false, 0)).toBe(true)
    expect(await read(newHead, 'Headteachers')).toBeNull()
    expect(await write(true, 1)).toBe(true)
    expect(await read(newHead, 'Headteachers')).toMatchObject({ opening: 'Dear heads' })
    for (const who of [scene.executives[0]!, stranger]) expect(await read(who, 'Headteachers')).toBeNull()
  })

  it('is not overwritten by a leader who read it earlier', async () => {
    expect(await write(false, 1)).toBe(false)
  })

  it('is written by the leaders alone, who alone are told what came of it', async () => {
    await expect(write(true, 2, newHead)).resolves.toBe(false)
    await expect(write(true, 2, stranger)).resolves.toBe(false)
    const of = await selfReview()
    for (const who of [newHead, stranger]) expect(await tryAs(who, (db) => listReplies(db, of))).toBeNull()
  })
})

describe('year on year', () => {
  it('says what moved by the links, and to each what is theirs to see', async () => {
    await asPerson(scene.leader, async (db) => openAnswering(db, await getSelfReview(db, next), null))
    await asPerson(scene.leader, async (db) => revealSelfReview(db, await getSelfReview(db, next)))
    await agree(next, laterOf(0), 3)
    chief = await addPerson('Cat Chief', scene.trust, 'chief_executive')
    const page = await asPerson(scene.leader, (db) => getYears(db, next, 'all', null))
    expect(page.comparison!.lines.find(({ id }) => id === laterOf(0))).toMatchObject({
      ...{ before: 1, now: 3, moved: 'stronger', askedAs: ['Clarity of purpose'] },
    })
    expect(page.comparison!.lines.filter(({ askedAs }) => askedAs.length === 0)).toHaveLength(2)
    const own = await tryAs(scene.executives[0]!, (db) => getYears(db, next, 'own', null))
    expect(own.comparison!.lines[0]!.groups.map(({ name }) => name)).toEqual(['Executives'])
    const fresh = await tryAs(newHead, (db) => getYears(db, next, 'own', null))
    expect(fresh.before).toBeNull()
  })

  it('tells what was left open from what has no one level, as documents do', async () => {
    const sources = links.map(({ to }) => to)
    const alone = links.find(
      ({ from, to }) => scene.elements.indexOf(from) > 1 && sources.indexOf(to) === sources.lastIndexOf(to),
    )!
    await agree(scene.id, alone.from, null)
    await agree(next, alone.to, 2)
    expect(await toldTo(scene.leader)).toContainEqual(
      expect.objectContaining({ elementId: alone.to, level: null, wasLeftOpen: true }),
    )
    const beforeOf = async (id: string) =>
      (await tryAs(scene.leader, (db) => getHeard(db, next, 'all'))).heatMap.rows.find((row) => row.id === id)
        ?.agreed?.before
    expect(await beforeOf(alone.to)).toBe('left open')
    expect(await beforeOf(laterOf(0))).toBe(1)
  })

  it('hides the year from another trust, and the cycles from whoever may open none', async () => {
    await expect(tryAs(stranger, (db) => getYears(db, next, 'all', null))).rejects.toMatchObject({
      init: { status: 404 },
    })
    expect((await tryAs(chief, (db) => listCycles(db, scene.trust))).map(({ cycle }) => cycle)).toEqual([
      2027, 2026,
    ])
    expect(await tryAs(newHead, (db) => listCycles(db, scene.trust))).toEqual([])
  })
})
