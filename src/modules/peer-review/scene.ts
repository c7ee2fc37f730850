import { actorOf, addOrganisation, addPerson, addSeat, asOwner, type Who } from '#database/testing.ts'
import type { Actor } from '#src/platform/database/context.ts'
import { asPerson } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { newId } from '#src/platform/ids.ts'
import { type AtReview, atReview } from './at-review.ts'
import { reflect, releaseReflections } from './debrief/commands/reflect.ts'
import { listOwnReflections } from './debrief/queries.ts'
import { completeGathering, takeNote } from './evidence/commands.ts'
import { mySeats } from './evidence/queries.ts'
import { shareFindings } from './findings/commands/share-findings.ts'
import { writeFinding } from './findings/commands/write-finding.ts'
import { printOf } from './findings/frozen.ts'
import { previewFindings } from './findings/preview.ts'
import { addLine, saveFocus } from './visits/commands/draft-focus.ts'
import { acceptVisitor, completeTeam, nameVisitor } from './visits/commands/name-team.ts'
import { planActivity } from './visits/commands/plan-activity.ts'
import { shareFocus } from './visits/commands/share-focus.ts'
import { asFrozenFocus } from './visits/focus.ts'
import { getFocusDraft } from './visits/queries/focus.ts'
import { listTeam } from './visits/queries/team.ts'

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
  const [partnership, framework, reviewId] = [newId(), newId(), newId()]
  await asOwner(
    `insert into frameworks.versions (id, framework_id, version, title, licence, source, attribution, scale)
     values ($1, $1, '1', 'Capacity', '', '', '', '[]')`,
    [framework],
  )
  await asOwner(
    `insert into peer_review.partnerships (id, programme_id, cohort, name, framework_version_id,
       associate_membership_id, exploring_held_on, proposed_by, opened_at)
     values ($1, $2, 'Autumn 2026', 'Larkmoor with Whinfell', $3, $4, '2026-11-01', $4, now())`,
    [partnership, programme, framework, associate.membershipId],
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

/** Drafts the focus with two lines of enquiry, as the host's improvement director. */
export async function draftFocus(scene: Scene): Promise<void> {
  await at(scene, scene.host.director, async ({ db, review }) => {
    const text = {
      priority: 'Do people know that we want them to stay?',
      positionStatement: 'We think so.',
      elementId: null,
    }
    await saveFocus(db, review, text, 0)
    const [path, appraisal] = scene.lines
    await addLine(db, review, { id: path, question: 'What comes after the third year?', shortName: 'Path' })
    await addLine(db, review, { id: appraisal, question: 'What is appraisal for?', shortName: '' })
  })
}

/** Shares the focus as the host's chief executive. */
export async function shareTheFocus(scene: Scene): Promise<void> {
  await at(scene, scene.host.chief, async ({ db, actor, review }) =>
    shareFocus(db, actor, review, asFrozenFocus(await getFocusDraft(db, review.id), null)),
  )
}

/** Names somebody of the visiting trust and accepts them. */
export async function seat(
  scene: Scene,
  who: Who,
  isLead = false,
  acceptedBy = scene.host.chief,
): Promise<void> {
  await at(scene, scene.visitor.namer, ({ db, actor, review }) =>
    nameVisitor(db, actor, review, { membershipId: who.membershipId, introducedAs: 'headteacher', isLead }),
  )
  await at(scene, acceptedBy, async ({ db, review }) => {
    const member = (await listTeam(db, review.id)).find((one) => one.membershipId === who.membershipId)
    await acceptVisitor(db, review, member!)
  })
}

/** Goes on to gathering: the focus shared, a lead and a visitor accepted, two activities planned. */
export async function toGathering(scene: Scene): Promise<void> {
  await draftFocus(scene)
  await seat(scene, scene.visitor.lead, true)
  await seat(scene, scene.visitor.visitor)
  await shareTheFocus(scene)
  await at(scene, scene.host.chief, async ({ db, review }) =>
    completeTeam(db, review, await listTeam(db, review.id)),
  )
  await at(scene, scene.visitor.lead, async ({ db, actor, review }) => {
    const plan = { withRole: '', on: '2027-01-27', at: '10:40', lineIds: [], ledBy: null }
    const school = { placeKind: 'school' as const, placeName: 'Tern Bay Primary School' }
    const office = { placeKind: 'head_office' as const, placeName: 'Head office' }
    await planActivity(db, actor, review, {
      ...plan,
      ...school,
      id: scene.interview,
      kind: 'interview',
      title: 'Heads',
    })
    await planActivity(db, actor, review, {
      ...plan,
      ...office,
      id: scene.document,
      kind: 'document',
      title: 'Paper',
    })
  })
}

/** Takes a note as somebody of the visiting team. @returns its id. */
export async function note(
  scene: Scene,
  who: Who,
  text: string,
  change: Record<string, unknown> = {},
): Promise<string> {
  const id = newId()
  await at(scene, who, async ({ db, actor, review }) => {
    const [authorSeat] = await mySeats(db, review.id, actor.membershipId)
    await takeNote(db, review, {
      ...{
        id,
        activityId: scene.interview,
        lineId: scene.lines[0],
        how: 'heard' as const,
        whoseView: 'teachers',
      },
      ...{ text, mayQuote: false, authorSeat: authorSeat!, ...change },
    })
  })
  return id
}

/** Goes on to reflecting: three notes, two findings, shared by the lead reviewer. */
export async function toReflecting(scene: Scene): Promise<void> {
  const { lead, visitor } = scene.visitor
  const quoted = await note(scene, lead, '“My coach is who I’d want to become.”', { mayQuote: true })
  const silent = await note(scene, visitor, '“I never heard from them at Tern Bay.”')
  const read = { activityId: scene.document, how: 'read', whoseView: 'executives' }
  const seen = await note(scene, visitor, 'Development is section one of six.', read)
  await at(scene, lead, async ({ db, actor, review }) => {
    const [first, second] = scene.findings
    const finding = { kind: 'strength' as const, lineId: scene.lines[0], saysHeardOnce: false }
    await writeFinding(db, actor, review, {
      ...{ ...finding, id: first, sentence: 'New teachers describe the same first year.' },
      ...{ noteIds: [quoted, silent, seen], quotedIds: [quoted, silent] },
    })
    await writeFinding(db, actor, review, {
      ...{ ...finding, id: second, sentence: 'Appraisal begins with growth.', saysHeardOnce: true },
      ...{ kind: 'question' as const, noteIds: [seen], quotedIds: [] },
    })
    await completeGathering(db, review)
  })
  await at(scene, lead, async ({ db, actor, review }) => {
    const { content } = await previewFindings(db, actor, review)
    await shareFindings(db, actor, review, printOf(content))
  })
}

/** Goes on to debriefing: the host reflects on both findings and releases. */
export async function toDebriefing(scene: Scene): Promise<void> {
  await at(scene, scene.host.circle, async ({ db, actor, review }) => {
    for (const findingId of scene.findings)
      await reflect(db, actor, review, {
        ...{ findingId, recognition: 'this_surprises_us', text: 'We had not known.', version: 0 },
      })
  })
  await at(scene, scene.host.chief, async ({ db, actor, review }) =>
    releaseReflections(db, actor, review, { reflections: await listOwnReflections(db, review.id) }),
  )
}
