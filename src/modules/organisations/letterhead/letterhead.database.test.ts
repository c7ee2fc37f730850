import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addOrganisation,
  addPerson,
  addSchoolOfRegister,
  addTrustOfRegister,
  asOwner,
  moveSchoolOfRegister,
  tryAs,
  useDatabase,
  type Who,
} from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import type { CleanPicture } from '#src/platform/pictures/clean-picture.ts'
import { removeColour, removeLogo, setColour, setLogo } from './commands.ts'
import { findLetterhead, findLetterheadShown, findLogo, getOwnOrganisation } from './queries.ts'

useDatabase()

const refusal = { code: '42501' }
const picture: CleanPicture = {
  ...{ content: Buffer.from('a picture'), kind: 'png', width: 600, height: 120, showsOnWhite: true },
}

let larkmoor = ''
let whinfell = ''
let ash = ''
let chief: Who
let clerk: Who
let teacher: Who
let head: Who
let stranger: Who

beforeAll(async () => {
  larkmoor = await addTrustOfRegister(11, 'Larkmoor')
  whinfell = await addTrustOfRegister(12, 'Whinfell')
  await addSchoolOfRegister(100_001, 'Ash', 11)
  ash = await addOrganisation('school', 'Ash', 100_001)
  chief = await addPerson('Ada Penrose', larkmoor, 'chief_executive')
  clerk = await addPerson('Nia Pugh', larkmoor, 'governance_professional')
  teacher = await addPerson('Yusuf Demir', larkmoor, 'headteacher')
  head = await addPerson('Rhona Blyth', ash, 'head_of_school')
  stranger = await addPerson('Saul Stranger', whinfell, 'chief_executive')
})

beforeEach(() => asOwner('delete from organisations.letterheads'))

const of = (organisationId: string, { membershipId }: Who) => ({ organisationId, membershipId })
const putLogo = (who: Who, organisationId: string, words = 'The logo of Larkmoor') =>
  asPerson(who, (db) => setLogo(db, of(organisationId, who), { picture, words }))
const putColour = (who: Who, organisationId: string, colour = '#7b1e3a') =>
  asPerson(who, (db) => setColour(db, of(organisationId, who), colour))
const seenBy = (who: Who, organisationId: string) => tryAs(who, (db) => findLetterhead(db, organisationId))

describe('a letterhead', () => {
  it('is set by those who decide, and seen by everybody of the organisation', async () => {
    await putLogo(chief, larkmoor)
    await putColour(clerk, larkmoor)
    const { width, height, kind } = picture
    for (const who of [chief, clerk, teacher])
      expect(await seenBy(who, larkmoor)).toEqual({
        colour: '#7b1e3a',
        logo: {
          content: new Uint8Array(picture.content),
          words: 'The logo of Larkmoor',
          kind,
          width,
          height,
        },
      })
    expect(await tryAs(chief, (db) => getOwnOrganisation(db, chief))).toMatchObject({ id: larkmoor })
  })

  it('is one, whoever sets it and however often; its picture stays while its words change', async () => {
    await putLogo(chief, larkmoor)
    await asPerson(clerk, (db) => setLogo(db, of(larkmoor, clerk), { picture: null, words: 'A lark' }))
    expect((await seenBy(chief, larkmoor))?.logo).toMatchObject({
      words: 'A lark',
      content: new Uint8Array(picture.content),
    })
    expect(await asOwner('select set_by from organisations.letterheads')).toEqual([
      { set_by: clerk.membershipId },
    ])
  })

  it('is gone when neither logo nor colour is left, in either order', async () => {
    for (const [first, second] of [
      [removeLogo, removeColour],
      [removeColour, removeLogo],
    ] as const) {
      await putLogo(chief, larkmoor)
      await putColour(chief, larkmoor)
      await asPerson(chief, (db) => first(db, of(larkmoor, chief)))
      expect(await seenBy(chief, larkmoor)).not.toBeNull()
      await asPerson(chief, (db) => second(db, of(larkmoor, chief)))
      expect(await seenBy(chief, larkmoor)).toBeNull()
      expect(await asOwner('select 1 from organisations.letterheads')).toEqual([])
    }
  })

  it('changes its address whenever it changes, so that no browser shows the last one', async () => {
    const shown = () => tryAs(chief, (db) => findLetterheadShown(db, larkmoor))
    await putLogo(chief, larkmoor)
    const before = await shown()
    expect(before?.logo?.src).toMatch(/^\/letterhead\/[\w-]+\/logo\?\d+$/)
    expect(before?.colourSheet).toBeNull()
    await putColour(chief, larkmoor)
    expect((await shown())?.logo?.src).not.toBe(before?.logo?.src)
  })
})

