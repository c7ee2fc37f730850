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
import { schoolImprovementCapacity } from '#src/modules/frameworks/index.ts'
import { addAction } from '#src/modules/improvement/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { agreeLevel } from '../commands/agree.ts'
import { openOwnSelfReview } from '../cycles/open-own.ts'
import type { Position } from '../middle.ts'
import { planFor } from '../priorities/commands.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, finish, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { findReleased, getReply, listReplies, writeReply } from './replies.ts'
import { hearBefore, saidThen } from './said-then.ts'
import { placedLowest } from './you-said.ts'

useDatabase()

/** Three years: 2026 agreed, 2027 heard, agreed, with priorities and actions, 2028 asked and, at the end, agreed too. */
let first: Scene
let second: Scene
let third: Scene
let titles: string[]
let newHead: Who
let newLeader: Who
let stranger: Who

async function agree({ id, leader, elements }: Scene, at: number, level: Position, isPriority = false) {
  await asPerson(leader, async (db) =>
    agreeLevel(
      db,
      await actorOf(leader),
      await getSelfReview(db, id),
      { title: titles[at]!, levelWord: 'a level' },
      { elementId: elements[at]!, level, rationale: 'Heard.', evidence: [], isPriority, version: 0 },
    ),
  )
}

/** The next cycle of the same organisation, with the groups of last time and these people in them. */
async function askAgain(last: Scene, cycle: number): Promise<Scene> {
  const id = newId()
  const frameworkVersionId = schoolImprovementCapacity
  await asPerson(last.leader, (db) =>
    openOwnSelfReview(db, {
      ...{ id, organisationId: last.trust, frameworkVersionId, cycle, answersBy: null },
    }),
  )
  const rows = await asOwner<{ id: string; name: string }>(
    'select id, name from self_review.perspectives where self_review_id = $1',
    [id],
  )
  const perspectives = Object.fromEntries(rows.map((row) => [row.name, row.id]))
  for (const who of last.heads) await addSeat(who, id, 'contributor', perspectives.Headteachers)
  for (const who of last.middles) await addSeat(who, id, 'contributor', perspectives['Middle leaders'])
  return { ...last, id, perspectives }
}

async function act(scene: Scene, at: number, title: string): Promise<void> {
  await asPerson(scene.leader, async (db) => {
    const actor = await actorOf(scene.leader)
    const row = { id: scene.elements[at]!, title: titles[at]! }
    const { planId, sourceId } = await planFor(db, actor, await getSelfReview(db, scene.id), row)
    const when = { startsOn: null, dueOn: '2028-01-01' }
    const how = { level: 'trust' as const, nature: 'networking' as const, ownerName: 'Owen Owner' }
    const plan = { id: planId, organisationId: scene.trust }
    await addAction(db, actor, plan, { id: newId(), sourceId, title, shouldChange: 'It.', ...when, ...how })
  })
  await asOwner('update improvement.actions set done_at = now() where title = $1', [title])
}

/** What each group answers in 2027 to the elements 0 to 5, one row a person; a dash is no answer. */
const said = { heads: ['12-234', '122244', '12-234'], middles: ['4311-4', '431144', '431144'] }

beforeAll(async () => {
  first = await setScene('Larkmoor Learning Trust', { middles: 3 })
  titles = (
    await asOwner<{ title: string }>(
      `select e.title from unnest($1::uuid[]) with ordinality u (id, at) join frameworks.elements e on e.id = u.id order by u.at`,
      [first.elements],
    )
  ).map(({ title }) => title)
  await open(first)
  await answer(first, first.executives[0]!, 0, { level: 2 })
  await reveal(first)
  await agree(first, 0, 2)
  await agree(first, 5, 3)
  second = await askAgain(first, 2027)
  await open(second)
  for (const [people, rows] of [[second.heads, said.heads] as const, [second.middles, said.middles] as const])
    for (const [n, who] of people.entries()) {
      for (const [at, level] of [...rows[n]!].entries())
        if (level !== '-') await answer(second, who, at, { level: Number(level) as Position })
      await finish(second, [who])
    }
  await reveal(second)
  await agree(second, 0, 1, true)
  await agree(second, 1, 2, false)
  await agree(second, 2, 2, true)
  await agree(second, 3, 2, true)
  await agree(second, 5, 4)
  await act(second, 0, 'Write down what we stand for')
  await act(second, 3, 'Count deployments')
  third = await askAgain(second, 2028)
  newHead = await addPerson('Nia New', third.trust, 'headteacher')
  await addSeat(newHead, third.id, 'contributor', third.perspectives.Headteachers)
  newLeader = await addPerson('Lena Late', third.trust, 'executive')
  await addSeat(newLeader, third.id, 'leader')
  const elsewhere = await addOrganisation('trust', 'Whinfell Schools')
  stranger = await addPerson('Wyn Chief', elsewhere, 'chief_executive')
}, 60_000)

