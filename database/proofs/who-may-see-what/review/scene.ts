import type { Who } from '#database/testing.ts'
import { type AtReview, atReview } from '#src/modules/peer-review/at-review.ts'
import { completeGathering, takeNote } from '#src/modules/peer-review/evidence/commands.ts'
import { mySeats } from '#src/modules/peer-review/evidence/queries.ts'
import { shareFindings } from '#src/modules/peer-review/findings/commands/share-findings.ts'
import { writeFinding } from '#src/modules/peer-review/findings/commands/write-finding.ts'
import { printOf } from '#src/modules/peer-review/findings/frozen.ts'
import { previewFindings } from '#src/modules/peer-review/findings/preview.ts'
import { addLine, saveFocus } from '#src/modules/peer-review/visits/commands/draft-focus.ts'
import { nameForHost } from '#src/modules/peer-review/visits/commands/name-circle.ts'
import {
  acceptVisitor,
  completeTeam,
  declineVisitor,
  nameVisitor,
} from '#src/modules/peer-review/visits/commands/name-team.ts'
import { planActivity } from '#src/modules/peer-review/visits/commands/plan-activity.ts'
import { shareFocus } from '#src/modules/peer-review/visits/commands/share-focus.ts'
import { asFrozenFocus } from '#src/modules/peer-review/visits/focus.ts'
import { getFocusDraft } from '#src/modules/peer-review/visits/queries/focus.ts'
import { listTeam } from '#src/modules/peer-review/visits/queries/team.ts'
import { newId } from '#src/platform/ids.ts'
import type { Part } from '../cast.ts'
import { as, type Player, type Scene, schoolOf, type Trust, trustOf } from '../scene.ts'
import { word } from '../words.ts'

type Here = Parameters<Parameters<typeof as>[1]>[0] & AtReview

/** Runs work on the review that a trust hosts, as somebody. */
export function inReviewOf<T>(trust: Trust, who: Who, run: (here: Here) => Promise<T>): Promise<T> {
  return as(who, async (here) => run({ ...here, ...(await atReview(here.db, here.actor, trust.reviewId)) }))
}

/** The chief executive names the circle and the coordinator. */
export async function nameHosts(trust: Trust): Promise<void> {
  const { people } = trust
  await inReviewOf(trust, people['chief executive'], async ({ db, review }) => {
    await nameForHost(db, review, people['member of the circle'], 'host_leader')
    await nameForHost(db, review, people['leader who left'], 'host_leader')
    await nameForHost(db, review, people.coordinator, 'host_coordinator')
  })
}

/** Somebody of the circle drafts the focus, and the visiting trust names whom it would like to send. */
export async function draftFocus(scene: Scene, trust: Trust): Promise<void> {
  await inReviewOf(trust, trust.people['member of the circle'], async ({ db, review }) => {
    const [priority, positionStatement] = [
      word(trust.name, 'the focus'),
      word(trust.name, 'the position statement'),
    ]
    await saveFocus(db, review, { priority, positionStatement, elementId: null }, 0)
    for (const shortName of ['Path', 'Appraisal']) {
      const line = { id: newId(), question: word(trust.name, 'a line of enquiry'), shortName }
      trust.lines.push(line.id)
      await addLine(db, review, line)
    }
  })
  const { people } = trustOf(scene, trust.visitor)
  await inReviewOf(trust, people['chief executive'], async ({ db, actor, review }) => {
    for (const part of [...acceptedFirst, 'late visitor', 'declined visitor'] as const) {
      const { membershipId } = people[part]
      await nameVisitor(db, actor, review, {
        ...{ membershipId, isLead: part === 'lead reviewer' },
        introducedAs: word(trust.name, 'how a visitor is introduced'),
      })
    }
  })
}

const acceptedFirst = ['lead reviewer', 'visitor', 'visitor who left'] as const

/** The chief executive shares the focus. */
export async function shareTheFocus(trust: Trust): Promise<void> {
  await inReviewOf(trust, trust.people['chief executive'], async ({ db, actor, review }) =>
    shareFocus(db, actor, review, asFrozenFocus(await getFocusDraft(db, review.id), null)),
  )
}

/** The host accepts some visitors by name, and says no to one. */
export async function acceptTheFirst(scene: Scene, trust: Trust): Promise<void> {
  await decide(scene, trust, acceptedFirst)
  await inReviewOf(trust, trust.people.coordinator, async ({ db, actor, review }) => {
    const declined = trustOf(scene, trust.visitor).people['declined visitor']
    const member = (await listTeam(db, review.id)).find((one) => one.membershipId === declined.membershipId)
    await declineVisitor(db, actor, review, member!)
  })
}

