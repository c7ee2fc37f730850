import { answerProposal, nameContacts, sign } from '#src/modules/peer-review/partnerships/commands.ts'
import { addExplorer } from '#src/modules/peer-review/partnerships/explorers.ts'
import { type Partner, type Partnership, sideOf } from '#src/modules/peer-review/partnerships/partnership.ts'
import { getPartnership } from '#src/modules/peer-review/partnerships/queries.ts'
import { proposePartnership } from '#src/modules/peer-review/programmes/propose.ts'
import { getProgramme } from '#src/modules/peer-review/programmes/queries.ts'
import { newId } from '#src/platform/ids.ts'
import type { Day, Key } from '../sample-story/story.ts'
import type { StoryPartner, StoryPartnership } from '../sample-story/story-of-reviews.ts'
import type { Here, Teller } from './teller.ts'

type Sides = { partnership: Partnership; mine: Partner }

/** Proposes, accepts, signs and opens a partnership, as far as it has come. */
export async function tellPairing(teller: Teller, told: StoryPartnership): Promise<void> {
  await propose(teller, told)
  for (const partner of told.partners) await decide(teller, told, partner)
  for (const partner of told.partners) await signUp(teller, told, partner)
  if (told.openedOn) await keepWhatOpened(teller, told)
}

async function propose(teller: Teller, told: StoryPartnership): Promise<void> {
  const id = newId()
  teller.cast.keep('partnership', told.key, id)
  const [first, second] = told.partners.map(({ trust }) => teller.cast.id('organisation', trust))
  await teller.step(told.proposedBy, told.proposedOn, async ({ db, actor }) => {
    const programme = await getProgramme(db, actor, teller.cast.id('organisation', told.programme))
    await proposePartnership(db, actor, programme, {
      id,
      first: first!,
      second: second!,
      associate: teller.cast.membership(told.associate),
      frameworkVersion: teller.cast.id('framework', 'version'),
      cohort: told.cohort,
      answersBy: told.answersBy ? teller.day(told.answersBy) : '',
      exploringOn: told.exploringOn ? teller.day(told.exploringOn) : '',
    })
  })
}

/** One step in a partnership, by somebody of one of its trusts. */
export async function forTrust(
  teller: Teller,
  told: StoryPartnership,
  by: { who: Key; day: Day; trust: Key },
  run: (here: Here, sides: Sides) => Promise<unknown>,
): Promise<void> {
  await teller.step(by.who, by.day, async (here) => {
    const partnership = await getPartnership(here.db, teller.cast.id('partnership', told.key))
    const mine = sideOf(partnership, teller.cast.id('organisation', by.trust))
    if (!mine) throw new Error(`${by.trust} is no partner of ${told.name}.`)
    await run(here, { partnership, mine })
  })
}

async function decide(teller: Teller, told: StoryPartnership, partner: StoryPartner): Promise<void> {
  if (partner.decision !== 'accepted' || !partner.decidedOn) return
  const by = { who: chiefOf(teller, partner.trust), day: partner.decidedOn, trust: partner.trust }
  await forTrust(teller, told, by, ({ db, actor }, sides) =>
    answerProposal(db, actor, sides, { decision: 'accepted', reason: '' }),
  )
}

async function signUp(teller: Teller, told: StoryPartnership, partner: StoryPartner): Promise<void> {
  if (!partner.signedOn) return
  const chief = chiefOf(teller, partner.trust)
  const { name } = teller.cast.player(chief)
  const dataContact = teller.cast.player(partner.dataContact.person)
  await forTrust(
    teller,
    told,
    { who: chief, day: partner.signedOn, trust: partner.trust },
    async ({ db }, sides) => {
      await sign(db, sides, { text: 'principles', name })
      await nameContacts(db, sides, {
        safeguardingName: teller.cast.player(partner.safeguardingLead.person).name,
        safeguardingTelephone: partner.safeguardingLead.telephone,
        dataContactName: dataContact.name,
        dataContactEmail: dataContact.email,
      })
      await sign(db, sides, { text: 'agreement', name })
    },
  )
}

/** Notes what the last signature has opened, and names those who explore beside the leaders. */
async function keepWhatOpened(teller: Teller, told: StoryPartnership): Promise<void> {
  for (const partner of told.partners) {
    const chief = chiefOf(teller, partner.trust)
    await forTrust(
      teller,
      told,
      { who: chief, day: told.openedOn!, trust: partner.trust },
      async ({ db }, sides) => {
        const selfReview = teller.story.selfReviews.find(
          (one) => one.partnership === told.key && one.trust === partner.trust,
        )!
        teller.cast.keep('self-review', selfReview.key, sides.mine.selfReviewId!)
        for (const { id, hostId } of sides.partnership.reviews)
          if (hostId === sides.mine.organisationId)
            teller.cast.keep(`review of ${told.key}`, partner.trust, id)
        const seated = leadersOf(teller, partner.trust)
        for (const explorer of partner.explorers.filter((key) => !seated.includes(key)))
          await addExplorer(db, sides.partnership, sides.mine, teller.cast.membership(explorer))
      },
    )
  }
}

/** The review that a trust hosts in a partnership. */
export function reviewOf(teller: Teller, { key }: StoryPartnership, host: Key): string {
  return teller.cast.id(`review of ${key}`, host)
}

/** The chief executive of a trust. */
export function chiefOf(teller: Teller, trust: Key): Key {
  return leadersOf(teller, trust)[0]!
}

function leadersOf({ story }: Teller, trust: Key): Key[] {
  const inRole = (role: string) =>
    story.people.filter(({ positions: [first] }) => first!.organisation === trust && first!.role === role)
  return [...inRole('chief_executive'), ...inRole('improvement_director')].map(({ key }) => key)
}
