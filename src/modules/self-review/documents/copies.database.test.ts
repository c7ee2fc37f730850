import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addOrganisation,
  addPerson,
  asOwner,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { addAction } from '#src/modules/improvement/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { agreeLevel } from '../commands/agree.ts'
import { finishAnswering } from '../commands/save-answers.ts'
import { planFor } from '../priorities/commands.ts'
import { getMySeat } from '../queries/answers.ts'
import { outcomeVisibleTo } from '../queries/outcome-readers.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { takeCell } from './take-cell.ts'
import { takeCopy } from './take-copy.ts'

useDatabase()

let scene: Scene

const take = (who: Who, file = 'agreed.pdf') =>
  asPerson(who, async (db) => takeCopy(db, await actorOf(who), scene.id, file))

const saidIn = async (who: Who, file?: string) => JSON.stringify((await take(who, file)).order)

beforeAll(async () => {
  scene = await setScene('Larkmoor')
  await open(scene)
  await answer(scene, scene.executives[0]!, 0, { level: 4, comment: 'A comment of an executive.' })
  for (const head of scene.heads) await answer(scene, head, 0, { level: 2, comment: 'A comment of a head.' })
  for (const middle of scene.middles) await answer(scene, middle, 0, { level: 1 })
  for (const who of [...scene.heads, ...scene.middles])
    await asPerson(who, async (db) => finishAnswering(db, await getMySeat(db, scene.id)))
}, 60_000)

