import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf, addInstallation, addPerson, asOwner, tryAs, useDatabase } from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { takeInTrust } from '../trusts/take-in.ts'
import { countRegister } from './counts.ts'
import { link, school, trust } from './fixture.ts'
import { everything, importGiven, links } from './fixture-register.ts'

useDatabase()

beforeEach(async () => {
  await asOwner('delete from access.seats')
  await asOwner('delete from access.memberships')
  await asOwner('delete from organisations.organisations')
  for (const table of [
    'group_links',
    'trust_summaries',
    'groups',
    'establishments',
    'former_names',
    'register_imports',
  ])
    await asOwner(`delete from organisations.${table}`)
})

const schools = [1, 2, 3, 4, 5].map((n) => school(100_000 + n))
const trusts = [
  trust(11),
  trust(12),
  trust(13, { 'Group Type (code)': 10, 'Group Type': 'Single-academy trust' }),
  trust(14, { 'Group Type (code)': 1, 'Group Type': 'Federation' }),
]
const joined = [link(100_001, 11), link(100_002, 11), link(100_003, 12), link(100_004, 13), link(100_005, 14)]
const whole = { establishments: schools, groups: trusts, links: joined }

describe('importing the register', () => {
  it('counts what is new, and the second time changes nothing', async () => {
    const first = await importGiven(whole)
    expect(first.files.establishments).toMatchObject({
      read: 5,
      added: 5,
      changed: 0,
      unchanged: 0,
      refused: 0,
    })
    expect(first.files.links).toMatchObject({ read: 5, added: 5 })
    const before = await everything()
    const second = await importGiven(whole)
    expect(second.outcome).toBe('done')
    for (const file of Object.values(second.files))
      expect(file).toMatchObject({ added: 0, changed: 0, unchanged: file.read, refused: 0, absent: 0 })
    expect(await everything()).toEqual(before)
  })

  it('counts open trusts by their own status and academies by links that have not ended', async () => {
    await importGiven({
      ...whole,
      establishments: [
        ...schools.slice(1),
        school(100_001, { 'EstablishmentStatus (name)': 'Closed', CloseDate: '31-08-2023' }),
      ],
      groups: [...trusts, trust(15, { 'Group Status': 'Closed', 'Closed Date': '2021-08-31' })],
      links: [...joined, link(100_002, 15), link(999_999, 12)],
    })
    expect(await asJob('import-register', countRegister)).toEqual({
      establishments: 5,
      openEstablishments: 4,
      groups: 5,
      links: 7,
      openTrusts: 3,
      openMultiAcademyTrusts: 2,
      openSingleAcademyTrusts: 1,
      academies: 4,
      academiesInSingleAcademyTrusts: 1,
    })
  })

  it('changes what differs and leaves what a file does not have', async () => {
    await importGiven(whole)
    const report = await importGiven({
      establishments: [school(100_001, { NumberOfPupils: 210 }), ...schools.slice(1, 4), school(100_009)],
    })
    expect(report.files.establishments).toMatchObject({ added: 1, changed: 1, unchanged: 3, absent: 1 })
    const rows = await asOwner('select urn, pupils from organisations.establishments order by urn')
    expect(rows.map(({ urn, pupils }) => `${urn} ${pupils}`)).toEqual([
      '100001 210',
      ...[2, 3, 4, 5, 9].map((n) => `10000${n} 200`),
    ])
  })

  it('keeps the facts of columns that a newer file lacks', async () => {
    await importGiven({ groups: [trust(11, { 'Companies House Number': '07318714' })] })
    const columns = 'Group UID,Group Name,Group Type,Group Status\n11,Trust 11,Multi-academy trust,Closed\n'
    const report = await importGiven({ groups: columns })
    expect(report.files.groups).toMatchObject({ changed: 1 })
    expect(await asOwner('select companies_house_number, status from organisations.groups')).toEqual([
      { companies_house_number: '07318714', status: 'Closed' },
    ])
  })

  it('takes some of the files', async () => {
    await importGiven({ groups: trusts })
    const report = await importGiven({ links: joined })
    expect(report.files).not.toHaveProperty('groups')
    expect(report.register).toMatchObject({ academies: 3, establishments: 0 })
  })

  it('tells of its progress, and writes itself down', async () => {
    const installation = await addInstallation()
    const ada = await addPerson('Ada Lowe', installation, 'administrator')
    const steps: string[] = []
    await importGiven(whole, { onProgress: ({ step, kind }) => steps.push(`${step} ${kind}`) })
    expect([...new Set(steps)]).toEqual([
      ...['establishments', 'groups', 'links'].map((kind) => `comparing ${kind}`),
      ...['establishments', 'groups', 'links'].map((kind) => `writing ${kind}`),
    ])
    expect(
      await asOwner('select state, jsonb_array_length(files) as n from organisations.register_imports'),
    ).toEqual([{ state: 'done', n: 3 }])
    const seen = await tryAs(ada, (db) => db.selectFrom('audit.events').select('command').execute())
    expect(seen).toEqual([{ command: 'organisations.import-register' }])
  })
})

