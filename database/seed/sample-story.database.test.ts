import { beforeAll, describe, expect, it } from 'vitest'
import { addInstallation, addOrganisation, addPerson, asOwner, useDatabase } from '#database/testing.ts'
import { publishPacks } from '#src/modules/frameworks/index.ts'
import { listKnownReviews } from '#src/modules/peer-review/review-facts.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { configureSignIn } from '#src/platform/sign-in/sign-in.ts'
import { londonDay } from '#src/ui/dates.ts'
import { loadSampleStory, removeSampleStory } from './load-sample-story.ts'
import { daysToMove, moveDay } from './sample-story/dates.ts'
import { larkmoorSchools } from './sample-story/larkmoor/schools.ts'
import { sampleStory } from './sample-story/sample-story.ts'

useDatabase()

/** How many rows each table holds, of the product and of sign-in; the log of the installation itself is left out. */
async function countRows(): Promise<Record<string, number>> {
  const tables = await asOwner<{ of: string }>(
    `select format('%I.%I', schemaname, tablename) as of from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'migrations', 'pgboss') order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { of } of tables) {
    const [row] = await asOwner<{ n: number }>(`select count(*)::int as n from ${of}`)
    counts[of] = row!.n
  }
  return counts
}

describe('the sample story', () => {
  let before: Record<string, number>

  beforeAll(async () => {
    configureSignIn('http://localhost:3000', 'a secret for this test and for nothing else')
    await asJob('publish-packs', publishPacks)
    await addInstallation()
    await addPerson('Real Reader', await addOrganisation('trust', 'A real trust'), 'chief_executive')
    before = await countRows()
    await loadSampleStory()
  }, 120_000)

  it('leaves no message to send', async () => {
    expect(await asOwner('select to_address, subject from installation.mails')).toEqual([])
  })

  it('has come as far as it tells', async () => {
    const [come] = await asOwner(`select
      (select count(*)::int from peer_review.partnerships) as partnerships,
      (select count(*)::int from self_review.self_reviews where revealed_at is not null) as revealed,
      (select count(*)::int from peer_review.reviews where closed_at is not null) as closed,
      (select count(*)::int from peer_review.notes) as notes,
      (select count(*)::int from improvement.actions where done_at is not null) as done`)
    const schoolYears = larkmoorSchools.schools.flatMap(({ years }) => years)
    const ofPriorities = sampleStory.selfReviews.flatMap(({ actions = [] }) => actions)
    const visits = sampleStory.partnerships.flatMap(({ reviews }) => reviews)
    expect(come).toEqual({
      partnerships: sampleStory.partnerships.length,
      revealed: sampleStory.selfReviews.filter(({ revealedOn }) => revealedOn).length + schoolYears.length,
      closed: 2,
      notes: visits.flatMap(({ notes }) => notes).length,
      done: [...ofPriorities, ...visits.flatMap(({ actions }) => actions)].filter(({ done }) => done).length,
    })
  })

  it('has something at every stage that opens by itself', async () => {
    const [lead] = await asOwner<{ person_id: string; id: string }>(
      `select person_id, id from access.memberships where role = 'programme_lead'`,
    )
    const reviews = await asPerson({ personId: lead!.person_id, membershipId: lead!.id }, async (db) => {
      const ids = await db.selectFrom('peer_review.reviews').select('id').execute()
      return listKnownReviews(
        db,
        ids.map(({ id }) => id),
      )
    })
    const stages = new Set(reviews.map(({ stage }) => stage))
    expect([...stages].toSorted()).toEqual(
      ['preparing', 'exploring', 'focusing', 'gathering', 'reflecting', 'closed'].toSorted(),
    )
  })

  it('has told it on its days, and no chain of the audit is broken', async () => {
    const faults = await asOwner('select c, audit.first_fault(c) as fault from audit.chain_names() c')
    expect(faults.filter(({ fault }) => fault !== null)).toEqual([])
    const days = await asOwner<{ day: string }>(
      `select (proposed_at at time zone 'Europe/London')::date::text as day from peer_review.partnerships order by 1`,
    )
    const move = daysToMove(londonDay(new Date()))
    expect(days.map(({ day }) => day)).toEqual(
      sampleStory.partnerships.map(({ proposedOn }) => moveDay(proposedOn, move)).sort(),
    )
  })

  it('is removed to the last row, and leaves what is real', async () => {
    expect(await removeSampleStory()).toBeGreaterThan(100)
    expect(await countRows()).toEqual(before)
    expect(await removeSampleStory()).toBe(0)
  }, 30_000)
})
