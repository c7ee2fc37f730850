import { asOwner } from '#database/testing.ts'
import { disclose } from '#src/modules/disclosure/index.ts'
import { addAction, openPlan } from '#src/modules/improvement/commands.ts'
import { getPlan } from '#src/modules/improvement/queries.ts'
import { closeReview, holdDebrief, saveDebrief } from '#src/modules/peer-review/debrief/commands/debrief.ts'
import { reflect, releaseReflections } from '#src/modules/peer-review/debrief/commands/reflect.ts'
import { listOwnReflections, readFindings } from '#src/modules/peer-review/debrief/queries.ts'
import { eraseNotes } from '#src/modules/peer-review/evidence/erase-notes.ts'
import { listExplorers } from '#src/modules/peer-review/partnerships/explorers.ts'
import { asFrozenPlan } from '#src/modules/peer-review/plans/frozen-plan.ts'
import { makeSignInLink } from '#src/modules/people/accounts.ts'
import { openMail } from '#src/modules/people/outbox.ts'
import { asJob } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { addDays } from '#src/ui/dates.ts'
import { onOurSide } from '../pairing/scene.ts'
import { inReviewOf } from '../review/scene.ts'
import { as, type Scene, type Trust, trustOf } from '../scene.ts'
import { word } from '../words.ts'

/** Somebody of the circle writes what the host makes of the findings. */
export async function draftReflections(trust: Trust): Promise<void> {
  await inReviewOf(trust, trust.people['member of the circle'], async ({ db, actor, review }) => {
    for (const { findingId } of (await readFindings(db, actor, review.id))!.content.findings)
      await reflect(db, actor, review, {
        ...{ findingId, recognition: 'this_surprises_us', version: 0 },
        text: word(trust.name, 'a reflection'),
      })
  })
}

/** The chief executive releases the reflections. */
export async function release(trust: Trust): Promise<void> {
  await inReviewOf(trust, trust.people['chief executive'], async ({ db, actor, review }) => {
    const own = await listOwnReflections(db, review.id)
    const reflections = own.map(({ version: _, ...reflection }) => reflection)
    await releaseReflections(db, actor, review, { reflections })
  })
}

const debriefDay = '2027-04-01'

/** The associate runs the debrief and writes its page. */
export async function debrief(scene: Scene, trust: Trust): Promise<void> {
  const page = { agenda: word(trust.name, 'the debrief page'), heard: '', nextSteps: '', version: 0 }
  await inReviewOf(trust, scene.associate, async ({ db, review }) => {
    await saveDebrief(db, review, page)
    await holdDebrief(db, review, debriefDay)
  })
}

/** The improvement director turns the findings into a plan with two actions, one of them the coordinator's. */
export async function plan(trust: Trust): Promise<void> {
  await inReviewOf(trust, trust.people['improvement director'], async ({ db, actor, review }) => {
    const { findings } = (await readFindings(db, actor, review.id))!.content
    await openPlan(db, actor, {
      ...{ id: trust.planId, organisationId: trust.id, origin: { kind: 'review', id: review.id } },
      priority: word(trust.name, 'the priority of a plan'),
      sources: findings.map(({ findingId, sentence }) => ({
        kind: 'finding',
        originId: findingId,
        sentence,
      })),
    })
    const opened = await getPlan(db, trust.planId)
    for (const [title, ownerName, cluster] of [
      ['an action of the coordinator', trust.people.coordinator.name, ''],
      ['an action of somebody outside', 'Somebody outside', word(trust.name, 'the cluster of that action')],
    ] as const)
      await addAction(db, actor, opened, {
        ...{ id: newId(), sourceId: null, title: word(trust.name, title), ownerName },
        ...{ level: cluster ? 'cluster' : 'trust', cluster },
        ...{ nature: 'networking', startsOn: null, dueOn: null, shouldChange: 'People stay.' },
      })
  })
}

/** The improvement director discloses the plan to one explorer of the trust that visited, and to the associate. */
export async function disclosePlan(scene: Scene, trust: Trust): Promise<void> {
  const explorer = trustOf(scene, trust.visitor).people.explorer
  await onOurSide(scene, trust.people['improvement director'], async ({ db, actor, partnership }) => {
    const named = [explorer.membershipId, scene.associate.membershipId]
    const seats = (await listExplorers(db, partnership.id)).filter((one) => named.includes(one.membershipId))
    await disclose(
      db,
      actor,
      {
        ...{ organisationId: trust.id, place: partnership.id, kind: 'plan', subjectId: trust.planId },
        ...{ title: 'A plan', content: asFrozenPlan(await getPlan(db, trust.planId)) },
      },
      seats.map(({ seatId }) => seatId),
    )
  })
}

/** Erases the notes that are due this many days after the debrief. */
export async function eraseAfter(days: number): Promise<void> {
  await asJob('erase-notes', (db) => eraseNotes(db, addDays(debriefDay, days)))
}

/** The chief executive closes the review. */
export async function close(trust: Trust): Promise<void> {
  await inReviewOf(trust, trust.people['chief executive'], ({ db, review }) => closeReview(db, review))
}

/** The message to somebody of the host's circle that the administrator opens. */
export async function messageTo(trust: Trust): Promise<string> {
  const [mail] = await asOwner<{ id: string }>(
    'select id from installation.mails where to_person = $1 order by written_at limit 1',
    [trust.people['member of the circle'].personId],
  )
  return mail!.id
}

/** The administrator opens that message, and makes a link that signs its reader in. */
export async function lookIntoAccount(scene: Scene, trust: Trust): Promise<void> {
  const mailId = await messageTo(trust)
  await as(scene.administrator, ({ db }) =>
    openMail(db, mailId, word(trust.name, 'that a message to them was opened')),
  )
  const { email } = trust.people['member of the circle']
  await makeSignInLink(email, word(trust.name, 'that a link to their account was made'))
}
