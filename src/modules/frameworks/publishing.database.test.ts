import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { withdrawVersion } from './commands/publish-draft.ts'
import type { ScaleLevel } from './document.ts'
import { copyOf, emptyDocument, nextVersionOf } from './drafting/beginning.ts'
import { turnedRound } from './drafting/turn-round.ts'
import { toCase } from './exchange/to-case.ts'
import { newIdentifier } from './identifiers.ts'
import { elementsOf, getFrameworkVersion, listCarriedOn, listFrameworkVersions } from './index.ts'
import { getDraft } from './queries/drafts.ts'
import { getPublished, listLibrary } from './queries/library.ts'
import { begin, complete, maker, publish, setScene } from './test-scene.ts'

useDatabase()

let trust: string
let chief: Who
let trustee: Who
let head: Who
let outsider: Who
let lead: Who
let programme: string

beforeAll(async () => {
  ;({ trust, chief, trustee, head, outsider, lead, programme } = await setScene())
})

const renamed = (scale: ScaleLevel[]) => scale.map((level) => ({ ...level, word: `${level.word} now` }))

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
  })

  it('leads whoever comes to the draft again to the version, where they may read it', async () => {
    const id = await publish(chief, await begin(chief, trust, complete('What the draft became')))
    const coming = (who: Who) => asPerson(who, (db) => getDraft(db, id)).catch((thrown: unknown) => thrown)
    const answer = (await coming(chief)) as Response
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe(`/frameworks/${id}?did=was-draft`)
    expect(await coming(outsider)).toMatchObject({ init: { status: 404 } })
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

  it('is refused where the words of an earlier version stand in another order: answers are kept by their place', async () => {
    const first = complete()
    await publish(chief, await begin(chief, trust, first))
    const turned = { ...turnedRound(nextVersionOf(first, maker.now)), version: '2' }
    await expect(publish(chief, await begin(chief, trust, turned))).rejects.toMatchObject({
      data: { because: expect.stringContaining('the words of version 1 in another order') },
    })
    const other = { ...turned, identifier: newIdentifier(), scale: renamed(turned.scale) }
    await publish(chief, await begin(chief, trust, other))
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
