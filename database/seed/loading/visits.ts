import { setReviewDates } from '#src/modules/peer-review/partnerships/dates.ts'
import { getPartnership } from '#src/modules/peer-review/partnerships/queries.ts'
import { getReview, type KnownReview } from '#src/modules/peer-review/review-facts.ts'
import { addLine, saveFocus } from '#src/modules/peer-review/visits/commands/draft-focus.ts'
import { nameForHost } from '#src/modules/peer-review/visits/commands/name-circle.ts'
import {
  acceptVisitor,
  completeTeam,
  nameVisitor,
} from '#src/modules/peer-review/visits/commands/name-team.ts'
import { planActivity } from '#src/modules/peer-review/visits/commands/plan-activity.ts'
import { shareFocus } from '#src/modules/peer-review/visits/commands/share-focus.ts'
import { asFrozenFocus } from '#src/modules/peer-review/visits/focus.ts'
import { getFocusDraft } from '#src/modules/peer-review/visits/queries/focus.ts'
import { listSeated, listTeam } from '#src/modules/peer-review/visits/queries/team.ts'
import { newId } from '#src/platform/ids.ts'
import { elementTitles } from '../sample-story/elements.ts'
import type { Day, Key } from '../sample-story/story.ts'
import type {
  StoryActivity,
  StoryPartnership,
  StoryReview,
  StoryView,
} from '../sample-story/story-of-reviews.ts'
import { chiefOf, reviewOf } from './partnerships.ts'
import type { Here, Teller } from './teller.ts'

/** One step in a review, by somebody who takes part in it. */
export async function inReview(
  teller: Teller,
  told: StoryReview,
  by: { who: Key; day: Day; time?: string },
  run: (here: Here, review: KnownReview) => Promise<unknown>,
): Promise<void> {
  const partnership = teller.story.partnerships.find(({ reviews }) => reviews.includes(told))!
  const id = reviewOf(teller, partnership, told.host)
  await teller.step(by.who, by.day, async (here) => run(here, await getReview(here.db, id)), by.time)
}

/** Dates, circle, focus, team and timetable of one review. */
export async function tellPreparing(
  teller: Teller,
  partnership: StoryPartnership,
  told: StoryReview,
): Promise<void> {
  await setDays(teller, partnership, told)
  await nameHosts(teller, told)
  await stateFocus(teller, told)
  await nameTeam(teller, told)
  for (const activity of told.activities) await plan(teller, told, activity)
}

async function setDays(teller: Teller, partnership: StoryPartnership, told: StoryReview): Promise<void> {
  await inReview(
    teller,
    told,
    { who: partnership.associate, day: partnership.exploringOn! },
    async ({ db }, review) => {
      const whole = await getPartnership(db, review.partnershipId)
      await setReviewDates(db, whole, whole.reviews.find(({ id }) => id === review.id)!, {
        focusBy: teller.day(told.focusStatedOn),
        visitFrom: teller.day(told.visitFrom),
        visitTo: teller.day(told.visitTo),
        debriefOn: teller.day(told.debriefOn),
      })
    },
  )
}

async function nameHosts(teller: Teller, told: StoryReview): Promise<void> {
  const by = { who: chiefOf(teller, told.host), day: told.focusStatedOn, time: '09:00' }
  const member = (key: Key) => ({
    membershipId: teller.cast.membership(key),
    name: teller.cast.player(key).name,
  })
  await inReview(teller, told, by, async ({ db }, review) => {
    await nameForHost(db, review, member(told.hostCoordinator), 'host_coordinator')
    for (const key of told.circle) await nameForHost(db, review, member(key), 'host_leader')
  })
}

async function stateFocus(teller: Teller, told: StoryReview): Promise<void> {
  const by = { who: chiefOf(teller, told.host), day: told.focusStatedOn }
  await inReview(teller, told, by, async ({ db, actor }, review) => {
    const { priority, positionStatement } = told
    const text = { priority, positionStatement, elementId: teller.cast.id('element', told.element) }
    await saveFocus(db, review, text, 0)
    for (const { key, question } of told.lines) {
      const id = newId()
      teller.cast.keep(`line of ${told.key}`, key, id)
      await addLine(db, review, { id, question, shortName: inWords(key) })
    }
    const draft = await getFocusDraft(db, review.id)
    await shareFocus(db, actor, review, asFrozenFocus(draft, elementTitles[told.element]))
  })
}

/** A line's key is its short name: first-years is First years. */
function inWords(key: Key): string {
  const words = key.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function nameTeam(teller: Teller, told: StoryReview): Promise<void> {
  const accepting = { who: chiefOf(teller, told.host), day: told.teamAcceptedOn }
  const naming = { who: chiefOf(teller, told.visitor), day: told.focusStatedOn, time: '15:00' }
  for (const { person, isLead } of told.team)
    await inReview(teller, told, naming, async ({ db, actor }, review) => {
      const introducedAs = teller.story.people.find(({ key }) => key === person)!.positions[0]!.title
      await nameVisitor(db, actor, review, {
        membershipId: teller.cast.membership(person),
        introducedAs,
        isLead,
      })
    })
  await inReview(teller, told, accepting, async ({ db }, review) => {
    for (const member of await listTeam(db, review.id)) await acceptVisitor(db, review, member)
    for (const { membershipId, seatId } of await listSeated(db, review.id, ['lead_reviewer', 'visitor']))
      for (const { person } of told.team)
        if (teller.cast.membership(person) === membershipId)
          teller.cast.keep(`seat in ${told.key}`, person, seatId)
    await completeTeam(db, review, await listTeam(db, review.id))
  })
}

async function plan(teller: Teller, told: StoryReview, activity: StoryActivity): Promise<void> {
  const id = newId()
  teller.cast.keep(`activity of ${told.key}`, activity.key, id)
  const by = { who: activity.ledBy, day: told.teamAcceptedOn, time: '16:00' }
  await inReview(teller, told, by, async ({ db, actor }, review) =>
    planActivity(db, actor, review, {
      id,
      kind: activity.kind,
      title: activity.title,
      withRole: withRole(told, activity),
      placeKind: activity.placeKind,
      placeName: teller.story.schools.find(({ key }) => key === activity.place)?.name ?? activity.place,
      on: teller.day(activity.on),
      at: activity.startsAt,
      lineIds: activity.lines.map((line) => teller.cast.id(`line of ${told.key}`, line)),
      ledBy: teller.cast.membership(activity.ledBy),
    }),
  )
}

/** Whom the visitors meet: the view that most of the notes taken there are, but for the visitors' own eyes. */
function withRole({ notes }: StoryReview, { key }: StoryActivity): string {
  const views = notes
    .filter((note) => note.activity === key && note.view !== 'visitor')
    .map(({ view }) => view)
  const counted = [...Map.groupBy(views, (view) => view)].sort(([, a], [, b]) => b.length - a.length)
  const view = counted[0]?.[0]
  return view ? pluralOf(view) : ''
}

/** As one speaks of those whom one meets: teachers, the central team. */
function pluralOf(view: StoryView): string {
  if (view === 'central team') return 'the central team'
  return view === 'support staff' ? view : `${view}s`
}
