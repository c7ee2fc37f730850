import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkList, isNew, type Known, listInWords, taken } from './check-list.ts'
import { fromTable, isUnheaded } from './from-table.ts'
import type { Listed, Mapping } from './listed.ts'
import { readNamed, shownColumns } from './name-columns.ts'
import { fromOneRoster } from './one-roster.ts'
import { peopleTemplate } from './template.ts'

const table = (...rows: string[][]) => rows.map((cells, at) => ({ at: at + 1, cells }))
const roles = { headteacher: 'headteacher', 'middle leader': 'middle_leader' }

describe('a table of people', () => {
  it('is read by its headings, in any order', () => {
    const rows = table(
      ['Role', 'E-mail', 'Surname', 'First name', 'Perspective'],
      ['Headteacher', 'ADA@x.org', 'Lowe', 'Ada', 'Heads'],
    )
    expect(fromTable(rows, roles).people).toEqual([
      { at: 'row 2', name: 'Ada Lowe', email: 'ada@x.org', group: 'Heads', role: 'headteacher' },
    ])
  })

  it('may be our own template, whose example invites nobody where it is left in', () => {
    const filled = table(...peopleTemplate('Headteachers', 'headteacher'), [
      'Ada Lowe',
      'ada@x.org',
      'Headteachers',
      'Headteacher',
    ])
    expect(fromTable(filled, roles)).toEqual({
      people: [
        { at: 'row 3', name: 'Ada Lowe', email: 'ada@x.org', group: 'Headteachers', role: 'headteacher' },
      ],
      leftOut: 0,
      problems: [],
    })
  })

  it('says which heading is missing', () => {
    expect(fromTable(table(['Who'], ['Ada']), roles).problems.map(({ message }) => message)).toEqual([
      'No column is headed Name (or First name and Last name).',
      'No column is headed Email.',
    ])
  })

  it('whose headings say nothing is read by what somebody says of its columns', () => {
    const rows = table(
      ['Staff member', 'Contact', 'Post'],
      ['Ada Lowe', 'ADA@x.org', ''],
      ['Ben Reed', 'ben@x.org', ''],
    )
    expect(isUnheaded(rows)).toBe(true)
    expect(isUnheaded(table(['Name', 'Email'], ['Ada', 'a@x.org']))).toBe(false)
    expect(isUnheaded(table(['Who'], ['Ada']))).toBe(false)
    const read = (form: Record<string, string>) => readNamed(rows, form, roles)
    const { people, errors } = read({ 'column-0': 'name', 'column-1': 'email' })
    expect(errors).toEqual([])
    expect(people.map(({ at, name, email }) => [at, name, email])).toEqual([
      ['row 2', 'Ada Lowe', 'ada@x.org'],
      ['row 3', 'Ben Reed', 'ben@x.org'],
    ])
    expect(read({ 'column-0': 'name', 'column-1': 'email', firstIsPerson: 'yes' }).people).toHaveLength(3)
    expect(read({ 'column-0': 'name', 'column-2': 'name' }).errors.map(({ message }) => message)).toEqual([
      'Two columns are chosen for “The whole name”; only one can be.',
      'Say which column holds the e-mail address.',
    ])
    expect(shownColumns(rows)[2]).toMatchObject({ letter: 'C', heading: 'Post', example: '', chosen: '' })
  })

  it('makes a group of its own of a role that is none of ours, and one group of two spellings', () => {
    const rows = table(
      ['Name', 'Email', 'Group', 'Role'],
      ['Ada', 'a@x.org', 'Board', 'Chair of trustees'],
      ['Sam', 's@x.org', 'Business and site leads', ''],
      ['Kit', 'k@x.org', 'business and  Site leads', 'headteacher'],
    )
    expect(fromTable(rows, roles).people.map(({ group, role }) => [group, role])).toEqual([
      ['Board · Chair of trustees', ''],
      ['Business and site leads', ''],
      ['Business and site leads', 'headteacher'],
    ])
  })

  it('loses nobody: every row below the headings is a person', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { maxLength: 60 }), (below) => {
        const rows = table(['Name', 'Email', 'Group'], ...below.map((cells) => [...cells]))
        const { people } = fromTable(rows, roles)
        expect(people).toHaveLength(below.length)
        expect(people.map(({ at }) => at)).toEqual(below.map((_, at) => `row ${at + 2}`))
      }),
    )
  })
})

