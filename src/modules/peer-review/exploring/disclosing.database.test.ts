import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { readingsOf } from '#src/modules/disclosure/index.ts'
import { publishPacks } from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { addExplorer, endExplorer, listExplorers } from '../partnerships/explorers.ts'
import { getMySide } from '../partnerships/mine.ts'
import { getPartnership } from '../partnerships/queries.ts'
import { discloseAs, exploring, opened, type Scene, settled } from '../partnerships/testing.ts'
import { nameMoreReaders, withdrawSelfReview } from './disclosing.ts'
import { explored } from './explore-page.ts'
import { ownDisclosurePage, possibleSeats } from './own-page.ts'

useDatabase()

beforeAll(async () => {
  await asJob('publish-packs', (db) => publishPacks(db))
})

/** What somebody reads of a trust's self-review: the rationale of its first element, or null. */
async function reads(scene: Scene, who: Who, trustId: string): Promise<string | null> {
  const actor = await actorOf(who)
  return asPerson(who, async (db) => {
    const { disclosed } = await explored(db, actor, { partnershipId: scene.id, trustId })
    return disclosed?.copy.themes[0]?.elements[0]?.rationale ?? null
  })
}

describe('disclosing', () => {
  it('waits until the self-review is settled', async () => {
    const scene = await opened()
    const actor = await actorOf(scene.one.chief)
    const page = await tryAs(scene.one.chief, async (db) =>
      ownDisclosurePage(db, actor, await getMySide(db, scene.id)),
    )
    expect(page).toMatchObject({ stands: 'preview', copy: null })
    expect(page.stands === 'preview' && page.because).toContain('after its reveal')
    await expect(discloseAs(scene, scene.one.chief)).rejects.toMatchObject({ init: { status: 403 } })
  })

  it('previews the very copy that the other side reads', async () => {
    const scene = await settled()
    const actor = await actorOf(scene.one.chief)
    const preview = await tryAs(scene.one.chief, async (db) =>
      ownDisclosurePage(db, actor, await getMySide(db, scene.id)),
    )
    await discloseAs(scene, scene.one.chief)
    await discloseAs(scene, scene.other.chief)
    const reader = await actorOf(scene.other.director)
    const read = await tryAs(scene.other.director, (db) =>
      explored(db, reader, { partnershipId: scene.id, trustId: scene.one.id }),
    )
    expect(preview.stands === 'preview' && preview.copy).toEqual(read.disclosed?.copy)
  })

  it('opens neither before both, and both at the same moment', async () => {
    const scene = await settled()
    expect(await discloseAs(scene, scene.one.chief)).toEqual({ areBothOpen: false })
    expect(await reads(scene, scene.other.chief, scene.one.id)).toBeNull()
    expect(await reads(scene, scene.associate, scene.one.id)).toBeNull()
    const [first, last] = (await tryAs(scene.other.chief, (db) => getPartnership(db, scene.id))).partners
    expect(first?.disclosedAt).not.toBeNull()
    expect(last?.disclosedAt).toBeNull()
    expect(await discloseAs(scene, scene.other.chief)).toEqual({ areBothOpen: true })
    expect(await reads(scene, scene.other.chief, scene.one.id)).toBe('The rationale of Larkmoor')
    expect(await reads(scene, scene.one.director, scene.other.id)).toBe('The rationale of Whinfell')
    expect(await reads(scene, scene.associate, scene.other.id)).toBe('The rationale of Whinfell')
  })

  it('happens once when both leaders of both trusts press at the same moment', async () => {
    const scene = await settled()
    const all = [scene.one.chief, scene.one.director, scene.other.chief, scene.other.director]
    await Promise.all(Array.from({ length: 48 }, (_, turn) => discloseAs(scene, all[turn % 4]!)))
    const made = await asOwner('select organisation_id from disclosure.disclosures where place = $1', [
      scene.id,
    ])
    expect(made.map((one) => one.organisation_id).toSorted()).toEqual(
      [scene.one.id, scene.other.id].toSorted(),
    )
    const mails = await asOwner(
      "select from installation.mails where subject like 'Both self-reviews%' and body like $1",
      [`%${scene.id}%`],
    )
    expect(mails).toHaveLength(4)
  })

  it('shows its owner who read it, and closes both when one is withdrawn', async () => {
    const scene = await exploring()
    await reads(scene, scene.other.chief, scene.one.id)
    await reads(scene, scene.associate, scene.one.id)
    const owner = await actorOf(scene.one.director)
    const own = await tryAs(scene.one.director, async (db) =>
      ownDisclosurePage(db, owner, await getMySide(db, scene.id)),
    )
    expect(own.stands === 'disclosed' && own.own.readings.map((one) => one.name)).toEqual([
      'Ros Ferriby',
      'Whinfell Chief',
    ])
    await asPerson(scene.one.chief, async (db) => withdrawSelfReview(db, await getMySide(db, scene.id)))
    expect(await reads(scene, scene.other.chief, scene.one.id)).toBeNull()
    expect(await reads(scene, scene.one.chief, scene.other.id)).toBeNull()
    const id = own.stands === 'disclosed' ? own.own.id : ''
    expect(await tryAs(scene.one.chief, (db) => readingsOf(db, id))).toHaveLength(2)
    await discloseAs(scene, scene.one.chief)
    expect(await reads(scene, scene.other.chief, scene.one.id)).toBe('The rationale of Larkmoor')
  })

  it('ends with the owner’s review, and leaves the other’s open', async () => {
    const scene = await exploring()
    await asPerson(scene.one.chief, (db) =>
      db
        .updateTable('peer_review.reviews')
        .set({ closed_at: new Date() })
        .where('partnership_id', '=', scene.id)
        .where('host_id', '=', scene.one.id)
        .execute(),
    )
    expect(await reads(scene, scene.other.chief, scene.one.id)).toBeNull()
    expect(await reads(scene, scene.associate, scene.one.id)).toBeNull()
    expect(await reads(scene, scene.one.chief, scene.other.id)).toBe('The rationale of Whinfell')
  })

  it('ends for somebody with their seat, and is nothing to who joins later until they are named', async () => {
    const scene = await settled()
    const side = (who: Who) => asPerson(who, async (db) => getMySide(db, scene.id))
    const { partnership, mine } = await side(scene.other.chief)
    await asPerson(scene.other.chief, (db) =>
      addExplorer(db, partnership, mine, scene.other.head.membershipId),
    )
    await discloseAs(scene, scene.one.chief)
    await discloseAs(scene, scene.other.chief)
    expect(await reads(scene, scene.other.head, scene.one.id)).toBe('The rationale of Larkmoor')
    await asPerson(scene.other.chief, async (db) => {
      const head = (await listExplorers(db, scene.id)).find(
        (one) => one.membershipId === scene.other.head.membershipId,
      )
      await endExplorer(db, partnership, mine, head!)
    })
    await expect(reads(scene, scene.other.head, scene.one.id)).rejects.toMatchObject({
      init: { status: 404 },
    })
    const late = await side(scene.one.chief)
    await asPerson(scene.one.chief, (db) =>
      addExplorer(db, late.partnership, late.mine, scene.one.head.membershipId),
    )
    expect(await reads(scene, scene.one.head, scene.other.id)).toBeNull()
    await asPerson(scene.other.director, async (db) => {
      const own = await getMySide(db, scene.id)
      const seats = (await listExplorers(db, scene.id)).map((one) => one.seatId)
      await nameMoreReaders(db, own, await possibleSeats(db, own, seats))
    })
    expect(await reads(scene, scene.one.head, scene.other.id)).toBe('The rationale of Whinfell')
  })
})