/** The host accepts the last visitor, and the team is complete. */
export async function acceptTheLast(scene: Scene, trust: Trust): Promise<void> {
  await decide(scene, trust, ['late visitor'])
  await inReviewOf(trust, trust.people['chief executive'], async ({ db, review }) =>
    completeTeam(db, review, await listTeam(db, review.id)),
  )
}

async function decide(scene: Scene, trust: Trust, named: readonly Part[]): Promise<void> {
  const visitors = named.map((part) => trustOf(scene, trust.visitor).people[part].membershipId)
  await inReviewOf(trust, trust.people['chief executive'], async ({ db, review }) => {
    for (const member of await listTeam(db, review.id))
      if (visitors.includes(member.membershipId)) await acceptVisitor(db, review, member)
  })
}

/** Where notes are taken: an activity, and the line of enquiry that they belong to. */
export type Noting = { activityId: string; lineId: string }

/** The team plans what it does where. Whoever will leave plans too, and takes a note. */
export async function planVisit(scene: Scene, trust: Trust): Promise<Noting> {
  const planner = trustOf(scene, trust.visitor).people['visitor who left']
  const at = { activityId: newId(), lineId: trust.lines[0]! }
  await inReviewOf(trust, planner, ({ db, actor, review }) =>
    planActivity(db, actor, review, {
      ...{ id: at.activityId, kind: 'interview', title: word(trust.name, 'an activity of the timetable') },
      ...{ withRole: '', placeKind: 'school', placeName: word(trust.name, 'where it takes place') },
      ...{ on: firstOfMarch, at: '10:40', lineIds: [at.lineId], ledBy: null },
    }),
  )
  const [text, whoseView] = [
    word(trust.name, 'a note of somebody who left'),
    word(trust.name, 'whose view a note is'),
  ]
  await note(trust, planner, at, { text, mayQuote: false, whoseView })
  return at
}

const firstOfMarch = '2027-03-01'

async function note(
  trust: Trust,
  who: Player,
  { activityId, lineId }: Noting,
  said: { text: string; mayQuote: boolean; whoseView?: string },
): Promise<string> {
  const id = newId()
  await inReviewOf(trust, who, async ({ db, actor, review }) => {
    const [authorSeat] = await mySeats(db, review.id, actor.membershipId)
    await takeNote(db, review, {
      ...{ id, activityId, lineId, how: 'heard', whoseView: 'teachers', authorSeat: authorSeat! },
      ...said,
    })
  })
  return id
}

/** The team takes notes and sorts them into two findings, one of which it would like to prove with every quotation. */
export async function gather(scene: Scene, trust: Trust, at: Noting): Promise<void> {
  const { people } = trustOf(scene, trust.visitor)
  const lead = people['lead reviewer']
  const says = (material: string, more = '') => `${word(trust.name, material)}${more}`
  const notes = [
    await note(trust, lead, at, { text: says('a quotation whose speaker agreed'), mayQuote: true }),
    await note(trust, people.visitor, at, {
      text: says('a quotation whose speaker did not'),
      mayQuote: false,
    }),
    await note(trust, people.visitor, at, {
      ...{ text: says('a quotation that names a school', ` at ${schoolOf(trust.name)}`), mayQuote: true },
    }),
    await note(trust, people['late visitor'], at, {
      ...{ text: says('a quotation that names a date', ' on 27 January'), mayQuote: true },
    }),
  ]
  await inReviewOf(trust, lead, async ({ db, actor, review }) => {
    const finding = { kind: 'strength' as const, lineId: at.lineId, saysHeardOnce: true }
    const sentence = word(trust.name, 'a finding')
    await writeFinding(db, actor, review, {
      ...{ ...finding, id: newId(), sentence, noteIds: notes, quotedIds: notes },
    })
  })
}

/** The lead reviewer shares the findings, as they look in the preview. */
export async function shareTheFindings(scene: Scene, trust: Trust): Promise<void> {
  const lead = trustOf(scene, trust.visitor).people['lead reviewer']
  await inReviewOf(trust, lead, async ({ db, actor, review }) => {
    await completeGathering(db, review)
    const { content } = await previewFindings(db, actor, review)
    await shareFindings(db, actor, review, printOf(content))
  })
}
