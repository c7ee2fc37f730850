import { sql } from 'kysely'
import type { Db } from '#src/platform/database/db.ts'
import { andList } from '#src/ui/words.ts'
import { roleWord } from './roles.ts'

/** Somebody who can see a page now. */
export type Seer = {
  personId: string
  name: string
  role: string
  organisationId: string
  organisation: string
  /** What of the page they see, where its readers do not all see the same. */
  sees?: string
}

/** What stands at the top of a confidential page: a sentence with names, the whole list, and who runs the installation. */
export type VisibleToWords = {
  summary: string
  people: { name: string; role: string; place: string; sees?: string }[]
  closing: string
}

/**
 * Who has this power at this place now, in names, by the same table that row security asks (`access.powers`).
 * `also` is a sentence on who is not among them yet and why.
 */
export async function visibleTo(db: Db, power: string, place: string, also = ''): Promise<VisibleToWords> {
  return visibleToSeers(db, await holdersOf(db, power, place), also)
}

/** The same people, to be listed beside others. */
export async function holdersOf(db: Db, power: string, place: string): Promise<Seer[]> {
  const { rows } =
    await sql<Seer>`select person_id as "personId", name, role, organisation_id as "organisationId",
    organisation from people.visible_to(${power}, ${place}::uuid)`.execute(db)
  return rows
}

/** The same for a list that another rule has made: the readers of a disclosure, a person alone. */
export async function visibleToSeers(db: Db, all: Seer[], also = ''): Promise<VisibleToWords> {
  const seers = eachOnce(all)
  return {
    summary: [summarise(seers), also].filter(Boolean).join(' '),
    people: seers.map(({ name, role, organisation, sees }) => ({
      ...{ name, role: roleWord(role), place: organisation },
      ...(sees && { sees }),
    })),
    closing: `${await runBy(db)} runs this installation and could read its database.`,
  }
}

/** Somebody may see a page for several reasons, and is one person. */
function eachOnce(seers: readonly Seer[]): Seer[] {
  return seers.filter((seer, at) => seers.findIndex((other) => other.personId === seer.personId) === at)
}

/** 'Ada Penrose, Sam Okafor and 3 more at Larkmoor, and Ros Ferriby of Northern Lights.' At most three names an organisation. */
export function summarise(seers: readonly Seer[]): string {
  const places = Map.groupBy(eachOnce(seers), (seer) => seer.organisation)
  if (places.size === 0) return 'nobody yet.'
  const groups = [...places].map(([organisation, people]) => {
    const shown = people.slice(0, 3).map((person) => person.name)
    const rest = people.length - shown.length
    return `${andList(rest > 0 ? [...shown, `${rest} more`] : shown)} at ${organisation}`
  })
  return `${groups.join('; ')}.`
}

const known: { runBy: string | null } = { runBy: null }

/** Who runs the installation, as its administrator wrote it; it does not change while the process runs but by `forgetRunBy`. */
export async function runBy(db: Db): Promise<string> {
  if (known.runBy) return known.runBy
  const row = await db
    .selectFrom('installation.settings')
    .select('value')
    .where('key', '=', 'run_by')
    .executeTakeFirst()
  if (row) known.runBy = row.value
  return row?.value ?? 'Whoever set this up'
}

/** Reads it again the next time: the administrator has changed it. */
export function forgetRunBy(): void {
  known.runBy = null
}
