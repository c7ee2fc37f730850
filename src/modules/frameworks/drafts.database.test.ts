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
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { actOnDraft } from './act-on-draft.ts'
import { beginDraft, changeDraft, removeDraft } from './commands/drafts.ts'
import { publishDraft, withdrawVersion } from './commands/publish-draft.ts'
import { recordTaking } from './commands/record-taking.ts'
import { saveFields } from './commands/save-fields.ts'
import type { FrameworkDocument } from './document.ts'
import { copyOf, emptyDocument, nextVersionOf } from './drafting/beginning.ts'
import { detailFields, markOf, scaleFields } from './drafting/fields.ts'
import { addElement, addTheme, changeElement } from './drafting/structure.ts'
import { toCase } from './exchange/to-case.ts'
import { newIdentifier } from './identifiers.ts'
import {
  elementsOf,
  getFrameworkVersion,
  listCarriedOn,
  listFrameworkVersions,
  publishPacks,
} from './index.ts'
import { getDraft, listDrafts } from './queries/drafts.ts'
import { getPublished, listLibrary } from './queries/library.ts'

useDatabase()

const today = '2026-11-21'
const maker = { name: 'Larkmoor', now: '2026-11-21T09:00:00.000Z' }

let trust: string
let chief: Who
let trustee: Who
let head: Who
let outsider: Who
let lead: Who
let programme: string

beforeAll(async () => {
  trust = await addOrganisation('trust', 'Larkmoor')
  chief = await addPerson('Ada Penrose', trust, 'chief_executive')
  trustee = await addPerson('Tess Lowe', trust, 'trustee')
  outsider = await addPerson('Otto Reed', await addOrganisation('trust', 'Whinfell'), 'chief_executive')
  programme = await addOrganisation('programme', 'Northern Lights')
  lead = await addPerson('Ros Ferriby', programme, 'programme_lead')
  head = await addPerson('Hana Bell', await schoolOf(trust), 'headteacher')
  await asJob('publish-packs', publishPacks)
})

/** A school with an account whose trust this is, as the register knows it. */
async function schoolOf(trustId: string): Promise<string> {
  const school = await addOrganisation('school', 'Ashdale')
  await asOwner(`insert into organisations.groups (uid, name, type_code, type, status)
    values (9001, 'Larkmoor', '06', 'Multi-academy trust', 'Open')`)
  await asOwner(
    `insert into organisations.establishments (urn, name, status) values (900001, 'Ashdale', 'Open')`,
  )
  await asOwner('insert into organisations.group_links (group_uid, urn) values (9001, 900001)')
  await asOwner('update organisations.organisations set group_uid = 9001 where id = $1', [trustId])
  await asOwner('update organisations.organisations set urn = 900001 where id = $1', [school])
  return school
}

/** A draft of the trust that could be published as it is. */
function complete(title = 'How we improve'): FrameworkDocument {
  const [theme, element] = [newIdentifier(), newIdentifier()]
  const empty = addElement(addTheme(emptyDocument(title, maker), theme, 'Purpose'), theme, {
    id: element,
    title: 'Clarity of purpose',
  })
  return changeElement(empty, element, {
    prompts: ['What is the trust for?'],
    levels: ([1, 2, 3, 4] as const).map((position) => ({
      position,
      description: position === 1 ? 'Few could say.' : position === 4 ? 'Everybody says the same.' : null,
    })),
  })
}

async function begin(who: Who, organisationId: string, document: FrameworkDocument): Promise<string> {
  await asPerson(who, (db) =>
    beginDraft(db, who.membershipId, { organisationId, document, begunAs: 'empty', begunFrom: null }),
  )
  return document.identifier
}

async function publish(who: Who, id: string): Promise<string> {
  return asPerson(who, async (db) => publishDraft(db, who.membershipId, await getDraft(db, id)))
}

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

