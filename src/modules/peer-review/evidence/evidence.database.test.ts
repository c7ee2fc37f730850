import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asJob } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { at, type Scene, setScene } from '../scene.ts'
import { withdrawVisitor } from '../visits/commands/name-team.ts'
import { listTeam } from '../visits/queries/team.ts'
import { note, seat, toGathering } from '../walk.ts'
import { toDebriefing, toReflecting } from '../walk-on.ts'
import { changeNote, removeNote, takeNote } from './commands.ts'
import { eraseNotes } from './erase-notes.ts'
import { countNotes, getNote, listNotes, mySeats } from './queries.ts'

useDatabase()

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
  await toGathering(scene)
})

const refused = { code: '42501' }
const textsFor = (who: Who) =>
  tryAs(who, async (db) => (await listNotes(db, scene.reviewId)).map((one) => one.text))
const outsiders = () => [
  ...Object.values(scene.host).filter((who) => typeof who !== 'string'),
  ...[scene.visitor.namer, scene.visitor.bystander, scene.associate, scene.programmeLead, scene.stranger],
]

describe('a note', () => {
  it('is the visiting team’s alone', async () => {
    await note(scene, scene.visitor.lead, 'A canary of the lead.')
    expect(await textsFor(scene.visitor.visitor)).toEqual(['A canary of the lead.'])
    for (const who of outsiders()) expect(await textsFor(who)).toEqual([])
  })

  it('is there once, however often it is sent, and keeps what was sent first', async () => {
    const [authorSeat] = await at(scene, scene.visitor.lead, ({ db, actor, review }) =>
      mySeats(db, review.id, actor.membershipId),
    )
    const one = {
      ...{
        id: newId(),
        activityId: scene.interview,
        lineId: null,
        how: 'seen' as const,
        whoseView: 'visitor',
      },
      ...{ text: 'Sent twice.', mayQuote: false, authorSeat: authorSeat! },
    }
    const send = (text: string) =>
      at(scene, scene.visitor.lead, ({ db, review }) => takeNote(db, review, { ...one, text }))
    const times = [await send('Sent twice.'), await send('Sent again.')]
    expect(times[0]).toEqual(times[1])
    expect((await textsFor(scene.visitor.lead)).filter((text) => text.startsWith('Sent'))).toEqual([
      'Sent twice.',
    ])
  })

  it('is changed and taken back by who took it, and by nobody else', async () => {
    const id = await note(scene, scene.visitor.visitor, 'First words.')
    const change = (who: Who, version: number) =>
      at(scene, who, async ({ db, review }) => {
        const found = await getNote(db, review.id, id)
        return changeNote(db, review, { ...found, text: 'Better words.' }, version)
      })
    expect(await change(scene.visitor.lead, 1)).toBe(false)
    expect(await change(scene.visitor.visitor, 1)).toBe(true)
    expect(await change(scene.visitor.visitor, 1)).toBe(false)
    const remove = (who: Who, how: 'remove' | 'restore') =>
      at(scene, who, ({ db, review }) => removeNote(db, review, id, how))
    expect(await remove(scene.visitor.lead, 'remove')).toBe(false)
    expect(await remove(scene.visitor.visitor, 'remove')).toBe(true)
    expect(await textsFor(scene.visitor.lead)).not.toContain('Better words.')
    expect(await remove(scene.visitor.visitor, 'restore')).toBe(true)
    expect(await textsFor(scene.visitor.lead)).toContain('Better words.')
  })

  it('is taken by nobody but the team, from no seat but one’s own', async () => {
    const seats = await asOwner<{ id: string }>(
      'select id from access.seats where place = $1 and role = $2',
      [...[scene.reviewId, 'lead_reviewer']],
    )
    const insert = (who: Who) =>
      tryAs(who, (db) =>
        db
          .insertInto('peer_review.notes')
          .values({
            ...{ id: newId(), review_id: scene.reviewId, visitor_id: scene.visitor.trust },
            ...{
              activity_id: scene.interview,
              author_seat: seats[0]!.id,
              how: 'seen',
              whose_view: 'x',
              text: 'x',
            },
          })
          .execute(),
      )
    for (const who of [...outsiders(), scene.visitor.visitor])
      await expect(insert(who)).rejects.toMatchObject(refused)
  })

  it('leaves no word of itself in the audit or the feed', async () => {
    const rows = await asOwner<{ said: string; audience: string[] }>(
      `select d.details::text as said, e.audience from audit.events e
       join audit.details d on d.chain = e.chain and d.seq = e.seq where e.command like '%-note'`,
    )
    expect(rows.length).toBeGreaterThan(3)
    for (const { said, audience } of rows) {
      expect(said).not.toMatch(/canary|words/)
      expect(audience.sort()).toEqual([`${scene.reviewId}:lead_reviewer`, `${scene.reviewId}:visitor`])
    }
  })
})