const replyTo = (who: Who, group: string) =>
  tryAs(who, async (db) => getReply(db, await getSelfReview(db, third.id), third.perspectives[group]!))

const saidTo = (who: Who, group: string) =>
  tryAs(who, async (db) => {
    const heard = await hearBefore(db, third.id, 'own')
    return heard && saidThen(heard, group)
  })

describe('what a group is told, by itself', () => {
  it('is of the priorities on what it placed lowest, and of what was done on those', async () => {
    const { reply, others } = await replyTo(third.leader, 'Headteachers')
    expect(reply.priorities).toEqual([titles[0], titles[3]])
    expect(reply.actions).toEqual(['Write down what we stand for', 'Count deployments'])
    expect(others).toEqual([titles[2]])
    const middles = await replyTo(third.leader, 'Middle leaders')
    expect(middles.reply.priorities).toEqual([titles[2], titles[3]])
    expect(middles.reply.actions).toEqual(['Count deployments'])
    expect(JSON.stringify(middles)).not.toContain('Owen')
  })

  it('says which levels had moved by the year before, to every group', async () => {
    for (const group of ['Headteachers', 'Middle leaders']) {
      const { reply } = await replyTo(third.leader, group)
      expect(reply.levels).toEqual([
        `${titles[0]}: from amber-red to red`,
        `${titles[5]}: from amber-green to green`,
      ])
    }
  })

  it('begins with what it said, but never with what two people said', async () => {
    const { said: shown } = await replyTo(third.leader, 'Headteachers')
    expect(shown!.cycle).toBe(2027)
    // The third element was answered by one head alone.
    expect(shown!.sayings.map(({ elementId }) => third.elements.indexOf(elementId))).toEqual([0, 1, 3, 4, 5])
    expect(placedLowest(shown!.sayings)[0]).toMatchObject({ title: titles[0], middle: { at: 1 } })
  })

  it('shows a leader who came later no group’s answers, and tells them of everything', async () => {
    const { said: shown, reply } = await replyTo(newLeader, 'Headteachers')
    expect(shown?.sayings ?? []).toEqual([])
    expect(reply.priorities).toEqual([titles[0], titles[2], titles[3]])
    expect(reply.opening).toContain('everybody')
  })
})

describe('what a group reads of itself', () => {
  it('is its own, for whoever was in it', async () => {
    const heads = await saidTo(third.heads[0]!, 'Headteachers')
    expect(heads!.sayings).toHaveLength(5)
    expect(heads!.sayings.every(({ comments }) => comments === 0)).toBe(true)
    expect((await saidTo(third.middles[0]!, 'Middle leaders'))!.sayings).toHaveLength(5)
  })

  it('is nobody else’s: not another group’s, not a newcomer’s, not a stranger’s', async () => {
    expect(await saidTo(third.middles[0]!, 'Headteachers')).toBeNull()
    expect(await saidTo(third.heads[0]!, 'Middle leaders')).toBeNull()
    for (const who of [newHead, newLeader, stranger])
      expect((await saidTo(who, 'Headteachers'))?.sayings ?? []).toEqual([])
    for (const who of [newHead, third.heads[0]!, stranger])
      expect(
        await tryAs(who, async (db) =>
          listReplies(db, { ...third, ofSchool: false, frameworkVersionId: newId() }),
        ),
      ).toBeNull()
  })
})

describe('once this year is agreed too', () => {
  it('what has moved is offered to a group that was told already, and stands in what is drafted for another', async () => {
    const of = await asPerson(third.leader, (db) => getSelfReview(db, third.id))
    const { reply, ...group } = await replyTo(third.leader, 'Headteachers')
    const writing = { ...reply, version: 0, releases: true }
    await asPerson(third.leader, (db) => writeReply(db, third.leader.membershipId, of, group, writing))
    expect((await replyTo(third.leader, 'Headteachers')).notTold).toEqual([])
    await open(third)
    await answer(third, third.middles[0]!, 0, { level: 3 })
    await reveal(third)
    await agree(third, 0, 3)
    await agree(third, 3, 2)
    const moved = `${titles[0]}: from red in 2027 to amber-green now`
    expect((await replyTo(third.leader, 'Headteachers')).notTold).toEqual([moved])
    const { reply: other, notTold } = await replyTo(third.leader, 'Middle leaders')
    expect([other.levels.at(-1), notTold]).toEqual([moved, []])
    const read = await tryAs(third.heads[0]!, (db) =>
      findReleased(db, third.id, third.perspectives.Headteachers!),
    )
    expect(read!.levels).not.toContain(moved)
    for (const who of [third.middles[0]!, stranger])
      expect(
        await tryAs(who, (db) => findReleased(db, third.id, third.perspectives.Headteachers!)),
      ).toBeNull()
  })
})
