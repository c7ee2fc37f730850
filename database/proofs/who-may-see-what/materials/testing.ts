import { findDisclosure, readDisclosure } from '#src/modules/disclosure/index.ts'
import { getPlan, listPlans } from '#src/modules/improvement/index.ts'
import {
  getDebrief,
  listOwnReflections,
  readFindings,
  readReflections,
} from '#src/modules/peer-review/debrief/queries.ts'
import { countNotes, listNotes } from '#src/modules/peer-review/evidence/queries.ts'
import { findAgenda, listQuestions, readSelfReview } from '#src/modules/peer-review/exploring/queries.ts'
import { listFindings } from '#src/modules/peer-review/findings/queries.ts'
import { getPartnership } from '#src/modules/peer-review/partnerships/queries.ts'
import { listCohorts } from '#src/modules/peer-review/programmes/list-overview.ts'
import { getReview } from '#src/modules/peer-review/review-facts.ts'
import { getFocusDraft, readFocus } from '#src/modules/peer-review/visits/queries/focus.ts'
import { listTeam } from '#src/modules/peer-review/visits/queries/team.ts'
import { listActivities } from '#src/modules/peer-review/visits/queries/timetable.ts'
import { listAccountNotices } from '#src/modules/people/accounts.ts'
import { listMails, listMembers, openMail } from '#src/modules/people/index.ts'
import { listHeardEvidence } from '#src/modules/self-review/evidence/queries.ts'
import { getPriority } from '#src/modules/self-review/priorities/queries.ts'
import { getMySeat } from '#src/modules/self-review/queries/answers.ts'
import { listComments, listNamedAnswers, whoWasInRoom } from '#src/modules/self-review/queries/cell.ts'
import { getHeard } from '#src/modules/self-review/queries/heat-map.ts'
import { listHappened } from '#src/modules/today/queries.ts'
import type { Part } from '../cast.ts'
import { messageTo } from '../ending/scene.ts'
import type { Seen } from '../looking/testing.ts'
import { firstDay } from '../pairing/scene.ts'
import { perspectiveOf } from '../self-review/scene.ts'
import { word } from '../words.ts'
import { ofSchools } from './schools/testing.ts'
import type { Ask, Asking, Trace } from './trace.ts'

const answers: Ask[] = [
  async ({ db, host }) => (await getMySeat(db, host.selfReviewId)).answers,
  ({ db, scene, host }) => listComments(db, host.selfReviewId, scene.elements[0]!),
  ({ db, scene, host }) => {
    const cell = { perspectiveId: host.perspectives.Executives!, elementId: scene.elements[0]! }
    return listNamedAnswers(db, host.selfReviewId, cell)
  },
]
const evidence: Ask[] = [
  async ({ db, host }) => (await getMySeat(db, host.selfReviewId)).evidence,
  ({ db, scene, host }) => listHeardEvidence(db, host.selfReviewId, scene.elements[0]!),
]
const heatMap: Ask = async ({ db, host }) =>
  (await getHeard(db, host.selfReviewId, 'all')).heatMap.rows
    .flatMap(({ cells }) => cells)
    .filter(({ shows }) => shows === 'answers')
const disclosed: Ask = async ({ db, actor, scene, host }) => {
  const read = await readSelfReview(db, actor, scene.partnershipId, host.id)
  return read?.copy.themes.flatMap(({ elements }) => elements) ?? []
}
const selfReview: Ask[] = [
  async ({ db, host }) => (await getHeard(db, host.selfReviewId, 'own')).agreed,
  disclosed,
]
const questions: Ask = ({ db, scene, host }) => listQuestions(db, scene.partnershipId, { askedOf: host.id })
const focus: Ask[] = [
  async ({ db, host }) => [await getFocusDraft(db, host.reviewId)],
  async ({ db, actor, host }) => [(await readFocus(db, actor, host.reviewId))?.content],
]
const notes: Ask = ({ db, host }) => listNotes(db, host.reviewId)
const counted: Ask = ({ db, host }) => countNotes(db, host.reviewId)
const findings: Ask[] = [
  ({ db, host }) => listFindings(db, host.reviewId),
  async ({ db, actor, host }) => [(await readFindings(db, actor, host.reviewId))?.content.findings],
]
const planSources: Ask = async ({ db, host }) => (await getPlan(db, host.planId)).sources
const plan: Ask[] = [
  ({ db }) => listPlans(db),
  async ({ db, host }) => (await getPlan(db, host.planId)).actions,
  async ({ db, actor, scene, host }) => {
    const found = await findDisclosure(db, {
      place: scene.partnershipId,
      kind: 'plan',
      subjectId: host.planId,
    })
    return found ? [await readDisclosure(db, actor, found.id)] : []
  },
]
const feed: Ask = ({ db }) => listHappened(db, { limit: 1000 })
const notices: Ask = ({ db, actor }) => listAccountNotices(db, actor.personId)