describe('publishing', () => {
  it('makes a version that the trust’s own people and those of its schools read, and nobody else', async () => {
    const id = await publish(chief, await begin(chief, trust, complete()))
    for (const who of [chief, trustee, head])
      expect((await asPerson(who, (db) => getFrameworkVersion(db, id))).title).toBe('How we improve')
    for (const who of [outsider, lead]) {
      await expect(asPerson(who, (db) => getPublished(db, id))).rejects.toMatchObject({
        init: { status: 404 },
      })
      expect((await asPerson(who, listLibrary)).some((line) => line.id === id)).toBe(false)
      const seen = await tryAs(who, (db) =>
        sql`select from frameworks.elements where version_id = ${id}::uuid`.execute(db),
      )
      expect(seen.rows).toEqual([])
    }
    await expect(asPerson(chief, (db) => getDraft(db, id))).rejects.toMatchObject({ init: { status: 404 } })
  })

  it('makes a version that everybody reads where a programme publishes it', async () => {
    const id = await publish(lead, await begin(lead, programme, complete('Northern questions')))
    expect((await asPerson(outsider, (db) => getFrameworkVersion(db, id))).title).toBe('Northern questions')
  })

  it('is refused while something stands in the way, and where the version’s name is used', async () => {
    const empty = emptyDocument('Nothing in it', maker)
    await expect(publish(chief, await begin(chief, trust, empty))).rejects.toMatchObject({
      init: { status: 409 },
    })
    const first = complete()
    await publish(chief, await begin(chief, trust, first))
    const again = { ...nextVersionOf(first, maker.now), version: first.version }
    await expect(publish(chief, await begin(chief, trust, again))).rejects.toMatchObject({
      data: { because: expect.stringContaining('published already') },
    })
  })

  it('takes new keys for elements whose keys another framework has', async () => {
    const document = complete()
    await publish(outsider, await begin(outsider, await organisationOf(outsider), document))
    const same = { ...document, identifier: newIdentifier(), framework: newIdentifier() }
    const id = await publish(chief, await begin(chief, trust, same))
    const mine = await asPerson(chief, (db) => getFrameworkVersion(db, id))
    expect(elementsOf(mine)[0]!.id).not.toBe(document.themes[0]!.elements[0]!.identifier)
  })

  it('never changes afterwards: no word, no element more, no element less', async () => {
    const id = await publish(chief, await begin(chief, trust, complete()))
    const attempts = [
      sql`update frameworks.versions set document = jsonb_set(document, '{title}', '"Mine"') where id = ${id}::uuid`,
      sql`update frameworks.elements set title = 'Mine' where version_id = ${id}::uuid`,
      sql`delete from frameworks.elements where version_id = ${id}::uuid`,
      sql`delete from frameworks.versions where id = ${id}::uuid`,
      sql`insert into frameworks.themes (id, version_id, position, title) values (gen_random_uuid(), ${id}::uuid, 9, 'More')`,
    ]
    for (const attempt of attempts)
      await expect(tryAs(chief, (db) => attempt.execute(db))).rejects.toMatchObject({ code: '42501' })
  })

  it('is written in the record', async () => {
    const document = complete('A recorded one')
    await publish(chief, await begin(chief, trust, document))
    const events = await asOwner('select command from audit.events where about = $1', [document.identifier])
    expect(events).toEqual([{ command: 'frameworks.publish' }])
  })
})

describe('the next version', () => {
  it('carries each element on, and a copy stays tied to its original', async () => {
    const first = complete()
    await publish(chief, await begin(chief, trust, first))
    const second = nextVersionOf(first, maker.now)
    await publish(chief, await begin(chief, trust, second))
    const carried = await asPerson(chief, (db) => listCarriedOn(db, second.identifier))
    expect(carried).toEqual([
      { from: first.themes[0]!.elements[0]!.identifier, to: second.themes[0]!.elements[0]!.identifier },
    ])
    const copy = copyOf(first, { name: 'Whinfell', now: maker.now })
    expect(copy.licence).toEqual(first.licence)
    expect(copy.attribution).toContain('Adapted by Whinfell from “How we improve”, version 1')
    expect(copy.links).toMatchObject([{ kind: 'exact match', to: { title: 'Clarity of purpose' } }])
    expect(
      toCase(copy).CFAssociations.some(({ associationType }) => associationType === 'exactMatchOf'),
    ).toBe(true)
  })
})

describe('a version that is withdrawn', () => {
  it('is not begun with, is still read, and stays withdrawn for the reason given', async () => {
    const document = complete('Too long')
    const id = await publish(chief, await begin(chief, trust, document))
    const withdraw = (who: Who, because: string) =>
      asPerson(who, (db) => withdrawVersion(db, { document, organisationId: trust }, because))
    await withdraw(trustee, 'Not mine to say')
    expect((await asPerson(chief, (db) => getPublished(db, id))).withdrawnBecause).toBeNull()
    await withdraw(chief, 'It asks too much.')
    await withdraw(chief, 'Another reason')
    const begun = await asPerson(trustee, listFrameworkVersions)
    expect(begun.some((version) => version.id === id)).toBe(false)
    expect((await asPerson(head, (db) => getFrameworkVersion(db, id))).withdrawnBecause).toBe(
      'It asks too much.',
    )
    const restore = tryAs(chief, (db) =>
      sql`update frameworks.versions set withdrawn_at = null, withdrawn_because = null where id = ${id}::uuid`.execute(
        db,
      ),
    )
    await expect(restore).rejects.toMatchObject({ code: '42501' })
  })
})

async function organisationOf(who: Who): Promise<string> {
  return (await actorOf(who)).positions[0]!.place
}