describe('what the associate knows of the notes', () => {
  it('is how many, by method, and never a role or a word as it was typed', async () => {
    const counts = await tryAs(scene.associate, (db) => countNotes(db, scene.reviewId))
    expect(counts.reduce((sum, count) => sum + count.notes, 0)).toBe(3)
    for (const count of counts) expect(count.whoseView).toMatch(/^role \d+$/)
    const team = await tryAs(scene.visitor.lead, (db) => countNotes(db, scene.reviewId))
    expect(team.map((count) => count.whoseView)).toContain('teachers')
  })

  it('is nothing to the host, the programme lead and other trusts', async () => {
    for (const who of [scene.host.chief, scene.host.coordinator, scene.programmeLead, scene.stranger])
      expect(await tryAs(who, (db) => countNotes(db, scene.reviewId))).toEqual([])
  })
})

describe('a visitor who has lost the seat', () => {
  it('reads and takes no note any more; what they wrote stays with the team', async () => {
    await seat(scene, scene.visitor.late)
    await note(scene, scene.visitor.late, 'Written before leaving.')
    await at(scene, scene.visitor.namer, async ({ db, review }) => {
      const team = await listTeam(db, review.id)
      await withdrawVisitor(db, review, team.find((one) => one.name === 'Hannah Croft')!)
    })
    expect(await textsFor(scene.visitor.late)).toEqual([])
    expect(await textsFor(scene.visitor.lead)).toContain('Written before leaving.')
    await expect(note(scene, scene.visitor.late, 'Too late.')).rejects.toMatchObject({
      init: { status: 404 },
    })
  })
})

describe('the notes after the debrief', () => {
  it('can be taken no more once the findings are shared', async () => {
    await toReflecting(scene)
    await expect(note(scene, scene.visitor.lead, 'Too late.')).rejects.toMatchObject(refused)
    const [first] = await tryAs(scene.visitor.lead, (db) => listNotes(db, scene.reviewId))
    const change = tryAs(scene.visitor.lead, (db) =>
      db
        .updateTable('peer_review.notes')
        .set({ text: 'Changed.' })
        .where('id', '=', first!.id)
        .executeTakeFirst(),
    )
    expect((await change).numUpdatedRows).toBe(0n)
  })

  it('are erased 30 days after it, and the findings that were shared stay as they are', async () => {
    await toDebriefing(scene)
    await asOwner(`update peer_review.reviews set debrief_held_on = '2027-02-26' where id = $1`, [
      scene.reviewId,
    ])
    const left = async () => (await asOwner('select 1 from peer_review.notes')).length
    const before = await left()
    const copy = () => asOwner(`select content from disclosure.disclosures where kind = 'findings'`)
    const frozen = await copy()
    expect(await asJob('erase-notes', (db) => eraseNotes(db, '2027-03-27'))).toBe(0)
    expect(await left()).toBe(before)
    expect(await asJob('erase-notes', (db) => eraseNotes(db, '2027-03-28'))).toBe(before)
    expect(await left()).toBe(0)
    expect(await asOwner('select 1 from peer_review.finding_notes')).toEqual([])
    expect(await copy()).toEqual(frozen)
  })

  it('are erased by that job alone', async () => {
    await expect(
      tryAs(scene.visitor.lead, (db) => sql`delete from peer_review.notes`.execute(db)),
    ).resolves.toMatchObject({ numAffectedRows: 0n })
    expect(await tryAs(scene.visitor.lead, (db) => eraseNotes(db, '2030-01-01'))).toBe(0)
  })
})
