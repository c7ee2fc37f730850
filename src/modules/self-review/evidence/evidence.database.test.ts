import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { findNewer, moveSelfReview } from '../cycles/move.ts'
import { getMySeat, type MySeat } from '../queries/answers.ts'
import { getSaidInCell } from '../queries/said-in-cell.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { saveRoom } from '../rooms/commands.ts'
import { roomAsKept } from '../rooms/room.ts'
import { answer, finish, open, reveal, type Scene, setScene } from '../test-scene.ts'
import { addEvidence, type PieceFile, putEvidenceBack, removeEvidence } from './commands.ts'
import { findEvidenceFile } from './queries.ts'

useDatabase()

let scene: Scene
let trusts = 0
const refusal = { code: '42501' }
const pdf = { name: 'Survey.pdf', kind: 'pdf' as const, content: Buffer.from('%PDF-1.7 survey') }
const secret = 'A survey that I alone ran'

beforeEach(async () => {
  scene = await setScene(`Evidence ${++trusts}`, { heads: 3, middles: 0 })
  await open(scene)
}, 60_000)

const give = (who: Who, title: string, file: PieceFile | null = null, id = newId()) =>
  asPerson(who, async (db) => {
    const piece = {
      id,
      elementId: scene.elements[0]!,
      title,
      link: file ? null : 'https://example.org/survey',
    }
    await addEvidence(db, await getMySeat(db, scene.id), piece, file)
    return id
  })
const nameRoom = (db: Db, seat: MySeat, comment: string) =>
  saveRoom(db, seat, { ...roomAsKept(seat), comment, keep: null })
const mine = (who: Who) => asPerson(who, async (db) => (await getMySeat(db, scene.id)).evidence)
const away = (who: Who, id: string) =>
  asPerson(who, async (db) => removeEvidence(db, await getMySeat(db, scene.id), id))
const filesKept = () =>
  asOwner<{ name: string }>('select name from self_review.evidence_files where self_review_id = $1', [
    scene.id,
  ])
const fileFor = (who: Who, id: string) => tryAs(who, (db) => findEvidenceFile(db, scene.id, id))
const hear = (group: string) =>
  asPerson(scene.leader, (db) =>
    getSaidInCell(db, scene.id, scene.elements[0]!, {
      ...{ id: scene.perspectives[group]!, name: group },
      mode: group === 'Headteachers' ? 'anonymous' : group === 'Trustees' ? 'in_the_room' : 'own_name',
    }),
  )

