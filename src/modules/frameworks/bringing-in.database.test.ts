import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, addOrganisation, addPerson, asOwner, useDatabase, type Who } from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { type BroughtIn, bringIn } from './commands/bring-in.ts'
import { publishDraft } from './commands/publish-draft.ts'
import type { FrameworkDocument } from './document.ts'
import { emptyDocument } from './drafting/beginning.ts'
import { addElement, addTheme, changeElement } from './drafting/structure.ts'
import { fromCase } from './exchange/from-case.ts'
import { caseText } from './exchange/to-case.ts'
import { newIdentifier } from './identifiers.ts'
import { publishPacks } from './index.ts'
import { whoseWords } from './parts/whose.ts'
import { getDraft } from './queries/drafts.ts'
import { getPublished } from './queries/library.ts'
import { getVersionPage } from './queries/version-page.ts'

useDatabase()

const now = '2026-11-21T09:00:00.000Z'
let chief: Who
let other: Who

beforeAll(async () => {
  chief = await addPerson('Ada Penrose', await addOrganisation('trust', 'Larkmoor'), 'chief_executive')
  other = await addPerson('Otto Reed', await addOrganisation('trust', 'Whinfell'), 'chief_executive')
  await asJob('publish-packs', publishPacks)
})

function complete(): FrameworkDocument {
  const [theme, element] = [newIdentifier(), newIdentifier()]
  const empty = addTheme(emptyDocument('How we improve', { name: 'Elsewhere', now }), theme, 'Purpose')
  return changeElement(addElement(empty, theme, { id: element, title: 'Clarity' }), element, {
    levels: ([1, 2, 3, 4] as const).map((position) => ({
      position,
      description: `What it looks like: ${position}`,
    })),
  })
}

async function bring(who: Who, text: string): Promise<BroughtIn> {
  const brought = fromCase(JSON.parse(text), now)
  if (!brought.ok) throw new Error(brought.problems.join(' '))
  const organisationId = (await actorOf(who)).positions[0]!.place
  const { document, setAside } = brought
  return asPerson(who, (db) =>
    bringIn(db, who.membershipId, { organisationId, document, setAside, file: 'a.json' }),
  )
}

const draftOf = async (who: Who, brought: BroughtIn) =>
  asPerson(who, (db) => getDraft(db, 'draftId' in brought ? brought.draftId : ''))

describe('a framework that is brought in', () => {
  it('becomes a draft, once; published here and exported again it is the same to the byte', async () => {
    const text = caseText(complete())
    const brought = await bring(chief, text)
    expect(await bring(chief, text)).toEqual(brought)
    const draft = await draftOf(chief, brought)
    expect(draft).toMatchObject({ begunAs: 'brought in', setAside: [] })
    const id = await asPerson(chief, (db) => publishDraft(db, chief.membershipId, draft))
    const { document } = await asPerson(chief, (db) => getPublished(db, id))
    expect(caseText(document)).toBe(text)
    expect(await bring(chief, text)).toEqual({ versionId: id })
    const events = await asOwner('select command from audit.events where about = $1 order by seq', [id])
    expect(events.map(({ command }) => command)).toEqual(['frameworks.bring-in', 'frameworks.publish'])
  })

  it('is the same to the byte with strands, weights, open levels and links to others too', async () => {
    const plain = complete()
    const [theme] = plain.themes as [FrameworkDocument['themes'][number]]
    const [element] = theme.elements as [FrameworkDocument['themes'][number]['elements'][number]]
    const own = { identifier: element.identifier, title: element.title }
    const deep = {
      ...{ ...element, strand: { identifier: newIdentifier(), title: 'Why we are here' }, weight: 2.5 },
      levels: element.levels.map((level) => (level.position === 2 ? { ...level, description: null } : level)),
    }
    const text = caseText({
      ...plain,
      themes: [{ ...theme, elements: [deep] }],
      links: [
        { kind: 'replaced by', from: { identifier: newIdentifier(), title: 'Purpose' }, to: own },
        { kind: 'exact match', from: own, to: { identifier: newIdentifier(), title: 'A clear purpose' } },
      ],
    })
    const draft = await draftOf(chief, await bring(chief, text))
    expect(draft.setAside).toEqual([])
    const id = await asPerson(chief, (db) => publishDraft(db, chief.membershipId, draft))
    expect(caseText((await asPerson(chief, (db) => getPublished(db, id))).document)).toBe(text)
  })

  it('of somebody else names them in the attribution of its draft, of the version, and of its file', async () => {
    const { CFDocument, ...rest } = JSON.parse(caseText(complete()))
    const { extensions: _, ...plain } = CFDocument
    const theirs = { ...plain, creator: 'Someone Else Ltd' }
    const draft = await draftOf(chief, await bring(chief, JSON.stringify({ CFDocument: theirs, ...rest })))
    const attribution = 'After “How we improve” by Someone Else Ltd.'
    expect(draft.document).toMatchObject({ attribution, creator: 'Someone Else Ltd' })
    const id = await asPerson(chief, (db) => publishDraft(db, chief.membershipId, draft))
    const actor = await actorOf(chief)
    const page = await asPerson(chief, (db) => getVersionPage(db, actor, id))
    expect(whoseWords(page)).toBe('Version 1, by Larkmoor, after Someone Else Ltd')
    expect(page.attribution).toBe(attribution)
    const { document } = await asPerson(chief, (db) => getPublished(db, id))
    expect(caseText(document)).toContain(attribution)
  })

  it('leads to the pack where it came with the product', async () => {
    const file = path.join(import.meta.dirname, 'packs/school-improvement-capacity.json')
    const pack = readFileSync(file, 'utf8')
    const { identifier } = JSON.parse(pack).CFDocument
    expect(await bring(chief, pack)).toEqual({ versionId: identifier })
  })

  it('gets keys of its own where they are taken by something else, and says so', async () => {
    const document = complete()
    await bring(other, caseText(document))
    const brought = await bring(chief, caseText({ ...document, title: 'Another' }))
    const draft = await draftOf(chief, brought)
    expect(draft.document.identifier).not.toBe(document.identifier)
    expect(draft.document.framework).not.toBe(document.framework)
    expect(draft.setAside.join(' ')).toMatch(/all of them were made anew.*belongs to somebody else/s)
    expect(draft.document.links).toMatchObject([{ kind: 'related', to: { title: 'Clarity' } }])
  })
})
