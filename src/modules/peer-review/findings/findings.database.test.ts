import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { readFindings } from '../debrief/queries.ts'
import { completeGathering } from '../evidence/commands.ts'
import { at, type Scene, setScene } from '../scene.ts'
import { note, toGathering } from '../walk.ts'
import { shareFindings } from './commands/share-findings.ts'
import { changeFinding, moveFinding, removeFinding, writeFinding } from './commands/write-finding.ts'
import { printOf } from './frozen.ts'
import { previewFindings } from './preview.ts'
import { listFindings } from './queries.ts'

useDatabase()

let scene: Scene
let notes: string[]
beforeAll(async () => {
  scene = await setScene()
  await toGathering(scene)
  const { lead, visitor } = scene.visitor
  notes = [
    await note(scene, lead, '“My coach is who I’d want to become.”', { mayQuote: true }),
    await note(scene, visitor, '“Nobody at Tern Bay told me.”', { mayQuote: true }),
    await note(scene, visitor, '“Do not say that I said so.”'),
    await note(scene, visitor, 'Development is section one of six.', {
      ...{ activityId: scene.document, how: 'read', whoseView: 'executives' },
    }),
  ]
})

const refused = { code: '42501' }
const finding = () => ({
  ...{
    id: scene.findings[0],
    sentence: 'New teachers describe the same first year.',
    kind: 'strength' as const,
  },
  ...{ lineId: scene.lines[0], saysHeardOnce: false, noteIds: notes, quotedIds: notes },
})
const drafts = (who: Who) => tryAs(who, (db) => listFindings(db, scene.reviewId))
const contentFor = async (who: Who) => {
  const actor = await actorOf(who)
  return tryAs(who, async (db) => (await readFindings(db, actor, scene.reviewId))?.content ?? null)
}
const notTeam = () => [
  ...Object.values(scene.host).filter((who) => typeof who !== 'string'),
  ...[scene.visitor.namer, scene.visitor.bystander, scene.associate, scene.programmeLead, scene.stranger],
]

describe('a draft finding', () => {
  it('is written and seen by the visiting team alone', async () => {
    await at(scene, scene.visitor.visitor, ({ db, actor, review }) =>
      writeFinding(db, actor, review, finding()),
    )
    expect(await drafts(scene.visitor.lead)).toMatchObject([{ sentence: finding().sentence }])
    for (const who of notTeam()) {
      expect(await drafts(who)).toEqual([])
      expect(
        await tryAs(who, (db) => db.selectFrom('peer_review.finding_notes').selectAll().execute()),
      ).toEqual([])
    }
    for (const who of [scene.host.chief, scene.associate])
      await expect(
        at(scene, who, ({ db, actor, review }) =>
          writeFinding(db, actor, review, { ...finding(), id: scene.findings[1], noteIds: [] }),
        ),
      ).rejects.toMatchObject(refused)
  })

  it('shows two who change it that they did', async () => {
    const change = (who: Who, sentence: string) =>
      at(scene, who, ({ db, review }) => changeFinding(db, review, { ...finding(), sentence }, 1))
    const [one, other] = await Promise.all([
      change(scene.visitor.lead, 'By the lead.'),
      change(scene.visitor.visitor, 'By the visitor.'),
    ])
    expect([one, other].filter(Boolean)).toHaveLength(1)
  })

  it('can be moved, taken out and brought back', async () => {
    const second = { ...finding(), id: scene.findings[1], sentence: 'Second.', saysHeardOnce: true }
    await at(scene, scene.visitor.lead, async ({ db, actor, review }) => {
      await writeFinding(db, actor, review, second)
      await moveFinding(db, review, { ids: scene.findings, findingId: second.id, way: 'up' })
    })
    expect((await drafts(scene.visitor.lead)).map((one) => one.id)).toEqual(scene.findings.toReversed())
    await at(scene, scene.visitor.lead, ({ db, review }) => removeFinding(db, review, second.id, 'remove'))
    expect(await drafts(scene.visitor.lead)).toHaveLength(1)
    await at(scene, scene.visitor.lead, ({ db, review }) => removeFinding(db, review, second.id, 'restore'))
    expect(await drafts(scene.visitor.lead)).toHaveLength(2)
  })
})

