import { discloseSelfReview, possibleReaders } from '#src/modules/peer-review/exploring/disclosing.ts'
import { listQuestions, readSelfReview } from '#src/modules/peer-review/exploring/queries.ts'
import { answerQuestion, askQuestion } from '#src/modules/peer-review/exploring/questions.ts'
import { setPartnershipDates } from '#src/modules/peer-review/partnerships/dates.ts'
import { openStageEarly } from '#src/modules/peer-review/partnerships/early.ts'
import { listExplorers } from '#src/modules/peer-review/partnerships/explorers.ts'
import { sideOf } from '#src/modules/peer-review/partnerships/partnership.ts'
import { getPartnership } from '#src/modules/peer-review/partnerships/queries.ts'
import { getReview } from '#src/modules/peer-review/review-facts.ts'
import { newId } from '#src/platform/ids.ts'
import { elementTitles } from '../sample-story/elements.ts'
import type { Key } from '../sample-story/story.ts'
import type { StoryPartnership, StoryQuestion } from '../sample-story/story-of-reviews.ts'
import type { StorySelfReview } from '../sample-story/story-of-self-reviews.ts'
import { chiefOf, forTrust, reviewOf } from './partnerships.ts'
import type { Teller } from './teller.ts'

/** Both trusts disclose their self-reviews, read each other's, ask and answer, and meet. */
export async function tellExploring(teller: Teller, told: StoryPartnership): Promise<void> {
  const selfReviews = teller.story.selfReviews.filter((one) => one.partnership === told.key)
  for (const one of selfReviews) if (one.disclosedOn) await discloseOne(teller, told, one)
  for (const question of told.questions) await ask(teller, told, question)
  for (const question of told.questions) await answer(teller, told, question)
  if (told.isExploringHeld) await meet(teller, told)
  if (told.focusingOpenedEarly) await openFocusing(teller, told, told.focusingOpenedEarly)
}

async function discloseOne(teller: Teller, told: StoryPartnership, { trust, disclosedOn }: StorySelfReview) {
  await forTrust(
    teller,
    told,
    { who: chiefOf(teller, trust), day: disclosedOn!, trust },
    async ({ db, actor }, sides) => {
      const readers = possibleReaders(sides, await listExplorers(db, sides.partnership.id))
      await discloseSelfReview(
        db,
        actor,
        sides,
        readers.map(({ seatId }) => seatId),
      )
    },
  )
}

/** Whoever asks has read what they ask about. */
async function ask(teller: Teller, told: StoryPartnership, asked: StoryQuestion): Promise<void> {
  const by = { who: asked.askedBy, day: asked.askedOn, trust: trustOf(teller, asked.askedBy) }
  await forTrust(teller, told, by, async ({ db, actor }, sides) => {
    const askedOf = sideOf(sides.partnership, teller.cast.id('organisation', asked.askedOf))!
    await readSelfReview(db, actor, sides.partnership.id, askedOf.organisationId)
    const id = newId()
    teller.cast.keep('question', asked.question, id)
    await askQuestion(db, actor, sides, {
      id,
      askedOf,
      elementId: teller.cast.id('element', asked.element),
      element: elementTitles[asked.element],
      question: asked.question,
    })
  })
}

async function answer(teller: Teller, told: StoryPartnership, asked: StoryQuestion): Promise<void> {
  if (!asked.answer) return
  const { by: who, on: day, text } = asked.answer
  await forTrust(teller, told, { who, day, trust: asked.askedOf }, async ({ db, actor }, sides) => {
    const questionId = teller.cast.id('question', asked.question)
    const asks = await listQuestions(db, sides.partnership.id, { askedOf: sides.mine.organisationId })
    const { version } = asks.find(({ id }) => id === questionId)!
    const element = elementTitles[asked.element]
    await answerQuestion(db, actor, sides, { questionId, answer: text, version, element })
  })
}

/** The associate notes that the two teams have met. */
async function meet(teller: Teller, told: StoryPartnership): Promise<void> {
  const { exploringOn, answersBy } = told
  await teller.step(told.associate, exploringOn!, async ({ db }) => {
    const partnership = await getPartnership(db, teller.cast.id('partnership', told.key))
    await setPartnershipDates(db, partnership, {
      answersBy: answersBy && teller.day(answersBy),
      exploringOn: teller.day(exploringOn!),
      exploringHeldOn: teller.day(exploringOn!),
    })
  })
}

/** The associate opens focusing before the meeting, and says why. */
async function openFocusing(
  teller: Teller,
  told: StoryPartnership,
  { host, on, because }: NonNullable<StoryPartnership['focusingOpenedEarly']>,
): Promise<void> {
  await teller.step(told.associate, on, async ({ db, actor }) => {
    const review = await getReview(db, reviewOf(teller, told, host))
    await openStageEarly(db, actor, review, { stage: 'focusing', because })
  })
}

function trustOf({ cast }: Teller, person: Key): Key {
  return cast.player(person).memberships[0]!.organisation
}
