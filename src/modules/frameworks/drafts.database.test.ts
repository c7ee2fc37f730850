import { beforeAll, describe, expect, it } from 'vitest'
import { addPerson, asOwner, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { actOnDraft } from './act-on-draft.ts'
import { changeDraft, removeDraft } from './commands/drafts.ts'
import { recordTaking } from './commands/record-taking.ts'
import { saveFields } from './commands/save-fields.ts'
import { detailFields, markOf, scaleFields } from './drafting/fields.ts'
import { getDraft, listDrafts } from './queries/drafts.ts'
import { getPublished, listLibrary } from './queries/library.ts'
import { begin, complete, publish, setScene } from './test-scene.ts'

useDatabase()

let trust: string
let chief: Who
let trustee: Who
let head: Who
let outsider: Who
let lead: Who

const today = '2026-11-21'

beforeAll(async () => {
  ;({ trust, chief, trustee, head, outsider, lead } = await setScene())
})

describe('a file of a framework', () => {
  const takings = async () =>
    (
      await asOwner<{ details: { as: string } }>(
        `select d.details from audit.events e join audit.details d using (chain, seq)
         where e.command = 'frameworks.take-copy' order by e.seq`,
      )
    ).map(({ details }) => details.as)

  it('is recorded as taken where it is a trust’s own, and not where it came with the product', async () => {
    const own = await publish(chief, await begin(chief, trust, complete()))
    const draft = await begin(chief, trust, complete())
    const [pack] = (await asPerson(chief, listLibrary)).filter(
      ({ organisationId }) => organisationId === null,
    )
    await asPerson(head, async (db) => recordTaking(db, await getPublished(db, own), 'CASE'))
    await asPerson(chief, async (db) => recordTaking(db, await getDraft(db, draft), 'a draft'))
    await asPerson(head, async (db) => recordTaking(db, await getPublished(db, pack!.id), 'a pack'))
    expect(await takings()).toEqual(['CASE', 'a draft'])
  })
})

describe('a draft', () => {
  it('is seen by those who write its organisation’s frameworks, and by nobody else', async () => {
    const id = await begin(chief, trust, complete())
    expect((await asPerson(chief, (db) => getDraft(db, id))).document.title).toBe('How we improve')
    for (const who of [trustee, head, outsider, lead]) {
      await expect(asPerson(who, (db) => getDraft(db, id))).rejects.toMatchObject({ init: { status: 404 } })
      expect(await asPerson(who, listDrafts)).toEqual([])
    }
  })

  it('is not begun for another organisation', async () => {
    await expect(begin(outsider, trust, complete())).rejects.toMatchObject({ code: '42501' })
    await expect(begin(trustee, trust, complete())).rejects.toMatchObject({ code: '42501' })
  })

  it('begins once, though it is sent twice', async () => {
    const document = complete()
    await begin(chief, trust, document)
    await begin(chief, trust, document)
    const drafts = await asPerson(chief, listDrafts)
    expect(drafts.filter(({ id }) => id === document.identifier)).toHaveLength(1)
  })

  it('keeps what two people wrote in one place apart, and says of one person that it was they', async () => {
    const id = await begin(chief, trust, complete())
    const deputy = await addPerson('Ima Dean', trust, 'improvement_director')
    const { document } = await asPerson(chief, (db) => getDraft(db, id))
    const save = (who: Who, title: string, mark = markOf(detailFields(document))) =>
      asPerson(who, (db) =>
        saveFields(
          db,
          id,
          { mark, by: who.membershipId },
          {
            read: detailFields,
            write: (now) => ({ ...now, title }),
          },
        ),
      )
    const meanwhile = { is: 'changed-meanwhile', theirs: { title: 'Mine' } }
    expect(await save(chief, 'Mine')).toEqual({ is: 'saved' })
    expect(await save(chief, 'Mine')).toEqual({ is: 'saved' })
    expect(await save(chief, 'Other')).toMatchObject({ ...meanwhile, isOwn: true })
    const late = await save(deputy, 'Theirs')
    expect(late).toMatchObject({ ...meanwhile, isOwn: false })
    const saved = await asPerson(chief, (db) => getDraft(db, id))
    expect(saved.document.title).toBe('Mine')
    expect(Object.values(saved.savedBy)).toEqual([chief.membershipId])
    // Somebody else who saves another part has not saved this one.
    await asPerson(deputy, (db) =>
      saveFields(
        db,
        id,
        { mark: markOf(scaleFields(document)), by: deputy.membershipId },
        {
          read: scaleFields,
          write: (now) => ({ ...now, scale: now.scale.map((level) => ({ ...level, described: true })) }),
        },
      ),
    )
    expect(await save(chief, 'Other')).toMatchObject({ ...meanwhile, isOwn: true })
    expect(await save(deputy, 'Theirs', late.is === 'changed-meanwhile' ? late.mark : '')).toEqual({
      is: 'saved',
    })
    expect(await save(chief, 'Other')).toMatchObject({ theirs: { title: 'Theirs' }, isOwn: false })
  })

  it('gives back what was taken out, and moves nothing twice', async () => {
    const id = await begin(chief, trust, complete())
    const act = (intent: 'up' | 'take-out' | 'put-back', key: string, version?: number) =>
      asPerson(chief, (db) => actOnDraft(db, id, { intent, key, id: '', title: '', version }, today))
    const draft = await asPerson(chief, (db) => getDraft(db, id))
    const theme = draft.document.themes[0]!.identifier
    await act('take-out', theme)
    expect((await asPerson(chief, (db) => getDraft(db, id))).document.themes).toEqual([])
    await act('put-back', theme)
    const back = await asPerson(chief, (db) => getDraft(db, id))
    expect(back.document.themes).toEqual(draft.document.themes)
    expect(back.bin).toEqual([])
    expect(await act('up', theme, 1)).toEqual({ to: expect.stringContaining('meanwhile') })
  })

  it('goes to the bin and can be put back', async () => {
    const id = await begin(chief, trust, complete())
    await asPerson(chief, (db) => removeDraft(db, id))
    await expect(asPerson(chief, (db) => changeDraft(db, id, () => null))).rejects.toMatchObject({
      init: { status: 404 },
    })
    await asPerson(chief, (db) =>
      actOnDraft(db, id, { intent: 'restore', key: '', id: '', title: '' }, today),
    )
    expect((await asPerson(chief, (db) => getDraft(db, id))).isRemoved).toBe(false)
  })
})