describe('sharing', () => {
  const seen = () =>
    at(scene, scene.visitor.lead, async ({ db, actor, review }) =>
      printOf((await previewFindings(db, actor, review)).content),
    )
  const share = (who: Who, print: string) =>
    at(scene, who, ({ db, actor, review }) => shareFindings(db, actor, review, print))

  it('is the lead reviewer’s', async () => {
    await at(scene, scene.visitor.lead, ({ db, review }) => completeGathering(db, review))
    const print = await seen()
    await expect(share(scene.host.chief, print)).rejects.toMatchObject(refused)
    await expect(share(scene.visitor.visitor, print)).rejects.toMatchObject({ init: { status: 409 } })
    expect(await asOwner(`select 1 from disclosure.disclosures where kind = 'findings'`)).toEqual([])
  })

  it('shares nothing but what was looked at', async () => {
    const print = await seen()
    await at(scene, scene.visitor.visitor, async ({ db, review }) => {
      const [first] = await listFindings(db, review.id)
      await changeFinding(
        db,
        review,
        { ...finding(), id: first!.id, sentence: 'Sneaked in.' },
        first!.version,
      )
    })
    await expect(share(scene.visitor.lead, print)).rejects.toMatchObject({ init: { status: 409 } })
    expect(await contentFor(scene.host.chief)).toBeNull()
  })

  it('happens exactly once, however many press the button', async () => {
    const print = await seen()
    const shares = await Promise.allSettled(
      Array.from({ length: 50 }, () => share(scene.visitor.lead, print)),
    )
    expect(shares.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of shares)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ init: { status: 409 } })
    expect(await asOwner(`select 1 from disclosure.disclosures where kind = 'findings'`)).toHaveLength(1)
    expect(
      await asOwner(`select 1 from audit.events where command = 'peer-review.share-findings'`),
    ).toHaveLength(1)
  })

  it('lets the circle, the team and the associate read, and nobody else', async () => {
    const { host, visitor, associate } = scene
    for (const who of [host.chief, host.director, host.circle, visitor.lead, visitor.visitor, associate])
      expect((await contentFor(who))?.findings).toHaveLength(2)
    for (const who of [host.coordinator, host.bystander, visitor.namer, visitor.bystander])
      expect(await contentFor(who)).toBeNull()
    for (const who of [scene.programmeLead, scene.stranger]) expect(await contentFor(who)).toBeNull()
  })

  it('carries a quotation only with consent, and no name, school or date of one', async () => {
    const content = JSON.stringify(await contentFor(scene.host.chief))
    expect(content).toContain('My coach is who I’d want to become.')
    expect(content).toContain('quoted with consent')
    expect(content).not.toContain('Do not say that I said so')
    expect(content).not.toContain('Nobody at Tern Bay')
    expect(content).not.toMatch(/Farah|Peter|\b2027\b/)
    for (const id of notes) expect(content).not.toContain(id)
  })

  it('shows the host no draft afterwards either', async () => {
    for (const who of notTeam()) expect(await drafts(who)).toEqual([])
  })

  it('is the end of changes, and never undone', async () => {
    await expect(
      at(scene, scene.visitor.lead, ({ db, review }) =>
        changeFinding(db, review, { ...finding(), sentence: 'After.' }, 2),
      ),
    ).resolves.toBe(false)
    await expect(
      tryAs(scene.visitor.lead, (db) =>
        db
          .updateTable('peer_review.reviews')
          .set({ findings_shared_at: null })
          .where('id', '=', scene.reviewId)
          .execute(),
      ),
    ).rejects.toMatchObject(refused)
  })

  it('logs who read them', async () => {
    const actor = await actorOf(scene.host.circle)
    await at(scene, scene.host.circle, ({ db, review }) => readFindings(db, actor, review.id))
    const rows = await asOwner('select 1 from disclosure.readings where membership_id = $1', [
      scene.host.circle.membershipId,
    ])
    expect(rows).toHaveLength(1)
  })
})