/** Whose an answer is: its words beside a name, or beside a key that leads to a person. */
const whose = (material: string, part: Part): Trace => ({
  asks: [],
  words: ({ name, people, seats }) => {
    const { personId, membershipId, name: called } = people[part]
    return [personId, membershipId, called, seats[part]!].map((trail) => [word(name, material), trail])
  },
})

const column = (perspective: string): Trace => ({
  asks: [heatMap],
  held: ['self_review.heard'],
  words: ({ perspectives }) => [[perspectives[perspective]!, '{']],
})

const spread = (perspective: string): Trace => ({
  asks: [disclosed],
  held: ['disclosure.disclosures'],
  words: ({ name }) => [[perspectiveOf(name, perspective)]],
})

const priority: Ask[] = [
  async ({ db, scene, host }) => [(await getPriority(db, host.selfReviewId, scene.elements[0]!)).row],
]

const circle = 'member of the circle'

/** Everything that the table tells of, by the name it has there. */
export const materials = {
  'an answer in one’s own name': { asks: answers },
  'the name beside it': whose('an answer in one’s own name', 'executive'),
  'the answer of a room': { asks: answers },
  'who wrote it down': whose('the answer of a room', 'trustee'),
  'who was in the room': {
    asks: [
      async ({ db, host }) => [(await getMySeat(db, host.selfReviewId)).present],
      async ({ db, host }) => [await whoWasInRoom(db, host.perspectives.Trustees!)],
    ],
  },
  'who in a room saw it otherwise': { asks: answers },
  'evidence that somebody gave': { asks: evidence },
  'evidence that was given without a name': { asks: evidence },
  'who gave that evidence': whose('evidence that was given without a name', 'headteacher'),
  'an anonymous answer': { asks: answers },
  'who gave it': whose('an anonymous answer', 'headteacher'),
  'an anonymous answer that was never finished': { asks: answers },
  'an answer on paper': { asks: answers },
  'an answer on paper without a name': { asks: answers },
  'an anonymous answer among fewer than three': { asks: answers },
  'the column of the executives': column('Executives'),
  'the column of the trustees': column('Trustees'),
  'the column of the headteachers': column('Headteachers'),
  'the column of the middle leaders, of whom two answered': column('Middle leaders'),
  'the risk of a priority': { asks: priority },
  'the cluster of a priority': { asks: priority },
  'the reason for an agreed level': { asks: selfReview },
  'the title of its evidence': { asks: selfReview },
  'the spread of those who were told': spread('Headteachers'),
  'the spread of those who were not told': spread('Trustees'),
  'a probing question': { asks: [questions] },
  'the answer to it': { asks: [questions] },
  'the plan of the exploring meeting': {
    asks: [async ({ db, scene }) => [await findAgenda(db, scene.partnershipId)]],
    words: () => [[word('everybody', 'the plan of the exploring meeting')]],
  },
  'the focus': { asks: focus },
  'the position statement': { asks: focus },
  'a line of enquiry': { asks: focus },
  'how a visitor is introduced': { asks: [({ db, host }) => listTeam(db, host.reviewId)] },
  'an activity of the timetable': { asks: [({ db, host }) => listActivities(db, host.reviewId)] },
  'a note of somebody who left': { asks: [notes] },
  'whose view a note is': { asks: [notes, counted] },
  'how many notes there are, and where from': {
    asks: [counted],
    held: ['peer_review.coverage()'],
    words: ({ name }) => [[word(name, 'where it takes place')]],
  },
  'a finding': { asks: [...findings, planSources] },
  'a quotation whose speaker agreed': { asks: [...findings, notes] },
  'a quotation whose speaker did not': { asks: [...findings, notes] },
  'a quotation that names a school': { asks: [...findings, notes] },
  'a quotation that names a date': { asks: [...findings, notes] },
  'a reflection': {
    asks: [
      ({ db, host }) => listOwnReflections(db, host.reviewId),
      ({ db, actor, host }) => readReflections(db, actor, host.reviewId, false),
    ],
  },
  'the debrief page': { asks: [async ({ db, host }) => [await getDebrief(db, host.reviewId)]] },
  'the priority of a plan': { asks: plan },
  'an action of the coordinator': { asks: plan },
  'an action of somebody outside': { asks: plan },
  'the cluster of that action': { asks: plan },
  'the name under a signature': {
    asks: [async ({ db, scene }) => (await getPartnership(db, scene.partnershipId)).partners],
  },
  'the day of the visit': {
    asks: [async ({ db, host }) => [(await getReview(db, host.reviewId)).dates]],
    words: () => [[firstDay(0)]],
  },
  'that the focus is late': {
    asks: [({ db, scene }) => listCohorts(db, scene.programmeId)],
    words: ({ name }) => [[`${name} states its focus: was due 9 January 2026`]],
    isWorkedOut: true,
  },
  'that somebody belongs to a trust': {
    asks: [({ db, host }) => listMembers(db, host.id)],
    held: ['people.persons'],
    words: ({ people }) => [[people['declined visitor'].email]],
  },
  'who runs the installation': { asks: [], words: () => [[word('the installation', 'who runs it')]] },
  'that a message waits in the outbox': {
    asks: [({ db }) => listMails(db)],
    held: ['installation.mails'],
    words: ({ people }) => [[people[circle].email]],
  },
  'the text of that message': {
    asks: [async ({ db, host }) => [(await openMail(db, await messageTo(host), 'a test'))?.body]],
    held: ['installation.open_mail()'],
    words: ({ people }) => [[`Hello ${people[circle].name},`]],
  },
  'that a message to them was opened': { asks: [feed, notices] },
  'that a link to their account was made': { asks: [feed, notices] },
  ...ofSchools,
} satisfies Record<string, Trace>

