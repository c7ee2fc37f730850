import { actorOf, addOrganisation, addPerson, asOwner, type Who } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { discloseSelfReview, possibleReaders } from '../exploring/disclosing.ts'
import { getProposalChoices } from '../programmes/choices.ts'
import { proposePartnership } from '../programmes/propose.ts'
import { answerProposal, nameContacts, sign } from './commands.ts'
import { listExplorers } from './explorers.ts'
import { getMySide } from './mine.ts'

/** A trust of a test and some of its people; the headteacher has no part in anything until given one. */
export type Trust = { id: string; chief: Who; director: Who; head: Who }

/** Two trusts, their programme and their associate, and the partnership between them. */
export type Scene = { programme: string; lead: Who; associate: Who; one: Trust; other: Trust; id: string }

/** A trust that the programme has taken in. */
export async function addTrust(name: string, programme: string): Promise<Trust> {
  const id = await addOrganisation('trust', name)
  await asOwner('update organisations.organisations set taken_in_by = $1 where id = $2', [programme, id])
  return {
    id,
    chief: await addPerson(`${name} Chief`, id, 'chief_executive'),
    director: await addPerson(`${name} Director`, id, 'improvement_director'),
    head: await addPerson(`${name} Head`, id, 'headteacher'),
  }
}

/** A proposal, sent twice under one key as impatient people do. */
export async function propose(): Promise<Scene> {
  const programme = await addOrganisation('programme', 'Lamplight')
  const lead = await addPerson('Tamsin Greaves', programme, 'programme_lead')
  const associate = await addPerson('Ros Ferriby', programme, 'associate')
  const [one, other] = [await addTrust('Larkmoor', programme), await addTrust('Whinfell', programme)]
  const id = newId()
  const actor = await actorOf(lead)
  await asPerson(lead, async (db) => {
    const choices = await getProposalChoices(db, actor, programme)
    const proposal = {
      ...{ id, first: one.id, second: other.id, associate: associate.membershipId, cohort: 'Autumn 2026' },
      ...{
        frameworkVersion: choices.frameworks[0]!.value,
        answersBy: '2026-10-09',
        exploringOn: '2026-11-30',
      },
    }
    await proposePartnership(db, actor, choices.programme, proposal)
    await proposePartnership(db, actor, choices.programme, proposal)
  })
  return { programme, lead, associate, one, other, id }
}

/** Accepts or declines as somebody. */
export async function answer(scene: Scene, who: Who, decision: 'accepted' | 'declined') {
  const actor = await actorOf(who)
  await asPerson(who, async (db) =>
    answerProposal(db, actor, await getMySide(db, scene.id), {
      decision,
      reason: 'A merger takes all we have.',
    }),
  )
}

/** Signs a text as somebody. */
export const signAs = (scene: Scene, who: Who, text: 'principles' | 'agreement') =>
  asPerson(who, async (db) => sign(db, await getMySide(db, scene.id), { text, name: 'Somebody Here' }))

/** Names both contacts as somebody. */
export const nameAs = (scene: Scene, who: Who) =>
  asPerson(who, async (db) =>
    nameContacts(db, await getMySide(db, scene.id), {
      ...{ safeguardingName: 'Imogen Vale', safeguardingTelephone: '01632 960 118' },
      ...{ dataContactName: 'Gareth Pryce', dataContactEmail: 'gareth@example.org' },
    }),
  )

/** Both trusts have accepted. */
export async function accepted(): Promise<Scene> {
  const scene = await propose()
  await answer(scene, scene.one.chief, 'accepted')
  await answer(scene, scene.other.chief, 'accepted')
  return scene
}

/** Everything done but the last signature of the second trust. */
export async function nearlyOpen(): Promise<Scene> {
  const scene = await accepted()
  for (const trust of [scene.one, scene.other]) {
    await signAs(scene, trust.chief, 'principles')
    await nameAs(scene, trust.director)
  }
  await signAs(scene, scene.one.chief, 'agreement')
  return scene
}

/** Both trusts have signed everything. */
export async function opened(): Promise<Scene> {
  const scene = await nearlyOpen()
  await signAs(scene, scene.other.chief, 'agreement')
  return scene
}

/** Reveals and settles a trust's self-review as the owner of the tables; its rationale names the trust. */
export async function settle(scene: Scene, trust: Trust, name: string): Promise<void> {
  const [review] = await asOwner<{ id: string; version: string }>(
    `update self_review.self_reviews set answering_opened_at = now(), revealed_at = now()
     where organisation_id = $1 and partnership_id = $2 returning id, framework_version_id as version`,
    [trust.id, scene.id],
  )
  await asOwner(
    `insert into self_review.agreements (self_review_id, organisation_id, element_id, level, rationale, agreed_by)
     select $1, $2, id, 2, $3, $4 from frameworks.elements where version_id = $5`,
    [review!.id, trust.id, `The rationale of ${name}`, trust.chief.membershipId, review!.version],
  )
}

/** Discloses a trust's self-review to everybody it may. */
export async function discloseAs(scene: Scene, who: Who): Promise<{ areBothOpen: boolean }> {
  const actor = await actorOf(who)
  return asPerson(who, async (db) => {
    const side = await getMySide(db, scene.id)
    const readers = possibleReaders(side, await listExplorers(db, scene.id))
    return discloseSelfReview(
      db,
      actor,
      side,
      readers.map((one) => one.seatId),
    )
  })
}

/** Both trusts have settled their self-reviews and neither has disclosed. */
export async function settled(): Promise<Scene> {
  const scene = await opened()
  await settle(scene, scene.one, 'Larkmoor')
  await settle(scene, scene.other, 'Whinfell')
  return scene
}

/** Both trusts have disclosed: exploring is open. */
export async function exploring(): Promise<Scene> {
  const scene = await settled()
  await discloseAs(scene, scene.one.chief)
  await discloseAs(scene, scene.other.director)
  return scene
}