describe('history is kept, and nobody’s access changes', () => {
  it('when a trust closes, is renamed, or takes a name that another had', async () => {
    await importGiven(whole)
    const programme = '018f0000-0000-7000-8000-000000000001'
    await asOwner(
      `insert into organisations.organisations (id, kind, name) values ('${programme}', 'programme', 'P')`,
    )
    const lead = await addPerson('Lena Moss', programme, 'programme_lead')
    const actor = await actorOf(lead)
    const id = await asPerson(lead, (db) => takeInTrust(db, actor, 11))
    await addPerson('Cass Rowan', id, 'chief_executive')
    const access = async () => [
      await asOwner('select * from access.memberships order by id'),
      await asOwner('select id, kind, group_uid from organisations.organisations order by id'),
    ]
    const before = await access()
    const report = await importGiven({
      ...whole,
      groups: [
        trust(11, { 'Group Name': 'Larkmoor', 'Group Status': 'Closed', 'Closed Date': '2022-08-31' }),
        trust(12, { 'Group Name': 'Trust 11' }),
        ...trusts.slice(2),
      ],
    })
    expect(report.files.groups).toMatchObject({ changed: 2, unchanged: 2 })
    expect(await access()).toEqual(before)
    expect(await asOwner('select name from organisations.organisations where group_uid = 11')).toEqual([
      { name: 'Larkmoor' },
    ])
    expect(await asOwner('select kind, key, name from organisations.former_names order by key')).toEqual([
      { kind: 'group', key: 11, name: 'Trust 11' },
      { kind: 'group', key: 12, name: 'Trust 12' },
    ])
    expect(await links()).toContain('100001 in 11 2015-09-01–')
  })

  it('when only the capitals of a name change, it is no former name', async () => {
    await importGiven(whole)
    await importGiven({ ...whole, groups: [trust(11, { 'Group Name': 'TRUST 11' }), ...trusts.slice(1)] })
    expect(await asOwner('select from organisations.former_names')).toEqual([])
  })

  it('when a school moves trust, or its trust closes, or it is simply gone', async () => {
    await importGiven(whole)
    await importGiven({
      day: '20230101',
      groups: [
        ...trusts.slice(0, 2),
        trust(13, { 'Group Status': 'Closed', 'Closed Date': '2022-12-31' }),
        trusts[3]!,
      ],
      links: [link(100_001, 12, { 'Joined date': '2022-10-01' }), joined[2]!, joined[4]!, link(100_006, 12)],
    })
    expect(await links()).toEqual([
      '100001 in 11 2015-09-01–2022-10-01',
      '100001 in 12 2022-10-01–',
      '100002 in 11 2015-09-01–2023-01-01',
      '100003 in 12 2015-09-01–',
      '100004 in 13 2015-09-01–2022-12-31',
      '100005 in 14 2015-09-01–',
      '100006 in 12 2015-09-01–',
    ])
  })

  it('when a school comes back to a trust, it was there twice', async () => {
    await importGiven(whole)
    const without = [joined[0]!, ...joined.slice(2)]
    await importGiven({ day: '20230101', links: without })
    await importGiven({
      day: '20240101',
      links: [...without, link(100_002, 11, { 'Joined date': '2023-09-01' })],
    })
    expect((await links()).filter((line) => line.startsWith('100002'))).toEqual([
      '100002 in 11 2015-09-01–2023-01-01',
      '100002 in 11 2023-09-01–',
    ])
  })

  it('when a file lacked a school by mistake, the next one mends it', async () => {
    await importGiven(whole)
    await importGiven({ day: '20230101', links: joined.slice(1) })
    const report = await importGiven({ day: '20230102', links: joined })
    expect(report.files.links).toMatchObject({ changed: 1, unchanged: 4 })
    expect((await links())[0]).toBe('100001 in 11 2015-09-01–')
  })

  it('when the register corrects the day that a school joined, it is the same link', async () => {
    await importGiven(whole)
    const report = await importGiven({
      links: [link(100_001, 11, { 'Joined date': '2015-10-01' }), ...joined.slice(1)],
    })
    expect(report.files.links).toMatchObject({ added: 0, changed: 1, absent: 0 })
    expect((await links())[0]).toBe('100001 in 11 2015-10-01–')
  })

  it('when a correction meets a link that had ended on that day, they become one', async () => {
    await importGiven(whole)
    await importGiven({ day: '20230101', links: joined.slice(1) })
    const back = [link(100_001, 11, { 'Joined date': '2023-09-01' }), ...joined.slice(1)]
    await importGiven({ day: '20240101', links: back })
    await importGiven({ day: '20240102', links: joined })
    expect((await links()).filter((line) => line.startsWith('100001'))).toEqual(['100001 in 11 2015-09-01–'])
  })

  it('ends no link of a type of group that the file does not speak of', async () => {
    await importGiven(whole)
    const report = await importGiven({ links: joined.slice(0, 4) })
    expect(report.files.links).toMatchObject({ unchanged: 4, absent: 0 })
    expect(await links()).toContain('100005 in 14 2015-09-01–')
  })

  it('ends no link that is younger than the file, and asks before it goes back', async () => {
    await importGiven({
      ...whole,
      day: '20230101',
      links: [...joined, link(100_005, 12, { 'Joined date': '2022-12-01' })],
    })
    const older = { day: '20220718', links: joined }
    const asked = await importGiven(older)
    expect(asked.outcome).toBe('waiting')
    expect(asked.because).toContain('of 18 July 2022, and the one that is loaded is of 1 January 2023')
    const done = await importGiven(older, { confirm: () => true })
    expect(done.files.links).toMatchObject({ unchanged: 5, absent: 0 })
    expect(await links()).toContain('100005 in 12 2022-12-01–')
  })

  it('leaves the sample story alone', async () => {
    await asOwner(`insert into organisations.groups (uid, name, type_code, type, status, is_sample)
      values (900001, 'Larkmoor', '6', 'Multi-academy trust', 'Open', true)`)
    await asOwner(`insert into organisations.group_links (group_uid, urn, joined_on, is_sample)
      values (900001, 900001, '2015-09-01', true)`)
    await importGiven(whole)
    const report = await importGiven({
      ...whole,
      groups: [...trusts, ...Array.from({ length: 10 }, (_, i) => trust(20 + i)), trust(900_001)],
    })
    expect(report.outcome).toBe('waiting')
    expect(report.files.groups?.problems).toEqual([
      { line: 16, because: 'Its number is taken by the sample story. Remove the sample story first.' },
    ])
    expect(report.files.links?.absent).toBe(0)
    expect(report.register).toMatchObject({ groups: 4, links: 5, openTrusts: 3 })
  })
})

describe('only an import writes the register', () => {
  it('refuses an administrator and a programme lead who try by hand', async () => {
    await importGiven(whole)
    const installation = await addInstallation()
    for (const role of ['administrator', 'programme_lead']) {
      const who = await addPerson(`Somebody ${role}`, installation, role)
      const insert = tryAs(who, (db) =>
        db
          .insertInto('organisations.groups')
          .values({ uid: 1, name: 'X', type_code: '6', type: 'x', status: 'Open' })
          .execute(),
      )
      await expect(insert).rejects.toMatchObject({ code: '42501' })
      const updated = await tryAs(who, (db) =>
        db.updateTable('organisations.groups').set({ status: 'Closed' }).executeTakeFirst(),
      )
      expect(updated.numUpdatedRows).toBe(0n)
      const deleted = await tryAs(who, (db) => db.deleteFrom('organisations.group_links').executeTakeFirst())
      expect(deleted.numDeletedRows).toBe(0n)
    }
  })
})
