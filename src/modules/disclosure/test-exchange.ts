import { sql } from 'kysely'
import { actorOf, addOrganisation, addPerson, addSeat, tryAs, type Who } from '#database/testing.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { disclose, openExchange, readDisclosure } from './index.ts'

type Side = { trust: string; chief: Who; director: Who; head: Who; seat: string }
type Scene = {
  place: string
  exchange: string
  one: Side
  other: Side
  associate: Who
  lead: Who
  administrator: Who
}

/** A trust of an exchange, with those who lead it and one who does not. */
export async function addSide(name: string, place: string): Promise<Side> {
  const trust = await addOrganisation('trust', name)
  const chief = await addPerson(`${name} Chief`, trust, 'chief_executive')
  const director = await addPerson(`${name} Director`, trust, 'improvement_director')
  const head = await addPerson(`${name} Head`, trust, 'headteacher')
  return { trust, chief, director, head, seat: await addSeat(chief, place, 'explorer') }
}

let installation: Promise<string> | undefined
const theInstallation = () => {
  installation ??= addOrganisation('installation', 'Critical Friend')
  return installation
}

/** Two trusts that are about to exchange, with an associate; the programme lead and the administrator look on. */
export async function setScene(): Promise<Scene & { associateSeat: string }> {
  const place = newId()
  const programme = await addOrganisation('programme', 'Lamplight')
  const associate = await addPerson('Ros Ferriby', programme, 'associate')
  const exchange = await asJob('open-partnership', (db) => openExchange(db, place, 2))
  return {
    place,
    exchange,
    one: await addSide('Larkmoor', place),
    other: await addSide('Whinfell', place),
    associate,
    associateSeat: await addSeat(associate, place, 'associate'),
    lead: await addPerson('Tamsin Greaves', programme, 'programme_lead'),
    administrator: await addPerson('Ade Installer', await theInstallation(), 'administrator'),
  }
}

/** One side discloses its self-review to the other and the associate. */
export async function discloseAs(
  scene: Awaited<ReturnType<typeof setScene>>,
  from: 'one' | 'other',
  subjectId = newId(),
) {
  const [mine, theirs] = from === 'one' ? [scene.one, scene.other] : [scene.other, scene.one]
  const actor = await actorOf(mine.chief)
  const what = {
    organisationId: mine.trust,
    place: scene.place,
    kind: 'self-review' as const,
    subjectId,
    title: 'Self-review 2026',
    content: { said: `secret of ${from}` },
    exchangeId: scene.exchange,
  }
  return asPerson(mine.chief, (db) => disclose(db, actor, what, [theirs.seat, scene.associateSeat]))
}

/** Somebody opens a disclosure, or finds nothing of it. */
export const read = async (who: Who, id: string) => {
  const actor = await actorOf(who)
  return asPerson(who, (db) => readDisclosure(db, actor, id))
}
/** How many disclosures the database shows somebody. */
export const rowsFor = (who: Who) =>
  tryAs(who, async (db) => (await sql`select * from disclosure.disclosures`.execute(db)).rows.length)
