import { actorOf, asOwner } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { saveAgenda } from '../exploring/agenda.ts'
import { explored } from '../exploring/explore-page.ts'
import { askQuestion } from '../exploring/questions.ts'
import { getMySide } from './mine.ts'
import { getPartnership } from './queries.ts'
import { exploring, type Scene } from './testing.ts'

/** What stands in every confidential row of the scene, and must be found nowhere else. */
export const secret = 'a word that must not travel'

/** A partnership with something in every table of self-review, disclosure, peer review and improvement. */
export async function everything(): Promise<Scene> {
  const scene = await exploring()
  const [review] = await asOwner<{ id: string }>(
    'select id from peer_review.reviews where partnership_id = $1 and host_id = $2',
    [scene.id, scene.one.id],
  )
  await fillExploring(scene)
  await fillSelfReview(scene)
  await fillVisit(scene, review!.id)
  await fillPlan(scene)
  return scene
}

async function fillExploring(scene: Scene): Promise<void> {
  const [asker, associate] = [await actorOf(scene.other.chief), await actorOf(scene.associate)]
  const [element] = await asOwner<{ id: string }>('select id from frameworks.elements limit 1')
  await asPerson(scene.other.chief, async (db) => {
    const { partnership, mine } = await getMySide(db, scene.id)
    const askedOf = partnership.partners.find((one) => one.organisationId === scene.one.id)!
    const what = { id: newId(), askedOf, elementId: element!.id, element: secret, question: secret }
    await askQuestion(db, asker, { partnership, mine }, what)
    await explored(db, asker, { partnershipId: scene.id, trustId: scene.one.id })
  })
  await asPerson(scene.associate, async (db) =>
    saveAgenda(db, associate, await getPartnership(db, scene.id), { agenda: secret, version: 0 }),
  )
}

async function fillSelfReview(scene: Scene): Promise<void> {
  const [at] = await asOwner<{ id: string; perspective: string; element: string }>(
    `select r.id, p.id as perspective, e.id as element from self_review.self_reviews r
     join self_review.perspectives p on p.self_review_id = r.id and p.mode = 'own_name'
     join frameworks.elements e on e.version_id = r.framework_version_id
     where r.organisation_id = $1 and r.partnership_id = $2 limit 1`,
    [scene.one.id, scene.id],
  )
  const { id, perspective, element } = at!
  const seat = newId()
  await asOwner(
    'insert into access.seats (id, membership_id, place, role, detail) values ($1, $2, $3, $4, $5)',
    [...[seat, scene.one.director.membershipId, id, 'contributor', perspective]],
  )
  await asOwner('update self_review.self_reviews set revealed_at = null where id = $1', [id])
  await asOwner(
    'insert into self_review.answers (seat_id, element_id, self_review_id, perspective_id, level, comment) values ($1, $2, $3, $4, 1, $5)',
    [seat, element, id, perspective, secret],
  )
  await fillBesideAnswers({ id, perspective, element, seat })
  await asOwner('update self_review.self_reviews set revealed_at = now() where id = $1', [id])
  await asOwner("insert into self_review.heard values ($1, $2, $3, false, 1, '{1,0,0,0}')", [
    id,
    perspective,
    element,
  ])
  await asOwner(
    'insert into self_review.comments (self_review_id, perspective_id, element_id, said, said_by) values ($1, $2, $3, $4, $4)',
    [id, perspective, element, secret],
  )
  await asOwner(
    `insert into self_review.priorities (self_review_id, organisation_id, element_id, risk, changed_by)
     values ($1, $2, $3, $4, $5)`,
    [id, scene.one.id, element, secret, scene.one.director.membershipId],
  )
  await asOwner(
    'insert into self_review.replies (self_review_id, perspective_id, opening, changed_by) values ($1, $2, $3, $4)',
    [...[id, perspective, secret, scene.one.director.membershipId]],
  )
  await asOwner(
    `insert into self_review.recurrences (organisation_id, framework_id, month, set_by, set_on)
     select $1, framework_id, 9, $2, current_date from frameworks.versions limit 1`,
    [scene.one.id, scene.one.director.membershipId],
  )
}

type Answered = { id: string; perspective: string; element: string; seat: string }