describe('what is refused', () => {
  it('somebody of the organisation without the power: the database says so', async () => {
    await expect(putLogo(teacher, larkmoor)).rejects.toMatchObject(refusal)
    await putLogo(chief, larkmoor)
    await asPerson(teacher, (db) => removeLogo(db, of(larkmoor, teacher)))
    expect((await seenBy(chief, larkmoor))?.logo).not.toBeNull()
  })

  it('another trust’s people, who neither set it nor see it', async () => {
    await putLogo(chief, larkmoor)
    await expect(putColour(stranger, larkmoor)).rejects.toMatchObject(refusal)
    await asPerson(stranger, (db) => removeLogo(db, of(larkmoor, stranger)))
    expect(await seenBy(stranger, larkmoor)).toBeNull()
    expect(await tryAs(stranger, (db) => findLogo(db, larkmoor))).toBeNull()
    const seen = await tryAs(stranger, (db) => sql`select * from organisations.letterheads`.execute(db))
    expect(seen.rows).toEqual([])
    expect((await seenBy(chief, larkmoor))?.logo).not.toBeNull()
  })

  it('a membership of somewhere else as whoever set it', async () => {
    await expect(
      asPerson(chief, (db) =>
        setColour(db, { organisationId: larkmoor, membershipId: stranger.membershipId }, '#000000'),
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })

  it.each([
    ['too large', "logo = decode(repeat('00', 200001), 'hex')"],
    ['a drawing', "logo_kind = 'svg'"],
    ['too wide', 'logo_width = 601'],
    ['without words', 'logo_words = null'],
    ['a colour that is code', "colour = '#000; }'"],
  ])('by the table itself: %s', async (_, change) => {
    await putLogo(chief, larkmoor)
    await expect(asOwner(`update organisations.letterheads set ${change}`)).rejects.toMatchObject({
      code: '23514',
    })
  })
})

describe('a school', () => {
  it('uses that of its trust until it has one of its own, and its trust does not use the school’s', async () => {
    await putColour(chief, larkmoor, '#112233')
    expect(await seenBy(head, ash)).toMatchObject({ colour: '#112233' })
    await putColour(head, ash, '#445566')
    expect(await seenBy(head, ash)).toMatchObject({ colour: '#445566' })
    expect(await seenBy(chief, larkmoor)).toMatchObject({ colour: '#112233' })
    expect(
      await tryAs(chief, (db) => sql`select 1 from organisations.letterheads`.execute(db)),
    ).toMatchObject({
      rows: [{}],
    })
    await asPerson(head, (db) => removeColour(db, of(ash, head)))
    expect(await seenBy(head, ash)).toMatchObject({ colour: '#112233' })
  })

  it('is set by its own people alone', async () => {
    await expect(putColour(chief, ash)).rejects.toMatchObject(refusal)
    await expect(putColour(head, larkmoor)).rejects.toMatchObject(refusal)
  })

  it('that joins another trust uses the new one’s, and sees no more of the old', async () => {
    await putColour(chief, larkmoor, '#112233')
    await putColour(stranger, whinfell, '#665544')
    await moveSchoolOfRegister(100_001, 12)
    expect(await seenBy(head, ash)).toMatchObject({ colour: '#665544' })
    expect(await seenBy(head, larkmoor)).toBeNull()
  })
})

describe('the record', () => {
  it('tells those who decide what was changed, by whom', async () => {
    await putLogo(chief, larkmoor)
    await putColour(chief, larkmoor)
    await asPerson(chief, (db) => removeLogo(db, of(larkmoor, chief)))
    await asPerson(chief, (db) => removeColour(db, of(larkmoor, chief)))
    const told = (who: Who) =>
      tryAs(who, (db) =>
        sql<{
          command: string
        }>`select command from audit.events where chain = ${larkmoor} and person_id = ${chief.personId} order by seq desc limit 4`.execute(
          db,
        ),
      )
    expect((await told(clerk)).rows.map(({ command }) => command)).toEqual([
      'organisations.remove-colour',
      'organisations.remove-logo',
      'organisations.set-colour',
      'organisations.set-logo',
    ])
    expect((await told(stranger)).rows).toEqual([])
  })
})
