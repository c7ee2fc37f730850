import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, asOwner, useDatabase, type Who } from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { receiveFramework } from './commands/receive-file.ts'
import { confirmSheet } from './commands/sheets.ts'
import { publishPacks } from './index.ts'
import { getDraft } from './queries/drafts.ts'
import { readSheetPage } from './queries/sheet-page.ts'
import { getSheet } from './queries/sheets.ts'
import { findFramework } from './receiving/find-framework.ts'

useDatabase()

const folder = mkdtempSync(path.join(tmpdir(), 'sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))

let trust: string
let chief: Who
let outsider: Who

beforeAll(async () => {
  trust = await addOrganisation('trust', 'Larkmoor')
  chief = await addPerson('Ada Penrose', trust, 'chief_executive')
  outsider = await addPerson('Otto Reed', await addOrganisation('trust', 'Whinfell'), 'chief_executive')
})

const good = 'Theme,Element,Level: a,Level: b,Level: c,Level: d\nT,<script>x</script>,weak,,,strong\n'

async function keep(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  const found = findFramework({ path: file, name, now: '2026-11-21T09:00:00.000Z' })
  const whose = { membershipId: chief.membershipId, organisationId: trust }
  const received = await asPerson(chief, (db) => receiveFramework(db, whose, { name, found }))
  return 'to' in received ? received.to : received.problems.join(' ')
}

const idIn = (to: string) => to.split('/')[3]!
const confirm = (id: string, title = 'Ours') =>
  asPerson(chief, (db) => confirmSheet(db, chief.membershipId, { id, title, organisation: 'Larkmoor' }))

describe('a spreadsheet that is brought in', () => {
  it('is kept until it is checked, for those who write the frameworks of that trust alone', async () => {
    const kept = await keep('good.csv', good)
    const id = idIn(kept)
    expect(kept).toBe(`/frameworks/bring-in/${id}`)
    const page = await asPerson(chief, (db) => readSheetPage(db, id))
    expect(page).toMatchObject({ title: 'good', found: { words: ['a', 'b', 'c', 'd'] } })
    await expect(asPerson(outsider, (db) => getSheet(db, id))).rejects.toMatchObject({
      init: { status: 404 },
    })
  })

  it('is asked whether its first level is the weaker end, where a framework here runs the other way', async () => {
    const rows = (words: string[]) =>
      `Theme,Element,${words.map((word) => `Level: ${word}`).join()}\nT,E,weak,,,strong\n`
    const asked = async (name: string, words: string[]) => {
      const id = idIn(await keep(name, rows(words)))
      const page = await asPerson(chief, (db) => readSheetPage(db, id))
      return 'toLookAt' in page ? page.toLookAt.shown : []
    }
    const question = [{ cell: 'C1', because: expect.stringContaining('Is the first the weaker end?') }]
    expect(await asked('usual.csv', ['leading', 'secure', 'developing', 'emerging'])).toEqual(question)
    const pack = ['early days', 'growing', 'established', 'second nature']
    expect(await asked('unknown.csv', pack.toReversed())).toEqual([])
    await asJob('publish-packs', publishPacks)
    expect(await asked('known.csv', pack.toReversed())).toEqual(question)
    expect(await asked('as-known.csv', pack)).toEqual([])
  })

  it('becomes one draft, though it is confirmed twice, and the same file leads there again', async () => {
    const id = idIn(await keep('twice.csv', `${good}T,Another,weak,,,strong\n`))
    const made = await confirm(id)
    expect(await confirm(id)).toEqual(made)
    if (typeof made === 'string' || !('draftId' in made)) throw new Error('No draft was made.')
    const draft = await asPerson(chief, (db) => getDraft(db, made.draftId))
    expect(draft.document.title).toBe('Ours')
    expect(draft.document.themes[0]!.elements[0]!.title).toBe('<script>x</script>')
    expect(await keep('again.csv', `${good}T,Another,weak,,,strong\n`)).toBe(
      `/frameworks/drafts/${made.draftId}?did=here`,
    )
  })

  it('makes nothing while a cell is wrong', async () => {
    const id = idIn(await keep('wrong.csv', `${good}T,,weak,,,strong\n`))
    expect(await confirm(id)).toEqual({ problems: [{ cell: 'B3', because: expect.any(String) }] })
    expect(await asOwner('select draft_id from frameworks.sheets where id = $1', [id])).toEqual([
      { draft_id: null },
    ])
  })

  it('asks for its columns where the headings say nothing, and says what is no spreadsheet', async () => {
    const kept = await keep('strange.csv', 'One,Two,Three\na,b,c\n')
    expect(kept).toMatch(/\/columns$/)
    expect(await confirm(idIn(kept))).toBe('no columns')
    expect(await keep('open.csv', 'a,"b\n')).toContain('no CSV')
  })
})
