import { elementsOf, getFrameworkVersion, listFrameworkVersions } from '#src/modules/frameworks/index.ts'
import { takeInSchool } from '#src/modules/organisations/index.ts'
import { takeInSchools } from '#src/modules/people/schools/take-in.ts'
import { agreeLevel } from '#src/modules/self-review/commands/agree.ts'
import { openAnswering } from '#src/modules/self-review/commands/answering.ts'
import { inviteContributors } from '#src/modules/self-review/commands/invite.ts'
import { removePerspective } from '#src/modules/self-review/commands/perspectives.ts'
import { revealSelfReview } from '#src/modules/self-review/commands/reveal.ts'
import { finishAnswering, saveAnswers } from '#src/modules/self-review/commands/save-answers.ts'
import { openOwnSelfReview } from '#src/modules/self-review/cycles/open-own.ts'
import type { Position } from '#src/modules/self-review/middle.ts'
import { getMySeat } from '#src/modules/self-review/queries/answers.ts'
import { listPerspectives } from '#src/modules/self-review/queries/perspectives.ts'
import { getSelfReview, type SelfReview } from '#src/modules/self-review/queries/self-reviews.ts'
import { countRoom } from '#src/modules/self-review/rooms/commands.ts'
import { listPossibleReaders, shareOutcome } from '#src/modules/self-review/sharing/share.ts'
import { newId } from '#src/platform/ids.ts'
import { larkmoorSchools, schoolReasons } from '../sample-story/larkmoor/schools.ts'
import type { Day, StorySchool } from '../sample-story/story.ts'
import type { StorySchoolLife, StorySchoolYear } from '../sample-story/story-of-self-reviews.ts'
import { addPeopleOfSchool } from './people-of-schools.ts'
import type { Here, Teller } from './teller.ts'

/** A school at work: its key among the organisations, and who leads it and answers, by their keys there. */
type AtWork = { told: StorySchoolLife; school: StorySchool; id: string; head: string }

/** Takes schools of a trust in, and tells how they review themselves and what they share. */
export async function tellSchools(teller: Teller): Promise<void> {
  const { trust, takenInBy, takenInOn, invited, schools } = larkmoorSchools
  const trustId = teller.cast.id('organisation', trust)
  for (const told of schools) {
    const school = teller.story.schools.find(({ key }) => key === told.school)!
    const id = await teller.step(takenInBy, takenInOn, ({ db }) => takeInSchool(db, trustId, school.urn))
    const head = await addPeopleOfSchool(teller, told, id)
    for (const year of told.years) await tellYear(teller, { told, school, id, head }, year)
  }
  for (const { school: key, name, email, on } of invited) {
    const { urn } = teller.story.schools.find((one) => one.key === key)!
    await teller.step(takenInBy, on, ({ db, actor }) =>
      takeInSchools(db, actor, trustId, [{ urn, name, email }]),
    )
  }
}

const groups = [
  { role: 'senior_leader', name: 'Senior leaders' },
  { role: 'teacher', name: 'Teachers and support staff' },
  { role: 'governor', name: 'Governors' },
] as const

async function tellYear(teller: Teller, at: AtWork, year: StorySchoolYear): Promise<void> {
  const id = newId()
  const lead = (day: Day, run: (here: Here, selfReview: SelfReview) => Promise<unknown>, time?: string) =>
    teller.step(at.head, day, async (here) => run(here, await getSelfReview(here.db, id)), time)
  await teller.step(at.head, year.openedOn, ({ db }) => open(teller, db, at, { id, ...year }))
  await lead(year.openedOn, (here, selfReview) => invite(teller, here, selfReview, at.told))
  await lead(year.openedOn, ({ db }, selfReview) =>
    openAnswering(db, selfReview, teller.day(year.revealedOn)),
  )
  for (const [n, [, name]] of at.told.people.entries())
    await teller.step(name, year.openedOn, (here) => answer(here, id, year.levels, n), '15:00')
  await lead(year.revealedOn, ({ db }, selfReview) => revealSelfReview(db, selfReview))
  await lead(year.agreedOn, (here, selfReview) => agree(here, selfReview, year), '14:00')
  if (!year.isShared) return
  await lead(year.sharedOn, async ({ db, actor }, selfReview) => {
    const readers = (await listPossibleReaders(db, at.id)).filter(({ role }) => role !== 'executive')
    await shareOutcome(
      db,
      actor,
      { selfReview, school: at.school.name },
      readers.map(({ membershipId }) => membershipId),
    )
  })
}

async function open(
  teller: Teller,
  db: Here['db'],
  { id: organisationId }: AtWork,
  { id, cycle, revealedOn }: { id: string; cycle: number; revealedOn: Day },
) {
  const version = (await listFrameworkVersions(db)).find(
    ({ suits, organisationId: owner }) => suits === 'school' && owner === null,
  )
  await openOwnSelfReview(db, {
    ...{ id, organisationId, frameworkVersionId: version!.id, cycle },
    answersBy: teller.day(revealedOn),
  })
}

/** Asks the three groups; the middle leaders of a school so small answer as teachers. */
async function invite(teller: Teller, { db, actor }: Here, selfReview: SelfReview, told: StorySchoolLife) {
  for (const perspective of await listPerspectives(db, selfReview.id)) {
    const group = groups.find(({ name }) => name === perspective.name)
    if (!group) await removePerspective(db, selfReview, perspective)
    else
      await inviteContributors(db, actor, selfReview, {
        ...{ perspectiveId: perspective.id, role: group.role },
        people: told.people
          .filter(([role]) => role === group.role)
          .map(([, name]) => ({ name, email: teller.cast.player(name).email })),
      })
  }
}

/** Everybody answers near what was agreed later, some a level above and some a level below. */
async function answer({ db }: Here, selfReviewId: string, levels: string, nth: number): Promise<void> {
  const seat = await getMySeat(db, selfReviewId)
  const elements = elementsOf(await getFrameworkVersion(db, seat.frameworkVersionId))
  if (seat.mode === 'in_the_room') await countRoom(db, seat, 7)
  const sent = elements.map(({ id: elementId }, at) => ({
    ...{ elementId, notMine: false, comment: '', version: 0, keep: null },
    level: near(Number(levels[at]), ((at * 7 + nth * 5) % 3) - 1),
  }))
  await saveAnswers(db, seat, sent, elements.length)
  await finishAnswering(db, seat)
}

const near = (level: number, by: number) => Math.min(4, Math.max(1, level + by)) as Position

async function agree({ db, actor }: Here, selfReview: SelfReview, { levels, priorities }: StorySchoolYear) {
  const { words, ...framework } = await getFrameworkVersion(db, selfReview.frameworkVersionId)
  for (const [at, { id: elementId, title }] of elementsOf({ words, ...framework }).entries()) {
    const level = Number(levels[at]) as Position
    const rationale = schoolReasons[at]![level > 2 ? 1 : 0]
    await agreeLevel(
      db,
      actor,
      selfReview,
      { title, levelWord: words[level - 1]! },
      { elementId, level, rationale, evidence: [], isPriority: priorities.includes(at), version: 0 },
    )
  }
}