describe('a copy of a self-review', () => {
  it('is not taken before the reveal', async () => {
    await expect(take(scene.leader)).rejects.toMatchObject({ init: { status: 404 } })
    await reveal(scene)
    await asPerson(scene.leader, async (db) =>
      agreeLevel(
        db,
        await actorOf(scene.leader),
        await getSelfReview(db, scene.id),
        { title: 'Clarity', levelWord: 'amber-red' },
        {
          ...{ elementId: scene.elements[0]!, level: 2, rationale: 'We heard it.', evidence: ['A survey'] },
          ...{ isPriority: true, version: 0 },
        },
      ),
    )
  })

  it('holds for a leader what every group answered, and no comment', async () => {
    const said = await saidIn(scene.leader)
    for (const group of ['Executives', 'Trustees', 'Headteachers', 'Middle leaders'])
      expect(said).toContain(group)
    expect(said).toContain('[0,3,0,0]')
    expect(said).toContain('fewer than three')
    expect(said).toContain('A survey')
    expect(said).not.toContain('A comment')
    expect(said).toContain('for the leaders of this self-review at Larkmoor')
  })

  it('says of each reader what they see of the answers', async () => {
    const { summary, people } = await asPerson(scene.leader, (db) => outcomeVisibleTo(db, scene.id))
    expect(summary).toContain('Larkmoor Leader leads and sees every group’s answers; the others see')
    const seen = Map.groupBy(people, ({ sees }) => sees)
    expect([...seen.keys()].toSorted()).toEqual([
      'Leads: every group’s answers',
      'Their own group’s answers alone',
    ])
    expect(seen.get('Leads: every group’s answers')).toHaveLength(1)
  })

  it('tells leaders alone who sees to a priority', async () => {
    await asOwner(
      `insert into self_review.priorities
        (self_review_id, organisation_id, element_id, owner_membership, level, changed_by)
       values ($1, $2, $3, $4, 'trust', $4)`,
      [scene.id, scene.trust, scene.elements[0], scene.leader.membershipId],
    )
    const seenTo = 'Seen to by Larkmoor Leader, across the trust.'
    for (const file of ['agreed.docx', 'agreed.xlsx', 'board.pdf']) {
      expect(await saidIn(scene.leader, file), file).toContain(seenTo)
      expect(await saidIn(scene.heads[0]!, file), file).not.toContain('Seen to by')
    }
  })

  it('tells leaders alone how a priority was weighed, at which risk, and what the plan has for it', async () => {
    await asOwner(
      `update self_review.priorities set in_place = $2, risk = $3, importance = 'most of all', control = 'partly ours'
       where self_review_id = $1`,
      [scene.id, 'Two schools are paired.', 'Schools go their own ways.'],
    )
    expect(await saidIn(scene.leader, 'board.pdf')).toContain('Nothing for it stands in the plan yet.')
    await asPerson(scene.leader, async (db) => {
      const actor = await actorOf(scene.leader)
      const element = { id: scene.elements[0]!, title: 'Clarity' }
      const { planId, sourceId } = await planFor(db, actor, await getSelfReview(db, scene.id), element)
      await addAction(
        db,
        actor,
        { id: planId, organisationId: scene.trust },
        {
          ...{ id: newId(), sourceId, title: 'Pair two more', ownerName: 'Lucy Marsh', level: 'trust' },
          ...{ nature: 'networking', startsOn: null, dueOn: '2099-05-26', shouldChange: 'Help arrives.' },
        },
      )
    })
    for (const file of ['agreed.docx', 'agreed.xlsx', 'board.pdf', 'board.docx']) {
      const said = await saidIn(scene.leader, file)
      for (const words of [
        'Two schools are paired.',
        'Schools go their own ways.',
        'Pair two more',
        'Lucy Marsh',
        'by 26 May 2099',
      ])
        expect(said, file).toContain(words)
      expect(await saidIn(scene.heads[0]!, file), file).not.toMatch(
        /paired|own ways|Pair two more|Lucy Marsh|the plan|matters/,
      )
    }
    for (const file of ['agreed.docx', 'agreed.xlsx', 'agreed.pdf'])
      expect(await saidIn(scene.leader, file)).toContain(
        'It matters most of all, and is partly ours to change.',
      )
  })

  it('holds for a contributor their own group and what was agreed', async () => {
    const [head] = scene.heads
    for (const file of ['agreed.pdf', 'agreed.xlsx', 'agreed.csv']) {
      const said = await saidIn(head!, file)
      expect(said, file).toContain('Headteachers')
      expect(said, file).toContain('We heard it.')
      expect(said, file).toContain('for headteachers at Larkmoor')
      for (const hidden of ['Executives', 'Middle leaders', 'A survey', 'A comment', '[0,0,0,1]'])
        expect(said, file).not.toContain(hidden)
    }
  })

  it('holds for the board no group’s answers, whoever takes it', async () => {
    for (const who of [scene.leader, scene.heads[0]!])
      expect(await saidIn(who, 'board.pdf')).not.toMatch(
        /Executives|Middle leaders|anonymous","[1-9]|\[0,3,0,0\]/,
      )
  })

  it('is nobody else’s, and there is no other file', async () => {
    const elsewhere = await addPerson(
      'Stranger',
      await addOrganisation('trust', 'Whinfell'),
      'chief_executive',
    )
    const colleague = await addPerson('Colleague', scene.trust, 'headteacher')
    for (const who of [elsewhere, colleague])
      await expect(take(who)).rejects.toMatchObject({ init: { status: 404 } })
    await expect(take(scene.leader, 'everything.zip')).rejects.toMatchObject({ init: { status: 404 } })
  })

  it('of one cell says for whom it is, and is nobody’s who does not see the cell', async () => {
    const cell = (who: Who, group: string) =>
      asPerson(who, async (db) => {
        const perspectiveId = scene.perspectives[group]!
        const at = { selfReviewId: scene.id, elementId: scene.elements[0]!, perspectiveId }
        return JSON.stringify((await takeCell(db, await actorOf(who), at)).order)
      })
    const [head] = scene.heads
    expect(await cell(scene.leader, 'Headteachers')).toContain(
      'for the leaders of this self-review at Larkmoor',
    )
    const own = await cell(head!, 'Headteachers')
    expect(own).toContain('for headteachers at Larkmoor')
    expect(own).toContain('"amber-red",3')
    for (const [who, group] of [
      [head!, 'Executives'],
      [scene.executives[0]!, 'Headteachers'],
      [scene.leader, 'Middle leaders'],
    ] as const)
      await expect(cell(who, group)).rejects.toMatchObject({ init: { status: 404 } })
  })

  it('is recorded, for its leaders to know', async () => {
    await take(scene.heads[0]!, 'agreed.docx')
    const known = (who: Who) =>
      tryAs(who, async (db) => {
        const { rows } = await sql<{ copy: string }>`
          select d.details ->> 'copy' as copy from audit.events e join audit.details d using (chain, seq)
          where e.command = 'self-review.take-copy' and e.about = ${scene.id}::uuid`.execute(db)
        return rows.map(({ copy }) => copy)
      })
    expect(await known(scene.leader)).toContain('the agreed self-review as Word')
    expect(await known(scene.leader)).toContain('how headteachers answered Clarity of purpose, as CSV')
    expect(await known(scene.heads[0]!)).toContain('the agreed self-review as Word')
    expect(await known(scene.heads[1]!)).toEqual([])
  })
})
