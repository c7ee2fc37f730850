import { describe, expect, it } from 'vitest'
import { columnsOf } from '../fixture.ts'
import { fileKinds, kinds } from './file-kinds.ts'
import { FileRefusal, layOut } from './header.ts'

const fields = (kind: 'establishments' | 'groups' | 'links', header: string[], rows: string[][] = []) =>
  Object.fromEntries(
    layOut(fileKinds[kind], header, rows).columns.map(({ field, index }) => [field, header[index]]),
  )

describe('layOut', () => {
  it('finds every column of the register’s own files', () => {
    for (const kind of kinds) {
      const found = fields(kind, columnsOf(kind))
      expect(Object.keys(found)).toEqual(fileKinds[kind].columns.map(({ field }) => field))
    }
  })

  it('finds them in another order, in other capitals, with a first column that has no name', () => {
    const header = ['', ...columnsOf('groups').reverse()].map((name) => ` ${name.toUpperCase()} `)
    expect(fields('groups', header)).toMatchObject({ uid: ' GROUP UID ', name: ' GROUP NAME ' })
  })

  it('does with names where there are no codes', () => {
    const header = columnsOf('establishments').filter((name) => !name.endsWith('(code)'))
    const found = fields('establishments', header)
    expect(found).not.toHaveProperty('la_code')
    expect(found.phase).toBe('PhaseOfEducation (name)')
  })

  it('knows the monthly extract’s own name for the group', () => {
    expect(fields('links', ['URN', 'Linked UID', 'Group Name', 'Joined date'])).toMatchObject({
      group_uid: 'Linked UID',
    })
  })

  it('says which columns are missing', () => {
    const without = columnsOf('establishments').filter((name) => !['Town', 'Postcode'].includes(name))
    expect(() => layOut(fileKinds.establishments, without, [])).toThrow(
      'The file of establishments lacks the columns “Town”, “Postcode”.',
    )
    expect(() => layOut(fileKinds.groups, ['Group UID', 'Group Name', 'Group Type'], [])).toThrow(
      'lacks the column “Group Status”',
    )
  })

  it.each([
    ['groups', 'links', 'This is the file of links where the file of groups was expected.'],
    ['links', 'establishments', 'This is the file of establishments where'],
    ['establishments', 'groups', 'This is the file of groups where'],
  ] as const)('where %s are expected it knows the file of %s', (expected, given, sentence) => {
    expect(() => layOut(fileKinds[expected], columnsOf(given), [])).toThrow(sentence)
  })

  it('knows the list of predecessors and successors', () => {
    expect(() => layOut(fileKinds.links, ['URN', 'LinkURN', 'LinkName'], [])).toThrow(
      'This is the list of predecessors and successors where the file of links was expected.',
    )
  })

  it('says when the columns are separated by something else', () => {
    expect(() => layOut(fileKinds.groups, ['Group UID;Group Name'], [])).toThrow(/semicolons/)
    expect(() => layOut(fileKinds.groups, ['Group UID\tGroup Name'], [])).toThrow(/tabs/)
  })

  it('refuses a column of ours that stands there twice', () => {
    expect(() => layOut(fileKinds.links, ['URN', 'URN', 'Group UID', 'Joined date'], [])).toThrow(
      'has the column “URN” twice',
    )
  })

  it('passes over a last name that the rows have no cell for, as in the monthly extract', () => {
    const header = ['URN', 'Linked UID', 'Joined date', 'HasSharedHT']
    const rows = [['1', '2', '2015-09-01']]
    expect(layOut(fileKinds.links, header, rows).width).toBe(3)
    expect(layOut(fileKinds.links, header, [...rows, ['1', '2', '2015-09-01', '']]).width).toBe(4)
  })

  it('refuses rows that are all of another length', () => {
    const header = ['URN', 'Group UID', 'Joined date']
    const rows = Array.from({ length: 5 }, () => ['0', '1', '2', '2015-09-01'])
    expect(() => layOut(fileKinds.links, header, rows)).toThrow('names 3 columns and its rows have 4 cells')
    const short = Array.from({ length: 5 }, () => ['1', '2'])
    expect(() => layOut(fileKinds.links, header, short)).toThrow(FileRefusal)
  })
})