describe('a OneRoster export', () => {
  const files = {
    orgs: table(['sourcedId', 'name', 'type'], ['s1', 'Tern Bay Primary', 'school']),
    users: table(
      ['sourcedId', 'status', 'enabledUser', 'givenName', 'familyName', 'email'],
      ['u1', 'active', 'true', 'Ada', 'Lowe', 'ada@x.org'],
      ['u2', 'active', 'true', 'A', 'Pupil', 'pupil@x.org'],
      ['u3', 'active', 'true', 'A', 'Parent', 'parent@x.org'],
      ['u4', 'active', 'false', 'Has', 'Left', 'left@x.org'],
      ['u5', 'active', 'true', 'Both', 'Roles', 'both@x.org'],
    ),
    roles: table(
      ['sourcedId', 'userSourcedId', 'roleType', 'role', 'orgSourcedId', 'endDate'],
      ['r1', 'u1', 'secondary', 'teacher', 's1', ''],
      ['r2', 'u1', 'primary', 'principal', 's1', ''],
      ['r3', 'u2', 'primary', 'student', 's1', ''],
      ['r4', 'u3', 'primary', 'guardian', 's1', ''],
      ['r5', 'u4', 'primary', 'teacher', 's1', ''],
      ['r6', 'u5', 'primary', 'teacher', 's1', '2026-07-31'],
    ),
  }

  it('gives its staff alone, in their first role; pupils, guardians and leavers are counted and forgotten', () => {
    const read = fromOneRoster(files, '2026-11-22')
    expect(read.people).toEqual([
      {
        at: 'users.csv row 2',
        name: 'Ada Lowe',
        email: 'ada@x.org',
        group: 'principal · Tern Bay Primary',
        role: '',
      },
    ])
    expect(read.leftOut).toBe(4)
    expect(JSON.stringify(read)).not.toMatch(/pupil|parent/i)
  })

  it('never reads a pupil, whatever other role the file gives them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('teacher', 'student', 'guardian', 'aide', 'parent')), (held) => {
        const rows = held.map((role, n) => [`r${n}`, 'u1', '', role, 's1', ''])
        const read = fromOneRoster(
          { ...files, users: files.users.slice(0, 2), roles: [files.roles[0]!, ...table(...rows)] },
          '2026-11-22',
        )
        const isStaff =
          !held.includes('student') && held.some((role) => role === 'teacher' || role === 'aide')
        expect(read.people).toHaveLength(isStaff ? 1 : 0)
        expect(read.people.length + read.leftOut).toBe(1)
      }),
    )
  })

  it('says which file lacks which heading', () => {
    const { problems } = fromOneRoster({ ...files, roles: table(['sourcedId']) }, '2026-11-22')
    expect(problems[0]).toEqual({ at: 'roles.csv row 1', message: 'No column is headed userSourcedId.' })
  })
})

