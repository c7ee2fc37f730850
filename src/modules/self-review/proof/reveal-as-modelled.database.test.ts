import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, addSeat, asOwner, useDatabase, type Who } from '#database/testing.ts'
import { publishPacks, schoolImprovementCapacity } from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { revealSelfReview } from '../commands/reveal.ts'
import { listComments } from '../queries/cell.ts'
import { getHeard } from '../queries/heat-map.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import { handOver } from './handed-over.ts'
import { elementsOf, type Group, type Person, type Review, reviewsOf, storyOf } from './scene.ts'

useDatabase()

/**
 * How many random self-reviews the database reveals, of either sort; the proof tries ten thousand on what is held equal
 * here. The second sort is rare: somebody has finished who left out everything, alone on a screen or not.
 */
const reviewsToReveal = { ofAny: 25, leftOut: 10 }

let trust: string
let leader: Who
let asked: string[]

beforeAll(async () => {
  await asJob('publish-packs', publishPacks)
  trust = await addOrganisation('trust', 'Larkmoor')
  leader = await addPerson('Larkmoor Leader', trust, 'improvement_director')
  const rows = await asOwner<{ id: string }>(
    'select id from frameworks.elements where version_id = $1 order by id limit 3',
    [schoolImprovementCapacity],
  )
  asked = rows.map(({ id }) => id)
})

/** A review of the proof with the keys of the database in place of its own. */
function withKeys(review: Review): Review {
  const keyOf = new Map(elementsOf(review).map((element, at) => [element, asked[at]!]))
  const keyed = (element: string) => keyOf.get(element)!
  return {
    ...review,
    id: newId(),
    themes: review.themes.map((theme) => ({ ...theme, elements: theme.elements.map(keyed) })),
    groups: review.groups.map((group) => ({
      ...group,
      id: newId(),
      people: group.people.map((person) => ({
        ...person,
        said: Object.fromEntries(
          Object.entries(person.said).map(([element, said]) => [keyed(element), said]),
        ),
      })),
    })),
    agreed: {},
  }
}

async function setUp(review: Review, cycle: number): Promise<void> {
  await asOwner(
    `insert into self_review.self_reviews (id, organisation_id, framework_version_id, cycle, moved_from, moved_at)
     values ($1, $2, $3, $4, case when $5 then $3::uuid end, case when $5 then now() end)`,
    [review.id, trust, schoolImprovementCapacity, cycle, review.wasMoved],
  )
  const places = review.groups.map((group) => setUpGroup(review, group))
  const seats = await Promise.all(places)
  await asOwner('update self_review.self_reviews set answering_opened_at = now() where id = $1', [review.id])
  for (const [at, group] of review.groups.entries())
    for (const [n, person] of group.people.entries())
      await say(review, group, { person, seat: seats[at]![n]! })
}

