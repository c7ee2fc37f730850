import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readApart } from '#src/platform/apart/read-apart.ts'
import { findList } from './find-list.ts'
import type { ListField, ListFound, ListOrder } from './list-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lists-'))
afterAll(() => rmSync(folder, { recursive: true }))

const today = '2026-11-22'
const roster = {
  'users.csv': 'sourcedId,givenName,familyName,email\nu1,Ada,Lowe,ada@x.org\nu2,A,Pupil,p@x.org\n',
  'roles.csv': 'userSourcedId,role,orgSourcedId\nu1,principal,s1\nu2,student,s1\n',
  'orgs.csv': 'sourcedId,name\ns1,Tern Bay Primary\n',
}

function order(files: Partial<Record<ListField, string | Uint8Array>>): ListOrder {
  const paths = Object.entries(files).map(([field, content]) => {
    const place = path.join(folder, field)
    writeFileSync(place, content)
    return [field, place]
  })
  return { paths: Object.fromEntries(paths), today }
}

const zipped = (files: Record<string, string>, within = '') =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [within + name, strToU8(text)])))
const find = (files: Parameters<typeof order>[0]) => findList(order(files))
const said = (files: Parameters<typeof order>[0]) => {
  const found = find(files)
  return 'field' in found ? [found.field, found.message] : ['', 'It was read.']
}

describe('the files of a list', () => {
  it('are read as a zip, in whatever folder it holds them, and as three files: staff alone', () => {
    const { 'users.csv': users, 'roles.csv': roles, 'orgs.csv': orgs } = roster
    for (const files of [
      { zip: zipped(roster) },
      { zip: zipped(roster, 'Export/') },
      { users, roles, orgs },
    ]) {
      const found = find(files)
      expect(found).toMatchObject({
        kind: 'one-roster',
        read: { people: [{ name: 'Ada Lowe', group: 'principal · Tern Bay Primary' }], leftOut: 1 },
      })
      expect(JSON.stringify(found)).not.toContain('Pupil')
    }
  })

  it('say in which field something is wrong', () => {
    const { 'users.csv': users, 'roles.csv': roles } = roster
    expect(said({})).toEqual(['table', 'Choose a list, or the files of a OneRoster export.'])
    expect(said({ users, roles })).toEqual(['orgs', expect.stringContaining('Choose orgs.csv too')])
    expect(said({ users, roles, orgs: 'a,"b' })).toEqual(['orgs', expect.stringContaining('no CSV')])
    expect(said({ table: '' })).toEqual(['table', 'The file is empty.'])
    expect(said({ table: '%PDF-1.4 hello' })).toEqual([
      'table',
      'This is a PDF document, not a CSV file. Save the table as CSV from your spreadsheet, and choose that.',
    ])
    expect(said({ zip: 'PK' })).toEqual(['zip', expect.stringContaining('no zip file')])
    expect(said({ zip: zipped({ 'users.csv': users }) })).toEqual([
      'zip',
      'There is no roles.csv in this zip file.',
    ])
    expect(said({ zip: zipped({ ...roster, 'old.zip': '' }) })).toEqual([
      'zip',
      expect.stringContaining('another archive inside'),
    ])
  })

  it('are refused where they hold more people than one list may', () => {
    const rows = 'Ada,ada@x.org\n'.repeat(2001)
    expect(said({ table: `Name,Email\n${rows}` })).toEqual([
      'table',
      'The list has 2,001 rows; at most 2,000 are read at once.',
    ])
    expect(said({ table: `Name,Email\n${rows.slice(14)}` })).toEqual(['', 'It was read.'])
  })

  it('are read in a process of their own, with the same answer', async () => {
    const asked = order({ zip: zipped(roster) })
    const script = '#src/modules/self-review/inviting/lists/read-process.ts'
    expect(await readApart<ListFound>({ script, order: asked, tooMuch: '' })).toEqual(findList(asked))
    expect(
      await readApart<ListFound>({ script, order: asked, tooMuch: 'Too much.' }, { time: 50, heap: 100 }),
    ).toEqual({
      because: 'Too much.',
    })
    const gone = { ...asked, paths: { table: path.join(folder, 'nowhere') } }
    expect(await readApart<ListFound>({ script, order: gone, tooMuch: '' })).toEqual({
      because: expect.stringContaining('cannot be read'),
    })
  }, 30_000)

  it('are given up where they need more memory than there is, and the sentence says what to do', async () => {
    const wide = order({ table: `${','.repeat(199)}\n`.repeat(2000) + 'a,b\n'.repeat(40_000) })
    const script = '#src/modules/self-review/inviting/lists/read-process.ts'
    const read = { script, order: wide, tooMuch: 'Too much.' } as const
    expect(await readApart<ListFound>(read, { time: 20_000, heap: 12 })).toEqual({ because: 'Too much.' })
  }, 30_000)
})
