import type { Who } from '#database/testing.ts'
import { newId } from '#src/platform/ids.ts'
import { takeNote } from './evidence/commands.ts'
import { mySeats } from './evidence/queries.ts'
import { at, type Scene } from './scene.ts'
import { addLine, saveFocus } from './visits/commands/draft-focus.ts'
import { acceptVisitor, completeTeam, nameVisitor } from './visits/commands/name-team.ts'
import { planActivity } from './visits/commands/plan-activity.ts'
import { shareFocus } from './visits/commands/share-focus.ts'
import { asFrozenFocus } from './visits/focus.ts'
import { getFocusDraft } from './visits/queries/focus.ts'
import { listTeam } from './visits/queries/team.ts'

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
