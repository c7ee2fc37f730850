import { at, record } from '#src/platform/audit/record.ts'
import { asJob } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { enqueue } from '#src/platform/jobs/queue.ts'
import { tell } from '#src/platform/live/tell.ts'
import { installationOf } from './queries.ts'
import { programmeRoles, schoolRoles, trustRoles } from './roles.ts'

/** Somebody of the sample whom it is good to begin with, and why. */
export type GoodStart = { personId: string; why: string }

/** How the sample story stands here; `doing` is the chapter that is being written. */
export type SampleState =
  | { is: 'loading'; doing: string; done: number; of: number }
  | { is: 'removing' }
  | { is: 'loaded'; starts: GoodStart[] }
  | { is: 'failed'; because: string }

/** The queues of the two jobs that load and remove the sample story. */
export const sampleQueues = { load: 'load-sample-story', remove: 'remove-sample-story' } as const

/** How the sample story stands; null where there is none. */
export async function findSample(db: Db): Promise<SampleState | null> {
  const row = await db
    .selectFrom('installation.settings')
    .select('value')
    .where('key', '=', 'sample')
    .executeTakeFirst()
  return row ? (JSON.parse(row.value) as SampleState) : null
}

const asked: SampleState = { is: 'loading', doing: 'Beginning', done: 0, of: 1 }

/** Takes the loading of the sample on. @returns false where it is loaded, or somebody loads it already. */
export async function beginSample(db: Db): Promise<boolean> {
  const begun = await db
    .insertInto('installation.settings')
    .values({ key: 'sample', value: JSON.stringify(asked) })
    .onConflict((on) => on.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return begun !== undefined
}

/** Says how the sample story stands, to those who look at its page too. */
export async function setSample(state: SampleState): Promise<void> {
  await asJob('installation', async (db) => {
    const value = JSON.stringify(state)
    await db
      .insertInto('installation.settings')
      .values({ key: 'sample', value })
      .onConflict((on) => on.column('key').doUpdateSet({ value }))
      .execute()
    await tellSample(db)
  })
}

/** Lets the pages that show the sample load again. */
export async function tellSample(db: Db): Promise<void> {
  await tell(db, await installationOf(db))
}

/** Asks the worker to load the sample story. @returns false where it is loaded, or being loaded. */
export async function askForSample(db: Db): Promise<boolean> {
  if (!(await beginSample(db))) return false
  await enqueue(db, sampleQueues.load, { id: newId() })
  await note(db, 'installation.load-sample')
  return true
}

/** Asks for the sample at the set-up of the installation, whose administrator has only just been made. */
export async function askForSampleAtSetUp(): Promise<void> {
  await asJob('installation', askForSample)
}

/** Asks the worker to remove the sample story, every row of it. */
export async function askToRemoveSample(db: Db): Promise<void> {
  const removing: SampleState = { is: 'removing' }
  await db
    .updateTable('installation.settings')
    .set({ value: JSON.stringify(removing) })
    .where('key', '=', 'sample')
    .execute()
  await enqueue(db, sampleQueues.remove, { id: newId() })
  await note(db, 'installation.remove-sample')
}

/** One of the sample's people, as the list of those to look round as shows them. */
export type SamplePerson = { personId: string; name: string; title: string; organisation: string }

/**
 * The people of the sample, by organisation and role. Runs as the installation: its administrator has no place in their
 * trusts and would see none of them.
 */
export async function listSamplePeople(): Promise<SamplePerson[]> {
  const rows = await asJob('installation', async (db) =>
    db
      .selectFrom('people.persons as p')
      .innerJoin('access.memberships as m', 'm.person_id', 'p.id')
      .innerJoin('organisations.directory as o', 'o.id', 'm.organisation_id')
      .distinctOn(['o.kind', 'o.group_uid', 'p.id'])
      .select(['p.id as personId', 'p.name', 'o.name as organisation', 'm.role'])
      .select((eb) => eb.fn.coalesce('m.title', 'm.role').as('title'))
      .where('p.is_sample', '=', true)
      .where('m.until', 'is', null)
      .orderBy('o.kind')
      .orderBy('o.group_uid')
      .orderBy('p.id')
      .orderBy('m.since')
      .execute(),
  )
  const order: readonly string[] = [...programmeRoles, ...trustRoles, ...schoolRoles]
  const groups = Map.groupBy(rows, (person) => person.organisation)
  return [...groups.values()].flatMap((people) =>
    people
      .toSorted(
        (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.name.localeCompare(b.name, 'en-GB'),
      )
      .map(({ role: _, ...person }) => person),
  )
}

/**
 * Notes that the administrator looks round as one of the sample's people, in the log of the installation.
 * @returns their name; null for anybody who is not of the sample.
 */
export async function enterAsSample(db: Db, personId: string): Promise<string | null> {
  const person = await asJob('installation', async (own) =>
    own
      .selectFrom('people.persons')
      .select('name')
      .where('id', '=', personId)
      .where('is_sample', '=', true)
      .executeTakeFirst(),
  )
  if (!person) return null
  await note(db, 'installation.enter-sample', { name: person.name })
  return person.name
}

async function note(db: Db, did: string, said: Record<string, string> = {}): Promise<void> {
  const id = await installationOf(db)
  await record(db, {
    did,
    chain: 'installation',
    about: { kind: 'organisation', id },
    audience: at(id, 'administrator'),
    said,
  })
}
