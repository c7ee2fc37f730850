import { actorOf, addOrganisation, addPerson, addSeat, asOwner, type Who } from '#database/testing.ts'
import { publishPacks, schoolImprovementCapacity } from '#src/modules/frameworks/index.ts'
import { type Actor, asJob, asPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { type AtReview, atReview } from './at-review.ts'

/** A review at focusing, with everybody who has to do with it and some who have not; for the tests. */
export type Scene = {
  reviewId: string
  host: { trust: string; chief: Who; director: Who; circle: Who; coordinator: Who; bystander: Who }
  visitor: { trust: string; namer: Who; lead: Who; visitor: Who; late: Who; bystander: Who }
  associate: Who
  programmeLead: Who
  stranger: Who
  lines: [string, string]
  interview: string
  document: string
  findings: [string, string]
}

/** Sets a review at focusing: both trusts have signed and disclosed, the exploring meeting is held. */
export async function setScene(): Promise<Scene> {
  const programme = await addOrganisation('programme', 'Lamplight')
  const [host, visitor] = [await addHost(), await addVisitor()]
  const associate = await addPerson('Ros Ferriby', programme, 'associate')
  const reviewId = await addReview(programme, host.trust, visitor.trust, associate)
  for (const who of [host.chief, host.director, host.circle]) await addSeat(who, reviewId, 'host_leader')
  await addSeat(host.coordinator, reviewId, 'host_coordinator')
  await addSeat(visitor.namer, reviewId, 'team_namer')
  await addSeat(associate, reviewId, 'associate')
  return {
    reviewId,
    host,
    visitor,
    associate,
    programmeLead: await addPerson('Tamsin Greaves', programme, 'programme_lead'),
    stranger: await addPerson('Saul Stranger', await addOrganisation('trust', 'Saltmere'), 'chief_executive'),
    lines: [newId(), newId()],
    interview: newId(),
    document: newId(),
    findings: [newId(), newId()],
  }
}

async function addHost() {
  const trust = await addOrganisation('trust', 'Larkmoor')
  return {
    trust,
    chief: await addPerson('Ada Penrose', trust, 'chief_executive'),
    director: await addPerson('Sam Okafor', trust, 'improvement_director'),
    circle: await addPerson('Lucy Marsh', trust, 'headteacher'),
    coordinator: await addPerson('Clare Whitcombe', trust, 'executive'),
    bystander: await addPerson('Beth Hargreave', trust, 'headteacher'),
  }
}

async function addVisitor() {
  const trust = await addOrganisation('trust', 'Whinfell')
  return {
    trust,
    namer: await addPerson('Noor Haddad', trust, 'chief_executive'),
    lead: await addPerson('Farah Siddiqui', trust, 'headteacher'),
    visitor: await addPerson('Peter Lindqvist', trust, 'executive'),
    late: await addPerson('Hannah Croft', trust, 'headteacher'),
    bystander: await addPerson('Leon Achterberg', trust, 'improvement_director'),
  }
}

async function addReview(programme: string, host: string, visitor: string, associate: Who): Promise<string> {
  const [partnership, reviewId] = [newId(), newId()]
  await asJob('publish-packs', publishPacks)
  await asOwner(
    `insert into peer_review.partnerships (id, programme_id, cohort, name, framework_version_id,
       associate_membership_id, exploring_held_on, proposed_by, opened_at)
     values ($1, $2, 'Autumn 2026', 'Larkmoor with Whinfell', $3, $4, '2026-11-01', $4, now())`,
    [partnership, programme, schoolImprovementCapacity, associate.membershipId],
  )
  for (const trust of [host, visitor])
    await asOwner(
      `insert into peer_review.partners (partnership_id, organisation_id, decision, principles_signed_at,
         agreement_signed_at, safeguarding_name, safeguarding_telephone, data_contact_name, self_review_disclosed_at)
       values ($1, $2, 'accepted', now(), now(), 'Imogen Vale', '01632 960 118', 'Jean Corrigan', now())`,
      [partnership, trust],
    )
  await asOwner(
    `insert into peer_review.reviews (id, partnership_id, host_id, visitor_id, visit_from, visit_to)
     values ($1, $2, $3, $4, '2027-01-27', '2027-01-28')`,
    [reviewId, partnership, host, visitor],
  )
  return reviewId
}

type Here = AtReview & { db: Db; actor: Actor & { membershipId: string } }

/** Runs work on the scene's review as somebody, and keeps it. */
export async function at<T>(
  scene: Pick<Scene, 'reviewId'>,
  who: Who,
  run: (here: Here) => Promise<T>,
): Promise<T> {
  const actor = await actorOf(who)
  return asPerson(who, async (db) => run({ db, actor, ...(await atReview(db, actor, scene.reviewId)) }))
}
