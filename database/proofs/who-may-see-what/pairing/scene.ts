import { asOwner, type Who } from '#database/testing.ts'
import { elementsOf, getFrameworkVersion, listFrameworkVersions } from '#src/modules/frameworks/index.ts'
import { answerProposal, nameContacts, sign } from '#src/modules/peer-review/partnerships/commands.ts'
import { setPartnershipDates, setReviewDates } from '#src/modules/peer-review/partnerships/dates.ts'
import { getMySide } from '#src/modules/peer-review/partnerships/mine.ts'
import type { Partner, Partnership } from '#src/modules/peer-review/partnerships/partnership.ts'
import { getPartnership } from '#src/modules/peer-review/partnerships/queries.ts'
import { proposePartnership } from '#src/modules/peer-review/programmes/propose.ts'
import { getProgramme } from '#src/modules/peer-review/programmes/queries.ts'
import { londonDay } from '#src/ui/dates.ts'
import { as, type Scene, type Trust } from '../scene.ts'
import { word } from '../words.ts'

type Sided = Parameters<Parameters<typeof as>[1]>[0] & { partnership: Partnership; mine: Partner }

/** Runs work on the partnership as somebody of one of its trusts. */
export function onOurSide<T>(scene: Scene, who: Who, run: (here: Sided) => Promise<T>): Promise<T> {
  return as(who, async (here) => run({ ...here, ...(await getMySide(here.db, scene.partnershipId)) }))
}

/** The programme proposes, every trust accepts and signs, and the partnership opens. */
export async function pair(scene: Scene): Promise<void> {
  await propose(scene)
  for (const { people } of scene.trusts)
    await onOurSide(scene, people['chief executive'], ({ db, actor, ...side }) =>
      answerProposal(db, actor, side, { decision: 'accepted', reason: '' }),
    )
  for (const trust of scene.trusts) await signEverything(scene, trust)
  await keepWhatOpened(scene)
}

/** A proposal is made of two trusts: the third of a ring is added by hand, since no command does it yet. */
async function propose(scene: Scene): Promise<void> {
  const [first, second, third] = scene.trusts as [Trust, Trust, Trust | undefined]
  await as(scene.programmeLead, async ({ db, actor }) => {
    scene.frameworkVersionId = (await listFrameworkVersions(db))[0]!.id
    scene.elements = elementsOf(await getFrameworkVersion(db, scene.frameworkVersionId)).map(({ id }) => id)
    await proposePartnership(db, actor, await getProgramme(db, actor, scene.programmeId), {
      ...{ id: scene.partnershipId, first: first.id, second: second.id, cohort: 'Autumn 2026' },
      ...{ associate: scene.associate.membershipId, frameworkVersion: scene.frameworkVersionId },
      ...{ answersBy: '2026-10-09', exploringOn: '2026-11-30' },
    })
  })
  if (third)
    await asOwner('insert into peer_review.partners (partnership_id, organisation_id) values ($1, $2)', [
      scene.partnershipId,
      third.id,
    ])
}

async function signEverything(scene: Scene, { name, people }: Trust): Promise<void> {
  await onOurSide(scene, people['chief executive'], async ({ db, ...side }) => {
    await sign(db, side, { text: 'principles', name: word(name, 'the name under a signature') })
    await nameContacts(db, side, {
      ...{ safeguardingName: 'Imogen Vale', safeguardingTelephone: '01632 960 118' },
      ...{ dataContactName: 'Gareth Pryce', dataContactEmail: 'gareth@example.org' },
    })
    await sign(db, side, { text: 'agreement', name: word(name, 'the name under a signature') })
  })
}

async function keepWhatOpened(scene: Scene): Promise<void> {
  await as(scene.associate, async ({ db }) => {
    const { partners, reviews } = await getPartnership(db, scene.partnershipId)
    for (const trust of scene.trusts) {
      const review = reviews.find(({ hostId }) => hostId === trust.id)!
      trust.reviewId = review.id
      trust.visitor = scene.trusts.find(({ id }) => id === review.visitorId)!.name
      trust.selfReviewId = partners.find(({ organisationId }) => organisationId === trust.id)!.selfReviewId!
    }
  })
}

/** The associate says when each visit is, one day of each focus long past, and that the exploring meeting was held. */
export async function setDates(scene: Scene): Promise<void> {
  await as(scene.associate, async ({ db }) => {
    const whole = await getPartnership(db, scene.partnershipId)
    await setPartnershipDates(db, whole, {
      ...{
        answersBy: whole.answersBy,
        exploringOn: whole.exploringOn,
        exploringHeldOn: londonDay(new Date()),
      },
    })
    for (const [index, { reviewId }] of scene.trusts.entries())
      await setReviewDates(db, whole, whole.reviews.find(({ id }) => id === reviewId)!, {
        ...{ focusBy: '2026-01-09', visitFrom: firstDay(index), visitTo: firstDay(index), debriefOn: null },
      })
  })
}

/** The day of the visit to the trust in this place: no other row has it. */
export const firstDay = (index: number): string => `2031-03-1${index}`