describe('checking a list', () => {
  const known: Known = {
    perspectives: [
      { id: 'h', name: 'Headteachers', mode: 'own_name', invited: 1 },
      { id: 't', name: 'Trustees', mode: 'in_the_room', invited: 0 },
    ],
    places: new Map([['asked@x.org', 'h']]),
    addresses: [],
  }
  const mapping: Mapping = {
    Heads: { perspectiveId: 'h', role: 'headteacher' },
    Board: { perspectiveId: 't', role: 'trustee' },
    Others: null,
    Leads: { perspectiveId: 'h', role: '' },
  }
  const one = (email: string, group = 'Heads', name = 'Ada Lowe', at = `row ${email}`): Listed => ({
    ...{ at, name, email, group, role: '' },
  })
  const states = (...people: Listed[]) => checkList(people, mapping, known).map(({ state }) => state)

  it.each([
    ['somebody new', one('new@x.org'), 'invite'],
    ['somebody asked for this group', one('asked@x.org'), 'already'],
    ['somebody asked for another group', one('asked@x.org', 'Board'), 'fault'],
    ['a group that is left out', one('new@x.org', 'Others'), 'left-out'],
    ['no name', one('new@x.org', 'Heads', ''), 'fault'],
    ['a formula for a name', one('new@x.org', 'Heads', '=HYPERLINK("http://x")'), 'fault'],
    ['a group for which no role is chosen', one('new@x.org', 'Leads'), 'fault'],
    ['no @', one('new.x.org'), 'fault'],
  ] as const)('%s', (_, person, state) => {
    expect(states(person)).toEqual([state])
  })

  it('reads an address twice in one group once, and refuses it in two', () => {
    expect(states(one('a@x.org'), one('a@x.org'))).toEqual(['invite', 'already'])
    expect(states(one('a@x.org'), one('a@x.org', 'Board'))).toEqual(['invite', 'fault'])
  })

  it('lets one person write for a room', () => {
    expect(states(one('a@x.org', 'Board'))).toEqual(['invite'])
    expect(states(one('a@x.org', 'Board'), one('b@x.org', 'Board'))).toEqual(['fault', 'fault'])
  })

  it('says every row, whatever stands in it, and invites no address twice', () => {
    const row = fc.record({
      at: fc.string(),
      name: fc.string(),
      email: fc.oneof(fc.emailAddress(), fc.string(), fc.constant('a@x.org')),
      group: fc.constantFrom('Heads', 'Board', 'Others', 'Unknown'),
      role: fc.constant(''),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (people) => {
        const checked = checkList(people, mapping, known)
        expect(checked.map(({ at }) => at)).toEqual(people.map(({ at }) => at))
        const invited = checked.filter(isNew).map(({ email }) => email)
        expect(new Set(invited).size).toBe(invited.length)
      }),
    )
  })

  it('invites those ticked alone, and asks first about faults, doubts and nobody', () => {
    const usual = ['1', '2', '3'].map((n) => one(`p${n}@school.org`))
    const checked = checkList([...usual, one('a@schol.org'), one('')], mapping, known)
    const [first, , , doubtful] = checked
    const choose = (take: string[], more = {}) =>
      taken(checked, { intent: 'ticked', take, faults: 'out', ...more })
    expect(choose([first!.at])).toEqual({ ok: true, people: [first] })
    expect(choose([first!.at], { faults: undefined })).toMatchObject({ ok: false, field: 'faults' })
    expect(choose([doubtful!.at])).toMatchObject({ ok: false, field: 'doubts' })
    expect(choose([doubtful!.at], { doubts: 'right' })).toMatchObject({ ok: true })
    expect(choose([doubtful!.at], { doubts: 'out' })).toMatchObject({ ok: false, field: 'take' })
    expect(taken(checked, { intent: 'all', take: [], faults: 'out', doubts: 'out' })).toMatchObject({
      ok: true,
      people: checked.filter(({ state }) => state === 'invite'),
    })
    expect(choose([])).toMatchObject({ ok: false, field: 'take' })
    const all = taken(checked, { intent: 'all', take: [], faults: 'out', doubts: 'right' })
    expect(all.ok && all.people).toHaveLength(4)
  })

  it('comes to one sentence', () => {
    const checked = checkList([one('a@x.org'), one('b.org'), one('c@x.org', 'Others')], mapping, known)
    expect(listInWords(checked, 4)).toBe('One person to invite; five people left out; one row to mend.')
  })
})