describe('evidence beside an answer', () => {
  it('is one though it is sent twice, shows to its giver alone, and goes with its file', async () => {
    const [executive] = scene.executives
    const id = await give(executive!, 'Staff survey', pdf)
    await give(executive!, 'Staff survey', pdf, id)
    const [piece, ...more] = await mine(executive!)
    expect(more).toEqual([])
    expect((await fileFor(executive!, piece!.fileId!))?.name).toBe('Survey.pdf')
    for (const other of [scene.leader, scene.trustees[0]!, scene.heads[0]!])
      expect(await fileFor(other, piece!.fileId!)).toBeNull()
    await away(executive!, id)
    expect(await mine(executive!)).toEqual([])
  })

  it('that was given as HEIC, when that was kept, still downloads as it was', async () => {
    const [executive] = scene.executives
    await give(executive!, 'The wall of our hall', {
      name: 'IMG_0412.HEIC',
      kind: 'heic',
      content: pdf.content,
    })
    const [piece] = await mine(executive!)
    expect(await fileFor(executive!, piece!.fileId!)).toMatchObject({ name: 'IMG_0412.HEIC', kind: 'heic' })
  })

  it('can be put back, the last piece alone: what was taken away before it is gone, with its file', async () => {
    const [executive] = scene.executives
    const [first, last] = [
      await give(executive!, 'Staff survey', pdf),
      await give(executive!, 'Minutes', { ...pdf, name: 'Minutes.pdf' }),
    ]
    for (const id of [first, last]) await away(executive!, id)
    const titles = async () => (await mine(executive!)).map(({ title }) => title)
    expect(await titles()).toEqual([])
    for (const id of [first, last])
      await asPerson(executive!, async (db) => putEvidenceBack(db, await getMySeat(db, scene.id), id))
    expect(await titles()).toEqual(['Minutes'])
    expect(await filesKept()).toEqual([{ name: 'Minutes.pdf' }])
  })

  it('that was taken away is put back by its giver alone', async () => {
    const [executive] = scene.executives
    const id = await give(executive!, 'Staff survey')
    await away(executive!, id)
    for (const other of [scene.heads[0]!, scene.trustees[0]!])
      await asPerson(other, async (db) => putEvidenceBack(db, await getMySeat(db, scene.id), id))
    expect(await mine(executive!)).toEqual([])
  })

  it('that was taken away does not come back by a move or by the reveal, and leaves no file behind', async () => {
    const [executive] = scene.executives
    await answer(scene, executive!, 0, { level: 2 })
    await give(executive!, 'Kept')
    await away(executive!, await give(executive!, 'Staff survey', pdf))
    await asPerson(scene.leader, async (db) => {
      const selfReview = await getSelfReview(db, scene.id)
      const newer = (await findNewer(db, selfReview))!
      await moveSelfReview(db, selfReview, { versionId: newer.id, version: newer.version })
    })
    expect(await filesKept()).toEqual([])
    expect(new Set((await mine(executive!)).map(({ title }) => title))).toEqual(new Set(['Kept']))
    await away(executive!, await give(executive!, 'Minutes', pdf))
    await reveal(scene)
    const heard = await asOwner<{ title: string }>(
      'select title from self_review.evidence_heard where self_review_id = $1',
      [scene.id],
    )
    expect(heard).toEqual([{ title: 'Kept' }])
    expect(await filesKept()).toEqual([])
  })

  it('shows a leader no row before the reveal', async () => {
    await give(scene.executives[0]!, 'Staff survey', pdf)
    for (const table of ['evidence_given', 'evidence_files', 'evidence_heard', 'rooms']) {
      const seen = await tryAs(scene.leader, (db) =>
        sql`select * from ${sql.table(`self_review.${table}`)}`.execute(db),
      )
      expect(seen.rows).toEqual([])
    }
  })

  it('of the anonymous is never a file: the database refuses it', async () => {
    await expect(give(scene.heads[0]!, secret, pdf)).rejects.toMatchObject(refusal)
  })

  it('cannot be given before answering opens or after the reveal', async () => {
    await answer(scene, scene.executives[0]!, 0, { level: 2 })
    await reveal(scene)
    await expect(give(scene.executives[0]!, 'Too late')).rejects.toMatchObject(refusal)
  })

  it('is heard with its name where people spoke in their own, its file by leaders alone', async () => {
    await answer(scene, scene.executives[0]!, 0, { level: 2 })
    await give(scene.executives[0]!, 'Staff survey', pdf)
    await reveal(scene)
    const [piece] = (await hear('Executives')).evidence
    expect(piece).toMatchObject({ title: 'Staff survey', saidBy: expect.stringContaining('Executives 1') })
    expect((await fileFor(scene.leader, piece!.fileId!))?.content.toString()).toBe('%PDF-1.7 survey')
    const trust = await addOrganisation('trust', `Elsewhere ${trusts}`)
    const stranger = await addPerson('Ros Ferriby', trust, 'chief_executive')
    for (const other of [stranger, scene.heads[0]!]) expect(await fileFor(other, piece!.fileId!)).toBeNull()
  })

  it('of the anonymous leads back to nobody: no table of a dump links it to a person', async () => {
    for (const head of scene.heads) await answer(scene, head, 0, { level: 2 })
    await give(scene.heads[0]!, secret)
    await finish(scene, scene.heads)
    await reveal(scene)
    expect((await hear('Headteachers')).evidence).toMatchObject([
      { title: secret, saidBy: null, fileId: null },
    ])
    const tables = await asOwner<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const [seat] = await asOwner<{ id: string }>('select id from access.seats where membership_id = $1', [
      scene.heads[0]!.membershipId,
    ])
    for (const { name } of tables) {
      const rows = await asOwner<{ line: string }>(`select t::text as line from ${name} t`).catch(() => [])
      const telling = rows.filter(({ line }) => line.includes(secret))
      expect(telling.every(() => name === 'self_review.evidence_heard')).toBe(true)
      for (const { line } of telling)
        for (const key of [seat!.id, scene.heads[0]!.personId, scene.heads[0]!.membershipId])
          expect(line).not.toContain(key)
    }
  })
})

describe('a room', () => {
  it('is heard with who was there and what was said for and against, by the leaders after the reveal', async () => {
    const [scribe] = scene.trustees
    const room = {
      saidFor: 'We see it.',
      saidAgainst: 'Not in every school.',
      dissent: 'The vice-chair: lower.',
    }
    await answer(scene, scribe!, 0, { level: 3, room })
    await asPerson(scribe!, async (db) => nameRoom(db, await getMySeat(db, scene.id), 'Chair, five trustees'))
    expect((await asPerson(scribe!, (db) => getMySeat(db, scene.id))).answers[0]?.room).toEqual(room)
    await reveal(scene)
    const said = await hear('Trustees')
    expect(said.present).toBe('Chair, five trustees')
    expect(new Map(said.comments.map(({ said: words, source }) => [words, source]))).toEqual(
      new Map([
        ['We see it.', 'Trustees, said for it in the room'],
        ['Not in every school.', 'Trustees, said against it in the room'],
        ['The vice-chair: lower.', 'Trustees, dissent in the room'],
      ]),
    )
  })

  it('is named by its own scribe alone', async () => {
    const forge = asPerson(scene.heads[0]!, async (db) =>
      nameRoom(
        db,
        { ...(await getMySeat(db, scene.id)), perspectiveId: scene.perspectives.Trustees! },
        'Everybody',
      ),
    )
    await expect(forge).rejects.toMatchObject(refusal)
  })
})

describe('the fact of having begun', () => {
  it('is kept for those who answer in their own name, never for the anonymous', async () => {
    await answer(scene, scene.executives[0]!, 0, { level: 2 })
    await answer(scene, scene.heads[0]!, 0, { level: 2 })
    const begun = await asOwner<{ perspective_id: string }>(
      'select perspective_id from self_review.contributors where has_begun and self_review_id = $1',
      [scene.id],
    )
    expect(begun).toEqual([{ perspective_id: scene.perspectives.Executives }])
  })
})
