import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addInstallation, addPerson, asOwner, tryAs, useDatabase, type Who } from '#database/testing.ts'
import { reachAs } from '#src/platform/database/connections.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { withClient } from '#src/platform/database/roles.ts'
import { newId } from '#src/platform/ids.ts'
import { prepareUploads, uploadPath } from '#src/platform/uploads/places.ts'
import { csv, fileWith, trust } from './fixture.ts'
import { confirmImport, giveUpImport, takeUpImport } from './import-commands.ts'
import { getImport, type ImportFile, listImports, listLastLoaded } from './imports.ts'
import { runImport } from './run-import.ts'

useDatabase()

const dataDir = mkdtempSync(path.join(tmpdir(), 'imports-'))
let ada: Who
let lena: Who
beforeAll(async () => {
  process.env.DATA_DIR = dataDir
  await prepareUploads()
  const installation = await addInstallation()
  ada = await addPerson('Ada Lowe', installation, 'administrator')
  lena = await addPerson('Lena Moss', installation, 'programme_lead')
})
afterAll(() => rmSync(dataDir, { recursive: true }))
beforeEach(async () => {
  await asOwner('delete from organisations.register_imports')
  await asOwner('delete from organisations.trust_summaries')
  await asOwner('delete from organisations.groups')
})

/** An import of one uploaded file of groups, as the page queues it; the queue itself has its own tests. */
async function upload(text: string): Promise<{ id: string; file: ImportFile }> {
  const file: ImportFile = {
    kind: 'groups',
    id: newId(),
    name: 'allgroupsdata20220718.csv',
    size: text.length,
    day: '2022-07-18',
  }
  copyFileSync(fileWith(text), uploadPath(file.id!))
  const id = newId()
  await asPerson(ada, (db) =>
    db
      .insertInto('organisations.register_imports')
      .values({ id, state: 'queued', files: JSON.stringify([file]), started_by: ada.membershipId })
      .execute(),
  )
  return { id, file }
}

const good = csv(
  'groups',
  Array.from({ length: 12 }, (_, i) => trust(11 + i)),
)
const bad = `${good}23,,,,6,Multi-academy trust,,,,OPEN,Open,,,,,,,\r\n`
const state = (id: string) => asPerson(ada, (db) => getImport(db, id))
const groupsNow = async () => (await asOwner('select from organisations.groups')).length

describe('runImport', () => {
  it('imports what was uploaded, says so, and forgets the file', async () => {
    const { id, file } = await upload(good)
    await runImport(id)
    expect(await state(id)).toMatchObject({
      state: 'done',
      report: { files: { groups: { added: 12 } }, register: { openTrusts: 12 } },
    })
    expect(existsSync(uploadPath(file.id!))).toBe(false)
    expect(await asPerson(ada, listLastLoaded)).toMatchObject([
      { kind: 'groups', name: 'allgroupsdata20220718.csv', day: '2022-07-18' },
    ])
    expect(await asPerson(ada, listImports)).toHaveLength(1)
  })

  it('tells those who look', async () => {
    const { id } = await upload(good)
    const told: string[] = []
    await withClient(reachAs('web'), async (client) => {
      client.on('notification', ({ payload }) => told.push(payload ?? ''))
      await client.query('listen live')
      await runImport(id)
      await client.query('select 1')
    })
    expect(told.length).toBeGreaterThanOrEqual(2)
  })

  it('does a finished import no second time', async () => {
    const { id } = await upload(good)
    await runImport(id)
    await asOwner('delete from organisations.trust_summaries')
    await asOwner('delete from organisations.groups')
    await runImport(id)
    expect(await groupsNow()).toBe(0)
  })

  it('takes up again what a worker was killed over', async () => {
    const { id } = await upload(good)
    await asOwner(`update organisations.register_imports set state = 'running' where id = $1`, [id])
    await runImport(id)
    expect(await state(id)).toMatchObject({ state: 'done' })
  })

  it('says why a file is refused, and forgets it', async () => {
    const { id, file } = await upload('<html>')
    await runImport(id)
    expect(await state(id)).toMatchObject({
      state: 'refused',
      refusedBecause: expect.stringContaining('web page'),
    })
    expect(existsSync(uploadPath(file.id!))).toBe(false)
  })

  it('says so when something breaks that nobody foresaw', async () => {
    const { id } = await upload(good)
    await asOwner(`update organisations.register_imports set files = '[{"kind":"groups"}]' where id = $1`, [
      id,
    ])
    await runImport(id)
    expect(await state(id)).toMatchObject({
      state: 'refused',
      refusedBecause: expect.stringContaining('Something went wrong'),
    })
  })
})

describe('an import that waits', () => {
  it('is done without the bad rows once it is confirmed', async () => {
    const { id, file } = await upload(bad)
    await runImport(id)
    expect(await state(id)).toMatchObject({ state: 'waiting', report: { files: { groups: { refused: 1 } } } })
    expect(await groupsNow()).toBe(0)
    expect(existsSync(uploadPath(file.id!))).toBe(true)
    await confirm(id)
    await runImport(id)
    expect(await state(id)).toMatchObject({ state: 'done' })
    expect(await groupsNow()).toBe(12)
  })

  it('waits again where the file is not the one that was shown', async () => {
    const { id, file } = await upload(bad)
    await runImport(id)
    await confirm(id)
    copyFileSync(fileWith(bad.replace('Trust 11', 'Another')), uploadPath(file.id!))
    await runImport(id)
    expect(await state(id)).toMatchObject({ state: 'waiting' })
    expect(await groupsNow()).toBe(0)
  })

  it('can be given up, once', async () => {
    const { id, file } = await upload(bad)
    await runImport(id)
    expect(await asPerson(ada, (db) => giveUpImport(db, id))).toMatchObject([{ id: file.id }])
    expect(await state(id)).toMatchObject({ state: 'given-up' })
    const twice = asPerson(ada, (db) => giveUpImport(db, id))
    await expect(twice).rejects.toMatchObject({ init: { status: 409 } })
    await expect(asPerson(ada, (db) => confirmImport(db, id))).rejects.toMatchObject({
      init: { status: 409 },
    })
  })
})

describe('who may', () => {
  it('hides imports from everybody but administrators', async () => {
    const { id } = await upload(good)
    expect(await tryAs(lena, listImports)).toEqual([])
    await expect(tryAs(lena, (db) => getImport(db, id))).rejects.toMatchObject({ init: { status: 404 } })
    expect(await tryAs(lena, (db) => takeUpImport(db, id))).toBeNull()
  })
})

/** What `confirmImport` writes, without the queue, which needs its own schema. */
async function confirm(id: string): Promise<void> {
  await asOwner(
    `update organisations.register_imports set state = 'queued', confirmed_at = now() where id = $1 and state = 'waiting'`,
    [id],
  )
}