/** What stands beside answers: the talk of a room, evidence, sheets of paper, reminders. */
async function fillBesideAnswers({ id, perspective, element, seat }: Answered): Promise<void> {
  const [file, given, sheet] = [newId(), newId(), newId()]
  await asOwner('insert into self_review.rooms values ($2, $1, $3)', [id, perspective, secret])
  await asOwner(
    `insert into self_review.evidence_files values ($4, $1, $2, $5, $3, 'application/pdf', '\\x01')`,
    [id, perspective, secret, file, seat],
  )
  await asOwner(
    `insert into self_review.evidence_given (id, self_review_id, perspective_id, seat_id, element_id, title, file_id)
     values ($6, $1, $2, $5, $4, $3, $7)`,
    [id, perspective, secret, element, seat, given, file],
  )
  await asOwner(
    `insert into self_review.evidence_heard (self_review_id, perspective_id, element_id, title) values ($1, $2, $4, $3)`,
    [id, perspective, secret, element],
  )
  await asOwner(
    'insert into self_review.sheets (id, self_review_id, perspective_id, said_by, typed_by) values ($4, $1, $2, $3, $4)',
    [id, perspective, secret, sheet],
  )
  await asOwner(
    'insert into self_review.sheet_answers (sheet_id, element_id, level, comment) values ($1, $2, 1, $3)',
    [sheet, element, secret],
  )
  await asOwner('insert into self_review.reminders values ($1, current_date)', [id])
  await asOwner(
    `insert into self_review.invitation_lists (id, self_review_id, brought_by, kind, files, people)
     values ($2, $1, $2, 'table', $3, jsonb_build_array(jsonb_build_object('name', $3::text)))`,
    [id, newId(), secret],
  )
  await asOwner(
    `insert into self_review.discussions (self_review_id, organisation_id, ordering, element_id, notes_by)
     select id, organisation_id, 'differ', $2, $3 from self_review.self_reviews where id = $1`,
    [id, element, secret],
  )
}

async function fillVisit(scene: Scene, review: string): Promise<void> {
  const [line, activity, note, finding] = [newId(), newId(), newId(), newId()]
  const [host, visitor] = [scene.one.id, scene.other.id]
  const seat = newId()
  const insert = (table: string, row: Record<string, unknown>) =>
    asOwner(
      `insert into ${table} (${Object.keys(row)}) values (${Object.keys(row).map((_, i) => `$${i + 1}`)})`,
      Object.values(row),
    )
  await insert('access.seats', {
    ...{ id: seat, membership_id: scene.other.head.membershipId, place: review, role: 'visitor' },
  })
  await insert('peer_review.focuses', { review_id: review, host_id: host, priority: secret })
  await insert('peer_review.lines_of_enquiry', {
    ...{ id: line, review_id: review, host_id: host, position: 1, question: secret },
  })
  await insert('peer_review.team_members', {
    ...{ id: newId(), review_id: review, visitor_id: visitor, membership_id: scene.other.head.membershipId },
    proposed_by: scene.other.chief.membershipId,
  })
  await insert('peer_review.activities', {
    ...{ id: activity, review_id: review, kind: 'interview', title: secret, place_kind: 'school' },
    ...{ place_name: secret, planned_by: scene.other.chief.membershipId },
  })
  await insert('peer_review.notes', {
    ...{ id: note, review_id: review, visitor_id: visitor, activity_id: activity, line_id: line },
    ...{ author_seat: seat, how: 'heard', whose_view: 'headteacher', text: secret },
  })
  await insert('peer_review.findings', {
    ...{
      id: finding,
      review_id: review,
      visitor_id: visitor,
      kind: 'question',
      sentence: secret,
      position: 1,
    },
    written_by: scene.other.head.membershipId,
  })
  await insert('peer_review.finding_notes', { finding_id: finding, note_id: note, review_id: review })
  await insert('peer_review.reflections', {
    ...{
      review_id: review,
      host_id: host,
      finding_id: finding,
      recognition: 'we_recognise_this',
      text: secret,
    },
    written_by: scene.one.chief.membershipId,
  })
  await insert('peer_review.debriefs', { review_id: review, agenda: secret })
  await insert('peer_review.openings', {
    ...{ review_id: review, stage: 'focusing', because: 'The roads were closed by snow.' },
    opened_by: scene.associate.membershipId,
  })
}

async function fillPlan(scene: Scene): Promise<void> {
  const plan = newId()
  const by = scene.one.chief.membershipId
  await asOwner(
    'insert into improvement.plans (id, organisation_id, priority, created_by) values ($1, $2, $3, $4)',
    [plan, scene.one.id, secret, by],
  )
  await asOwner(
    "insert into improvement.sources (id, plan_id, organisation_id, kind, origin_id, sentence, position) values ($1, $2, $3, 'finding', $4, $5, 1)",
    [newId(), plan, scene.one.id, newId(), secret],
  )
  await asOwner(
    "insert into improvement.actions (id, plan_id, organisation_id, title, owner_name, level, nature, should_change, created_by) values ($1, $2, $3, $4, $4, 'trust', 'networking', $4, $5)",
    [newId(), plan, scene.one.id, secret, by],
  )
}