export type Material = keyof typeof materials

/** What a person sees of a material in rows that they see, and in what the product's own queries answer them. */
export type Sight = { inRows: boolean; inAnswers: boolean }

/** Looks for materials in the rows that somebody sees, and asks for them as that person; each query is asked once. */
export async function lookFor(
  wanted: readonly Material[],
  rows: readonly Seen[],
  asking: Asking,
): Promise<Map<Material, Sight>> {
  const answers = new Map<Ask, unknown[]>()
  const found = new Map<Material, Sight>()
  for (const material of wanted) {
    const { asks, words, held }: Trace = materials[material]
    const known = words ? words(asking.host, asking.scene) : [[word(asking.host.name, material)]]
    const holds = (text: string) => known.some((all) => all.every((part) => text.includes(part)))
    for (const ask of asks) if (!answers.has(ask)) answers.set(ask, await unlessRefused(() => ask(asking)))
    found.set(material, {
      inRows: rows.some(({ held: where, row }) => (!held || held.includes(where)) && holds(row)),
      inAnswers: asks.some((ask) => answers.get(ask)!.some((item) => holds(JSON.stringify(item) ?? ''))),
    })
  }
  return found
}

/** What a seer of this material has to see: a row where rows hold it, an answer where a query asks for it. */
export function wholeSight(material: Material): Sight {
  const { asks, isWorkedOut }: Trace = materials[material]
  return { inRows: !isWorkedOut, inAnswers: asks.length > 0 }
}

/** What a query answers; nothing where the product refuses with a sentence (403, 404). */
async function unlessRefused(ask: () => Promise<unknown[]>): Promise<unknown[]> {
  try {
    return await ask()
  } catch (refusal) {
    if (refusal && typeof refusal === 'object' && 'init' in refusal) return []
    throw refusal
  }
}
