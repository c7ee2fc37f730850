import { getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { agreeLevel } from '#src/modules/self-review/commands/agree.ts'
import { openAnswering } from '#src/modules/self-review/commands/answering.ts'
import { inviteContributors } from '#src/modules/self-review/commands/invite.ts'
import { removePerspective, setPerspective } from '#src/modules/self-review/commands/perspectives.ts'
import { revealSelfReview } from '#src/modules/self-review/commands/reveal.ts'
import { finishAnswering, saveAnswers } from '#src/modules/self-review/commands/save-answers.ts'
import { openOwnSelfReview } from '#src/modules/self-review/cycles/open-own.ts'
import { addEvidence } from '#src/modules/self-review/evidence/commands.ts'
import type { Position } from '#src/modules/self-review/middle.ts'
import { typeSheetIn } from '#src/modules/self-review/paper/commands.ts'
import { getMySeat } from '#src/modules/self-review/queries/answers.ts'
import { listPerspectives } from '#src/modules/self-review/queries/perspectives.ts'
import { getSelfReview, type SelfReview } from '#src/modules/self-review/queries/self-reviews.ts'
import { countRoom } from '#src/modules/self-review/rooms/commands.ts'
import { listReplies, writeReply } from '#src/modules/self-review/years/replies.ts'
import { newId } from '#src/platform/ids.ts'
import { elementKeys, elementTitles } from '../sample-story/elements.ts'
import type { Day, Key } from '../sample-story/story.ts'
import type { StoryPerspective, StorySelfReview, StorySheet } from '../sample-story/story-of-self-reviews.ts'
import { planYear } from './planning.ts'
import type { Here, Teller } from './teller.ts'

/** Invites, hears, reveals and agrees one self-review, as far as it has come. */
export async function tellSelfReview(teller: Teller, told: StorySelfReview): Promise<void> {
  const [leader] = told.leaders
  if (told.partnership === null) await openAlone(teller, told)
  const id = teller.cast.id('self-review', told.key)
  const lead = (day: Day, run: (here: Here, selfReview: SelfReview) => Promise<unknown>, time?: string) =>
    teller.step(leader!, day, async (here) => run(here, await getSelfReview(here.db, id)), time)
  await lead(told.contributorsInvitedOn, (here, selfReview) => invite(teller, told, here, selfReview))
  await lead(told.contributorsInvitedOn, ({ db }, selfReview) =>
    openAnswering(db, selfReview, teller.day(told.answersBy)),
  )
  for (const perspective of told.perspectives)
    for (const person of perspective.respondents) await answer(teller, told, perspective, person)
  for (const sheet of told.sheets ?? []) await typeIn(teller, told, sheet)
  if (told.toldOn) await lead(told.toldOn, (here, selfReview) => tellGroups(here, selfReview))
  if (told.revealedOn) await lead(told.revealedOn, ({ db }, selfReview) => revealSelfReview(db, selfReview))
  if (told.agreedOn)
    await lead(told.agreedOn, (here, selfReview) => agree(teller, told, here, selfReview), '14:00')
  await planYear(teller, told)
}

/** A trust that has no partner yet looks at itself alone. */
async function openAlone(teller: Teller, told: StorySelfReview): Promise<void> {
  const id = newId()
  teller.cast.keep('self-review', told.key, id)
  await teller.step(told.leaders[0]!, told.contributorsInvitedOn, ({ db }) =>
    openOwnSelfReview(db, {
      ...{ id, organisationId: teller.cast.id('organisation', told.trust), cycle: told.cycle },
      frameworkVersionId: teller.cast.id('framework', 'version'),
      answersBy: teller.day(told.answersBy),
    }),
  )
}

/** A leader types in a sheet that came back on paper. */
async function typeIn(teller: Teller, told: StorySelfReview, sheet: StorySheet): Promise<void> {
  const perspective = told.perspectives.find(({ key }) => key === sheet.perspective)!
  const answers = [...sheet.levels].map((letter, at) => ({
    elementId: teller.cast.id('element', elementKeys[at]!),
    level: letter === '-' ? null : (Number(letter) as Position),
    notMine: letter === '-',
    comment: '',
  }))
  await teller.step(sheet.typedBy, sheet.on, async ({ db }) =>
    typeSheetIn(db, await getSelfReview(db, teller.cast.id('self-review', told.key)), {
      ...{ id: newId(), name: '', present: '', answers },
      perspective: {
        id: teller.cast.id(`perspective of ${told.key}`, perspective.key),
        name: perspective.name,
      },
    }),
  )
}

/** The leaders tell each group what came of the year before, as the page drafts it for them. */
async function tellGroups({ db, actor }: Here, selfReview: SelfReview): Promise<void> {
  for (const group of (await listReplies(db, selfReview)) ?? [])
    await writeReply(db, actor.membershipId, selfReview, group, { ...group.reply, releases: true })
}

async function invite(teller: Teller, told: StorySelfReview, { db, actor }: Here, selfReview: SelfReview) {
  const usual = await listPerspectives(db, selfReview.id)
  for (const { key, name, initial, mode } of told.perspectives) {
    const id = usual.find((one) => one.name === name)?.id ?? newId()
    teller.cast.keep(`perspective of ${told.key}`, key, id)
    await setPerspective(db, selfReview, id, { name, initial, mode, inTheRoom: null, spreadMayCross: true })
  }
  for (const one of usual)
    if (!told.perspectives.some(({ name }) => name === one.name)) await removePerspective(db, selfReview, one)
  for (const { key, respondents } of told.perspectives)
    await inviteContributors(db, actor, selfReview, {
      perspectiveId: teller.cast.id(`perspective of ${told.key}`, key),
      role: teller.cast.player(respondents[0]!).memberships[0]!.role,
      people: respondents.map((person) => teller.cast.player(person)),
    })
}

/** What one person (or a room) says, all at once: a page of answers is one command. */
async function answer(
  teller: Teller,
  told: StorySelfReview,
  { key, present }: StoryPerspective,
  person: Key,
) {
  const said = told.answers.filter((one) => one.perspective === key && one.person === person)
  if (said.length === 0) return
  await teller.step(person, told.contributorsInvitedOn, async ({ db }) => {
    const seat = await getMySeat(db, teller.cast.id('self-review', told.key))
    if (present !== null) await countRoom(db, seat, present)
    const sent = said.map(({ element, level, comment }) => ({
      elementId: teller.cast.id('element', element),
      level,
      notMine: level === null,
      comment: comment ?? '',
      version: 0,
      keep: null,
    }))
    await saveAnswers(db, seat, sent, Object.keys(elementTitles).length)
    for (const { person: giver, element, title, link } of told.evidence ?? [])
      if (giver === person)
        await addEvidence(
          db,
          seat,
          { id: newId(), elementId: teller.cast.id('element', element), title, link },
          null,
        )
    if (told.finished.includes(person)) await finishAnswering(db, seat)
  })
}

async function agree(teller: Teller, told: StorySelfReview, { db, actor }: Here, selfReview: SelfReview) {
  const words = (await getFrameworkVersion(db, selfReview.frameworkVersionId)).words
  for (const { element, level, rationale, evidence, isPriority } of told.agreements)
    await agreeLevel(
      db,
      actor,
      selfReview,
      { title: elementTitles[element], levelWord: words[level - 1]! },
      { elementId: teller.cast.id('element', element), level, rationale, evidence, isPriority, version: 0 },
    )
}
