import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  addInstallation,
  addOrganisation,
  addPerson,
  asOwner,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { publishPacks } from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { addExplorer } from './explorers.ts'
import { getMySide } from './mine.ts'
import { getPartnership } from './queries.ts'
import {
  accepted,
  answer,
  discloseAs,
  exploring,
  opened,
  propose,
  type Scene,
  settle,
  settled,
  signAs,
} from './testing.ts'

useDatabase()

let administrator: Who
let stranger: Who
beforeAll(async () => {
  await asJob('publish-packs', (db) => publishPacks(db))
  administrator = await addPerson('Ade Installer', await addInstallation(), 'administrator')
  stranger = await addPerson('Saul Stranger', await addOrganisation('trust', 'Saltmere'), 'chief_executive')
})

/** What one person sees of a partnership: its own decision, the other's, contents of disclosures, questions. */
async function view(scene: Scene, who: Who) {
  const mine = who === scene.other.chief || who === scene.other.director ? scene.other.id : scene.one.id
  return tryAs(who, async (db) => {
    const found = await getPartnership(db, scene.id).catch(() => null)
    const disclosed = await sql<{
      organisation_id: string
    }>`select organisation_id from disclosure.disclosures`.execute(db)
    const reviews = await sql<{
      n: number
    }>`select count(*)::int as n from peer_review.reviews where partnership_id = ${scene.id}::uuid`.execute(
      db,
    )
    const selfReviews = await sql<{
      organisation_id: string
    }>`select organisation_id from self_review.self_reviews`.execute(db)
    return {
      partnership: found !== null,
      ownDecision: found?.partners.find((one) => one.organisationId === mine)?.decision ?? null,
      otherDecision: found?.partners.find((one) => one.organisationId !== mine)?.decision ?? null,
      ownSelfReview: selfReviews.rows.some((one) => one.organisation_id === mine),
      otherSelfReview: selfReviews.rows.some((one) => one.organisation_id !== mine),
      reviews: reviews.rows[0]!.n,
      ownDisclosed: disclosed.rows.some((one) => one.organisation_id === mine),
      otherDisclosed: disclosed.rows.some((one) => one.organisation_id !== mine),
    }
  })
}

const nothing = {
  ...{
    partnership: false,
    ownDecision: null,
    otherDecision: null,
    ownSelfReview: false,
    otherSelfReview: false,
  },
  ...{ reviews: 0, ownDisclosed: false, otherDisclosed: false },
}

describe('what each side sees at each stage', () => {
  it('proposed: its own decision alone; the programme lead both', async () => {
    const scene = await propose()
    await answer(scene, scene.one.chief, 'accepted')
    const proposed = { ...nothing, partnership: true }
    expect(await view(scene, scene.one.chief)).toEqual({ ...proposed, ownDecision: 'accepted' })
    expect(await view(scene, scene.other.chief)).toEqual({ ...proposed, ownDecision: 'waiting' })
    expect(await view(scene, scene.associate)).toEqual(proposed)
    expect(await view(scene, scene.lead)).toEqual({
      ...{ ...proposed, ownDecision: 'accepted', otherDecision: 'waiting' },
    })
    for (const who of [scene.one.head, stranger, administrator])
      expect(await view(scene, who)).toEqual(nothing)
  })

  it('signing: both decisions and signatures, no self-review and no review yet', async () => {
    const scene = await accepted()
    await signAs(scene, scene.one.chief, 'principles')
    const signing = { ...nothing, partnership: true, ownDecision: 'accepted', otherDecision: 'accepted' }
    for (const who of [scene.one.chief, scene.other.director, scene.associate, scene.lead])
      expect(await view(scene, who)).toEqual(signing)
    for (const who of [scene.one.head, stranger]) expect(await view(scene, who)).toEqual(nothing)
  })

  const open = {
    ...{ partnership: true, ownDecision: 'accepted', otherDecision: 'accepted', reviews: 2 },
    ...{ ownSelfReview: true, otherSelfReview: false, ownDisclosed: false, otherDisclosed: false },
  }

  it('open: its own self-review, never the other’s', async () => {
    const scene = await opened()
    for (const who of [scene.one.chief, scene.one.director, scene.other.chief])
      expect(await view(scene, who)).toEqual(open)
    expect(await view(scene, scene.associate)).toEqual({ ...open, ownSelfReview: false })
    expect(await view(scene, scene.lead)).toEqual({ ...open, ownSelfReview: false })
  })

  it('one has disclosed: its owner sees its copy, and nobody else does', async () => {
    const scene = await settled()
    await discloseAs(scene, scene.one.chief)
    expect(await view(scene, scene.one.director)).toEqual({ ...open, ownDisclosed: true })
    expect(await view(scene, scene.other.chief)).toEqual(open)
    expect(await view(scene, scene.associate)).toEqual({ ...open, ownSelfReview: false })
  })

  it('both have disclosed: each reads the other’s copy; the associate both; nobody the other’s own rows', async () => {
    const scene = await exploring()
    const both = { ...open, ownDisclosed: true, otherDisclosed: true }
    for (const who of [scene.one.chief, scene.other.director]) expect(await view(scene, who)).toEqual(both)
    expect(await view(scene, scene.associate)).toEqual({ ...both, ownSelfReview: false })
    expect(await view(scene, scene.lead)).toEqual({ ...open, ownSelfReview: false })
    for (const who of [scene.one.head, stranger, administrator])
      expect(await view(scene, who)).toEqual(nothing)
  })

  it('an explorer who leads nothing reads the partner’s copy and not the trust’s own self-review', async () => {
    const scene = await opened()
    await asPerson(scene.one.chief, async (db) => {
      const { partnership, mine } = await getMySide(db, scene.id)
      await addExplorer(db, partnership, mine, scene.one.head.membershipId)
    })
    await settle(scene, scene.one, 'Larkmoor')
    await settle(scene, scene.other, 'Whinfell')
    expect(await view(scene, scene.one.head)).toEqual({ ...open, ownSelfReview: false })
    await discloseAs(scene, scene.other.chief)
    await discloseAs(scene, scene.one.chief)
    expect(await view(scene, scene.one.head)).toEqual({
      ...{ ...open, ownSelfReview: false, otherDisclosed: true },
    })
    await asOwner('update access.memberships set until = now() where id = $1', [scene.one.head.membershipId])
    expect(await view(scene, scene.one.head)).toEqual(nothing)
  })
})
