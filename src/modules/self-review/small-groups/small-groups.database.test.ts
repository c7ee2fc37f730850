import { beforeEach, describe, expect, it } from 'vitest'
import { asOwner, useDatabase } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { inviteContributors } from '../commands/invite.ts'
import { removePerspective, setPerspective } from '../commands/perspectives.ts'
import { mayOpenAnswering } from '../gates.ts'
import { getMySeat } from '../queries/answers.ts'
import { listPerspectivesAsked } from '../queries/perspectives.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { answer, finish, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { putTogether } from './commands.ts'

useDatabase()

let scene: Scene
let trusts = 0

beforeEach(async () => {
  scene = await setScene(`Small ${++trusts}`, { heads: 2, middles: 0 })
}, 60_000)

const lead = <T>(run: (db: Parameters<Parameters<typeof asPerson<T>>[1]>[0]) => Promise<T>) =>
  asPerson(scene.leader, run)
const asked = () => lead((db) => listPerspectivesAsked(db, scene.id))
const together = (one: string, other: string) =>
  lead(async (db) =>
    putTogether(
      db,
      await getSelfReview(db, scene.id),
      { id: scene.perspectives[one]!, name: one },
      { id: scene.perspectives[other]!, name: other },
    ),
  )

describe('two groups put together', () => {
  it('keep everybody asked in either, those not joined yet among them', async () => {
    await lead(async (db) =>
      inviteContributors(
        db,
        {
          sessionId: 's',
          personId: scene.leader.personId,
          membershipId: scene.leader.membershipId,
          positions: [],
        },
        await getSelfReview(db, scene.id),
        {
          perspectiveId: scene.perspectives.Trustees!,
          role: 'trustee',
          people: [{ name: 'Nia Vaughan', email: `nia${trusts}@example.org` }],
        },
      ),
    ).catch(() => {})
    await together('Executives', 'Trustees')
    const rows = await asked()
    expect(rows.find(({ id }) => id === scene.perspectives.Executives)).toMatchObject({
      name: 'Executives and trustees',
      mode: 'own_name',
    })
    expect(rows.find(({ id }) => id === scene.perspectives.Trustees)).toBeUndefined()
    const seat = await asPerson(scene.trustees[0]!, (db) => getMySeat(db, scene.id))
    expect(seat.perspectiveId).toBe(scene.perspectives.Executives)
  })

  it('is for leaders, before answering opens', async () => {
    const forge = asPerson(scene.heads[0]!, async (db) =>
      putTogether(
        db,
        await getSelfReview(db, scene.id),
        { id: scene.perspectives.Executives!, name: 'Executives' },
        { id: scene.perspectives.Trustees!, name: 'Trustees' },
      ),
    )
    await expect(forge).rejects.toMatchObject({ code: '42501' })
    await open(scene)
    await expect(together('Executives', 'Trustees')).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a trust of two schools, with one chair and two executives', () => {
  it('finds a way to speak for everyone, and is heard', async () => {
    // Two heads stand for the two executives, one trustee for the chair; nobody else is asked.
    await lead(async (db) => {
      const selfReview = await getSelfReview(db, scene.id)
      await removePerspective(db, selfReview, {
        id: scene.perspectives['Middle leaders']!,
        name: 'Middle leaders',
      })
    })
    const before = await asked()
    expect(mayOpenAnswering('setting up', before)).toMatchObject({ ok: false })
    await together('Headteachers', 'Trustees')
    expect(mayOpenAnswering('setting up', await asked())).toEqual({ ok: true })
    await open(scene)
    const three = [...scene.heads, scene.trustees[0]!]
    for (const who of three) await answer(scene, who, 0, { level: 3 })
    await finish(scene, three)
    await reveal(scene)
    const [cell] = await asOwner<{ answered: number }>(
      'select answered from self_review.heard where self_review_id = $1 and perspective_id = $2 and element_id = $3',
      [scene.id, scene.perspectives.Headteachers, scene.elements[0]],
    )
    expect(cell?.answered).toBe(3)
  })

  it('or each group speaks in its own name', async () => {
    await lead(async (db) => {
      const selfReview = await getSelfReview(db, scene.id)
      await removePerspective(db, selfReview, {
        id: scene.perspectives['Middle leaders']!,
        name: 'Middle leaders',
      })
      await setPerspective(db, selfReview, scene.perspectives.Headteachers!, {
        ...{ name: 'Executives of the schools', initial: 'S', mode: 'own_name' as const },
        ...{ inTheRoom: null, spreadMayCross: true },
      })
    })
    expect(mayOpenAnswering('setting up', await asked())).toEqual({ ok: true })
  })
})
