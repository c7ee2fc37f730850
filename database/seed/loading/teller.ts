import { sql } from 'kysely'
import { type Actor, asJob, asPerson, type Position } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { moveDay } from '../sample-story/dates.ts'
import type { Day, Key, Story, StoryWhere } from '../sample-story/story.ts'
import { Cast } from './cast.ts'

/** A person of the story at work: a transaction of their own, and the actor that their request would have had. */
export type Here = { db: Db; actor: Actor & { membershipId: string } }

/**
 * Tells the story: each step is done now, by the person who does it there, with the product's own command. On which
 * day of the story it happened is noted beside, and put right at the end in one go.
 */
export class Teller {
  readonly story: Story
  readonly cast = new Cast()
  readonly #days: number
  readonly #told: { began: Date; at: Date }[] = []

  /** `days` are added to every date of the story, so that it has just happened. */
  constructor(story: Story, days: number) {
    this.story = story
    this.#days = days
  }

  /** A day of the story as it is told now. */
  day(day: Day): Day {
    return moveDay(day, this.#days)
  }

  /** Where something is worked on, with its schools by their numbers. */
  where({ level, schools = [], cluster = '' }: StoryWhere) {
    const urnOf = (school: Key) => this.story.schools.find(({ key }) => key === school)!.urn
    return { level, schoolUrns: schools.map(urnOf), cluster }
  }

  /** Notes that what is written from now on happened on a day of the story, at a time in Britain. */
  on(day: Day, time = '10:00'): void {
    this.#told.push({ began: new Date(), at: instant(this.day(day), time) })
  }

  /** One step: somebody does something on a day of the story. */
  async step<T>(who: Key, day: Day, run: (here: Here) => Promise<T>, time?: string): Promise<T> {
    this.on(day, time)
    const { personId } = this.cast.player(who)
    const membershipId = this.cast.membership(who)
    return asPerson({ personId, membershipId }, async (db) => {
      const { rows } = await sql<{ key: string }>`select access.my_positions() as key`.execute(db)
      const positions = rows.map(({ key }): Position => {
        const [place, role] = key.split(':') as [string, string]
        return { place, role }
      })
      return run({ db, actor: { sessionId: newId(), personId, membershipId, positions } })
    })
  }

  /** Puts what has been told so far on its days; the last thing that is done, and before anything is frozen. */
  async settle(): Promise<void> {
    await asJob('sample-story', async (db) => {
      await sql`select installation.tell_sample_times(${JSON.stringify(this.#told)}::jsonb, now())`.execute(
        db,
      )
    })
  }
}

/** A time of day in Britain as an instant: it is UTC, or an hour ahead of it in summer. */
function instant(day: Day, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`)
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' }).format(
    asUtc,
  )
  return shown === time ? asUtc : new Date(asUtc.getTime() - 60 * 60 * 1000)
}
