import { beforeAll, describe, expect, it } from 'vitest'
import {
  actorOf,
  addSchoolOfRegister,
  addTrustOfRegister,
  asOwner,
  moveSchoolOfRegister,
  tryAs,
  useDatabase,
} from '#database/testing.ts'
import { addAction, checkWhere, getPlan } from '#src/modules/improvement/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { agreeLevel, choosePriorities } from '../commands/agree.ts'
import { listPriorityPlans } from '../documents/priority-plans.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { planPriority } from './commands.ts'
import { nothingPlanned, type Planned } from './planning.ts'
import { getPriority } from './queries.ts'
import { savePriority } from './save-priority.ts'

useDatabase()

const [alder, birch, cedar] = [610_001, 610_002, 620_001]
let scene: Scene
let element: string

beforeAll(async () => {
  scene = await setScene('Where Trust')
  element = scene.elements[0]!
  await addTrustOfRegister(61, 'Where in the register')
  await addTrustOfRegister(62, 'Elsewhere in the register')
  await asOwner('update organisations.organisations set group_uid = null where group_uid = 61')
  await asOwner('update organisations.organisations set group_uid = 61 where id = $1', [scene.trust])
  await addSchoolOfRegister(alder!, 'Alder Primary', 61)
  await addSchoolOfRegister(birch!, 'Birch Primary', 61)
  await addSchoolOfRegister(610_003, 'Closed Primary', 61, { status: 'Closed' })
  await addSchoolOfRegister(cedar!, 'Cedar Primary', 62)
  await open(scene)
  await answer(scene, scene.executives[0]!, 0, { level: 2 })
  await reveal(scene)
  await asPerson(scene.leader, async (db) => {
    const [actor, selfReview] = [await actorOf(scene.leader), await getSelfReview(db, scene.id)]
    const settlement = { elementId: element, level: 2 as const, rationale: 'Heard.', evidence: [] }
    const said = { title: 'Clarity of purpose', levelWord: 'amber-red' }
    await agreeLevel(db, actor, selfReview, said, { ...settlement, isPriority: false, version: 0 })
    await choosePriorities(db, selfReview, { add: [element], remove: [] })
  })
}, 60_000)

const now = () => asPerson(scene.leader, (db) => getPriority(db, scene.id, element))

async function save(change: Partial<Planned>, intent: 'save' | 'act' = 'save') {
  const { planned } = (await now()).row
  const at = { selfReviewId: scene.id, elementId: element }
  const actor = await actorOf(scene.leader)
  return asPerson(scene.leader, (db) => savePriority(db, actor, at, { ...planned, ...change, intent }))
}

const inDocuments = async () => {
  const plans = await tryAs(scene.leader, async (db) =>
    listPriorityPlans(db, await getSelfReview(db, scene.id)),
  )
  return plans.get(element)?.seenTo
}

describe('where a priority is worked on', () => {
  it('may be named: among the schools that the register says are open and in the trust', async () => {
    expect((await now()).places.schools.map(({ name }) => name)).toEqual(['Alder Primary', 'Birch Primary'])
    expect(await save({ level: 'school', schoolUrns: [alder!] })).toEqual({ to: null })
    expect(await inDocuments()).toBe('In a school: Alder Primary.')
    await save({ schoolUrns: [birch!, alder!] })
    expect(await inDocuments()).toBe('In two schools: Alder Primary and Birch Primary.')
  })

  it('is never a school of another trust, whatever is posted or written', async () => {
    expect(await save({ schoolUrns: [alder!, cedar!] })).toEqual({
      fault: { field: 'schoolUrns', message: expect.stringContaining('not in your trust') },
    })
    const raw = async () =>
      tryAs(scene.leader, async (db) =>
        planPriority(
          db,
          await actorOf(scene.leader),
          await getSelfReview(db, scene.id),
          { id: scene.elements[1]!, title: 'Another' },
          { ...nothingPlanned, level: 'school', schoolUrns: [cedar!] },
        ),
      )
    await expect(raw()).rejects.toThrow(/its own schools alone/)
    expect((await now()).row.planned.schoolUrns).toEqual([alder, birch])
  })

  it('goes along into the plan, where the same holds', async () => {
    const outcome = await save({}, 'act')
    const to = 'to' in outcome ? new URL(outcome.to!, 'http://localhost') : null
    expect(to!.searchParams.getAll('school')).toEqual([String(alder), String(birch)])
    const planId = to!.pathname.split('/')[2]!
    const action = (schoolUrns: number[]) => ({
      ...{ id: newId(), sourceId: null, title: `Read together ${schoolUrns.length}`, ownerName: 'Ada' },
      ...{ level: 'school' as const, nature: 'networking' as const, startsOn: null, dueOn: null },
      ...{ shouldChange: 'People know what good work looks like.', schoolUrns },
    })
    const add = (schoolUrns: number[]) =>
      asPerson(scene.leader, async (db) => {
        const plan = await getPlan(db, planId)
        await addAction(db, await actorOf(scene.leader), plan, action(schoolUrns))
        return (await getPlan(db, planId)).actions[0]!.schools.map(({ name }) => name)
      })
    expect(await add([birch!])).toEqual(['Birch Primary'])
    await expect(add([birch!, cedar!])).rejects.toThrow(/its own schools alone/)
    const of = { organisationId: scene.trust, ofSchool: false }
    const sent = { level: 'school' as const, schoolUrns: [cedar!], cluster: '' }
    const { faults } = await tryAs(scene.leader, (db) => checkWhere(db, of, sent))
    expect(faults).toMatchObject([{ field: 'schoolUrns' }])
  })

  it('still names a school that has left since, which nobody can choose anew', async () => {
    await moveSchoolOfRegister(birch!, 62)
    expect(await save({ risk: 'They are far away.' })).toEqual({ to: null })
    expect(await inDocuments()).toBe('In two schools: Alder Primary and Birch Primary.')
    await save({ schoolUrns: [alder!] })
    expect(await save({ schoolUrns: [alder!, birch!] })).toMatchObject({ fault: { field: 'schoolUrns' } })
  })

  it('is a cluster as people there call it, offered again to whoever plans the next', async () => {
    await save({ level: 'cluster', cluster: 'the northern five' })
    expect((await now()).row.planned).toMatchObject({ schoolUrns: [], cluster: 'the northern five' })
    expect(await inDocuments()).toBe('In a cluster: the northern five.')
    expect((await now()).places.clusters).toEqual(['the northern five'])
    await save({ level: 'trust' })
    expect((await now()).row.planned).toMatchObject({ level: 'trust', cluster: '' })
    await save({ level: 'cluster' })
    expect(await inDocuments()).toBe('In a cluster.')
  })
})
