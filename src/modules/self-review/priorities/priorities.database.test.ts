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
import { getPlan } from '#src/modules/improvement/index.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { agreeLevel, choosePriorities } from '../commands/agree.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { planFor, planPriority, weigh } from './commands.ts'
import { crossedIn, keptFrom, nothingPlanned } from './planning.ts'
import { mayActOn } from './policy.ts'
import { getPlanning, getPriority } from './queries.ts'

useDatabase()

let scene: Scene
let element: string
let stranger: Who

beforeAll(async () => {
  scene = await setScene('Larkmoor Learning Trust')
  element = scene.elements[0]!
  await open(scene)
  await answer(scene, scene.executives[0]!, 0, { level: 2 })
  await reveal(scene)
  stranger = await addPerson(
    'Wyn Chief',
    await addOrganisation('trust', 'Whinfell Schools'),
    'chief_executive',
  )
  await lead(async (db, actor, selfReview) => {
    const settlement = { elementId: element, level: 2 as const, rationale: 'Heard.', evidence: [] }
    const said = { title: 'Clarity of purpose', levelWord: 'amber-red' }
    await agreeLevel(db, actor, selfReview, said, { ...settlement, isPriority: false, version: 0 })
    await choosePriorities(db, selfReview, { add: [element], remove: [] })
  })
}, 60_000)

type Led = Parameters<typeof weigh>

function lead<T>(run: (db: Led[0], actor: Led[1], selfReview: Led[2]) => Promise<T>): Promise<T> {
  return asPerson(scene.leader, async (db) =>
    run(db, await actorOf(scene.leader), await getSelfReview(db, scene.id)),
  )
}

const importance = { field: 'importance' as const, from: null }
const control = { field: 'control' as const, from: null }

const rowNow = async () => (await asPerson(scene.leader, (db) => getPriority(db, scene.id, element))).row

describe('priorities', () => {
  it('carry importance and control, of each only what was changed', async () => {
    await lead((db, actor, of) => weigh(db, actor, of, [{ id: element, ...importance, to: 'very' }]))
    await lead((db, actor, of) => weigh(db, actor, of, [{ id: element, ...control, to: 'partly ours' }]))
    expect((await rowNow()).planned).toMatchObject({ importance: 'very', control: 'partly ours', version: 2 })
  })

  it('are not overwritten on the planning page by a leader to whom it showed something else', async () => {
    const mine = { id: element, ...importance, to: 'a little' as const }
    const untouched = { id: scene.elements[1]!, field: 'control' as const, from: null, to: 'ours' as const }
    expect(await lead((db, actor, of) => weigh(db, actor, of, [mine]))).toEqual([mine])
    expect((await rowNow()).planned).toMatchObject({ importance: 'very', version: 2 })
    const planning = await asPerson(scene.leader, (db) => getPlanning(db, scene.id))
    expect(crossedIn([mine], planning.rows)).toEqual([
      { label: 'Clarity of purpose: how important it is', theirs: 'Very', mine: 'A little' },
    ])
    expect(keptFrom([mine])).toEqual({ [`importance-${element}`]: 'a little' })
    // Whoever has read both, or wants what stands there by now, is not asked again.
    expect(await lead((db, actor, of) => weigh(db, actor, of, [{ ...mine, to: 'very' }]))).toEqual([])
    expect(await lead((db, actor, of) => weigh(db, actor, of, [{ ...mine, from: 'very' }]))).toEqual([])
    expect((await rowNow()).planned.importance).toBe('a little')
    await expect(lead((db, actor, of) => weigh(db, actor, of, [untouched]))).rejects.toThrow()
  })

  it('are not overwritten by a leader who read an earlier version', async () => {
    const { planned } = await rowNow()
    const of = { id: element, title: 'Clarity of purpose' }
    const mine = { ...planned, risk: 'Mine' }
    expect(await lead((db, actor, it) => planPriority(db, actor, it, of, mine))).toBe(true)
    expect(await lead((db, actor, it) => planPriority(db, actor, it, of, { ...mine, risk: 'Late' }))).toBe(
      false,
    )
    expect(await lead((db, actor, it) => planPriority(db, actor, it, of, nothingPlanned))).toBe(false)
    expect((await rowNow()).planned.risk).toBe('Mine')
  })

  it('become an action of one plan, which says where it came from', async () => {
    const row = await rowNow()
    const first = await lead((db, actor, of) => planFor(db, actor, of, row))
    expect(await lead((db, actor, of) => planFor(db, actor, of, row))).toEqual(first)
    const plan = await asPerson(scene.leader, (db) => getPlan(db, first.planId))
    expect(plan.sources).toMatchObject([{ kind: 'priority', originId: element, sentence: row.title }])
    expect(plan.origin).toEqual({ kind: 'self-review', id: scene.id })
  })

  it('are the leaders’ alone: neither a contributor nor another trust reads or writes them', async () => {
    for (const who of [scene.executives[0]!, stranger]) {
      expect(await tryAs(who, (db) => db.selectFrom('self_review.priorities').selectAll().execute())).toEqual(
        [],
      )
      await expect(
        tryAs(who, async (db) =>
          weigh(db, await actorOf(who), { ...scene, organisationId: scene.trust, name: 'Self-review' }, [
            { id: element, ...importance, to: 'a little' },
          ]),
        ),
      ).rejects.toThrow()
    }
    await expect(tryAs(stranger, (db) => getPlanning(db, scene.id))).rejects.toMatchObject({
      init: { status: 404 },
    })
  })

  it('leave in the record that they were planned, and nothing of what was said', async () => {
    const events = await asOwner<{ details: object }>(
      `select d.details from audit.events e join audit.details d using (chain, seq)
       where e.about = $1 and e.command in ('self-review.plan-priority', 'self-review.weigh')`,
      [scene.id],
    )
    expect(events.length).toBeGreaterThan(2)
    expect(JSON.stringify(events)).not.toContain('Mine')
  })

  it('become actions only by whoever writes the plan, and only if they are priorities', async () => {
    const row = await rowNow()
    const actor = await actorOf(scene.leader)
    expect(mayActOn(actor, scene.trust, row).ok).toBe(true)
    expect(mayActOn(actor, scene.trust, { ...row, isPriority: false }).ok).toBe(false)
    expect(mayActOn(await actorOf(scene.heads[0]!), scene.trust, row).ok).toBe(false)
  })
})