async function setUpGroup(review: Review, group: Group): Promise<(string | null)[]> {
  await asOwner(
    `insert into self_review.perspectives (id, self_review_id, name, initial, mode, position, in_the_room, spread_may_cross)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[group.id, review.id, group.name, group.initial, group.mode, review.groups.indexOf(group)],
      ...[group.inTheRoom, group.spreadMayCross],
    ],
  )
  const seats: (string | null)[] = []
  for (const { name, isOnPaper } of group.people)
    seats.push(
      isOnPaper
        ? null
        : await addSeat(await addPerson(name, trust, 'headteacher'), review.id, 'contributor', group.id),
    )
  return seats
}

async function say(review: Review, group: Group, { person, seat }: { person: Person; seat: string | null }) {
  const said = Object.entries(person.said)
  const columns = [
    said.map(([element]) => element),
    said.map(([, { level }]) => level),
    said.map(([, { notMine }]) => notMine),
    said.map(([, { comment }]) => comment),
  ]
  const rows = 'unnest($1::uuid[], $2::integer[], $3::boolean[], $4::text[])'
  if (seat === null) {
    const sheet = newId()
    await asOwner(
      'insert into self_review.sheets (id, self_review_id, perspective_id, typed_by) values ($1, $2, $3, $4)',
      [sheet, review.id, group.id, leader.membershipId],
    )
    await asOwner(
      `insert into self_review.sheet_answers (element_id, level, not_mine, comment, sheet_id)
       select *, $5::uuid from ${rows}`,
      [...columns, sheet],
    )
    return
  }
  await asOwner(
    `insert into self_review.answers
       (element_id, level, not_mine, comment, seat_id, self_review_id, perspective_id, confirm_again)
     select *, $5::uuid, $6::uuid, $7::uuid, $8 from ${rows}`,
    [...columns, seat, review.id, group.id, person.hasToConfirm],
  )
  await asOwner('update self_review.contributors set has_answered = $2 where seat_id = $1', [
    seat,
    person.hasFinished,
  ])
}

/** What the database hands to the screens of the leader, in the shape of the model. */
async function handedOver(review: Review) {
  return asPerson(leader, async (db) => {
    const waiting = await sql<{ id: string; people: number | null }>`
      select perspective_id as id, people from self_review.still_to_confirm(${review.id}::uuid)`.execute(db)
    await revealSelfReview(db, await getSelfReview(db, review.id))
    const heard = await getHeard(db, review.id, 'all')
    const said = await Promise.all(elementsOf(review).map((element) => listComments(db, review.id, element)))
    return {
      perspectives: heard.perspectives,
      cells: heard.heatMap.rows
        .filter(({ id }) => asked.includes(id))
        .map(({ id, cells }) => ({ id, cells })),
      comments: said
        .flat()
        .map((one) => `${one.perspectiveId} ${one.said}`)
        .sort(),
      toConfirm: review.groups.map(({ id }) => waiting.rows.find((row) => row.id === id)?.people ?? null),
    }
  })
}

function randomReviews(): Review[] {
  const all = Array.from({ length: 1000 }, (_, seed) => reviewsOf(storyOf(seed))).flat()
  const leftOut = all.filter(({ groups }) => groups.some(hasOneWhoLeftOutEverything))
  return [...all.slice(0, reviewsToReveal.ofAny), ...leftOut.slice(0, reviewsToReveal.leftOut)]
}

function hasOneWhoLeftOutEverything({ mode, people }: Group): boolean {
  const saysNothing = ({ said }: Person) =>
    Object.values(said).every(({ level, notMine }) => level === null && !notMine)
  return mode === 'anonymous' && people.some((one) => one.hasFinished && !one.isOnPaper && saysNothing(one))
}

describe('the reveal of the database', () => {
  it('hands over what the model of the proof hands over', async () => {
    const reviews = randomReviews()
    expect(reviews).toHaveLength(reviewsToReveal.ofAny + reviewsToReveal.leftOut)
    for (const [at, model] of reviews.entries()) {
      const review = withKeys(model)
      await setUp(review, 2026 + at)
      const found = await handedOver(review)
      const expected = handOver(review)
      expect(found.perspectives, `self-review ${at}`).toEqual(expected.perspectives)
      const counts = (elementId: string, perspectiveId: string) =>
        expected.heard.find((one) => one.elementId === elementId && one.perspectiveId === perspectiveId)!
          .counts
      for (const { id, cells } of found.cells.filter((row) => elementsOf(review).includes(row.id)))
        for (const cell of cells)
          expect(cell.shows === 'answers' ? cell.counts : null, `self-review ${at}`).toEqual(
            shownOf(counts(id, cell.perspectiveId)),
          )
      const words = Object.entries(expected.comments).flatMap(([cell, all]) =>
        all.map((one) => `${cell.split(' ')[0]} ${one}`),
      )
      expect(found.comments, `self-review ${at}`).toEqual(words.sort())
      expect(found.toConfirm, `self-review ${at}`).toEqual(
        expected.toConfirm.map((people, group) =>
          people === 0 && review.groups[group]!.mode !== 'anonymous' ? null : people,
        ),
      )
    }
  }, 60_000)
})

/** Nothing that nobody gave is shown. */
function shownOf(counts: readonly number[] | null): readonly number[] | null {
  return counts?.some((count) => count > 0) ? counts : null
}
