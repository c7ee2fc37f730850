import type { Who } from '#database/testing.ts'
import type { Mode } from '#src/modules/self-review/anonymity.ts'
import { agreeLevel } from '#src/modules/self-review/commands/agree.ts'
import { openAnswering } from '#src/modules/self-review/commands/answering.ts'
import { inviteContributors } from '#src/modules/self-review/commands/invite.ts'
import { setPerspective } from '#src/modules/self-review/commands/perspectives.ts'
import { revealSelfReview } from '#src/modules/self-review/commands/reveal.ts'
import { finishAnswering, saveAnswers } from '#src/modules/self-review/commands/save-answers.ts'
import { addEvidence } from '#src/modules/self-review/evidence/commands.ts'
import { addLeader } from '#src/modules/self-review/leading/add-leader.ts'
import { typeSheetIn } from '#src/modules/self-review/paper/commands.ts'
import { planPriority } from '#src/modules/self-review/priorities/commands.ts'
import { nothingPlanned } from '#src/modules/self-review/priorities/planning.ts'
import { getMySeat } from '#src/modules/self-review/queries/answers.ts'
import { listPerspectives } from '#src/modules/self-review/queries/perspectives.ts'
import { getSelfReview, type SelfReview } from '#src/modules/self-review/queries/self-reviews.ts'
import { saveRoom } from '#src/modules/self-review/rooms/commands.ts'
import { roomAsKept } from '#src/modules/self-review/rooms/room.ts'
import { newId } from '#src/platform/ids.ts'
import type { Part } from '../cast.ts'
import { as, type Scene, type Trust } from '../scene.ts'
import { word } from '../words.ts'

type Speaking = { name: string; mode: Mode; spreadMayCross: boolean; people: Part[] }

/** Who answers in which perspective, how it speaks, and whether its people were told that partners may see its spread. */
const perspectives: readonly Speaking[] = [
  { name: 'Executives', mode: 'own_name', spreadMayCross: true, people: ['executive', 'other executive'] },
  { name: 'Trustees', mode: 'in_the_room', spreadMayCross: false, people: ['trustee'] },
  {
    ...{ name: 'Headteachers', mode: 'anonymous', spreadMayCross: true },
    people: ['headteacher', 'other headteacher', 'third headteacher', 'unfinished headteacher'],
  },
  {
    ...{ name: 'Middle leaders', mode: 'anonymous', spreadMayCross: true },
    people: ['middle leader', 'other middle leader', 'silent middle leader'],
  },
]

/** What a perspective is called in a trust. */
export const perspectiveOf = (trust: string, name: string): string => `${name} «${trust}»`

type Led = Parameters<Parameters<typeof as>[1]>[0] & { selfReview: SelfReview }

function leading<T>({ people, selfReviewId }: Trust, run: (here: Led) => Promise<T>): Promise<T> {
  return as(people['improvement director'], async (here) =>
    run({ ...here, selfReview: await getSelfReview(here.db, selfReviewId) }),
  )
}

/** Sets the perspectives, invites everybody and opens answering; then people answer, each as their perspective speaks. */
export async function answerSelfReview(scene: Scene, trust: Trust): Promise<void> {
  await leading(trust, async ({ db, actor, selfReview }) => {
    for (const part of ['leader of the self-review', 'leader who left'] as const)
      await addLeader(db, selfReview, trust.people[part].membershipId)
    const usual = await listPerspectives(db, selfReview.id)
    for (const { name, mode, spreadMayCross, people } of perspectives) {
      const perspectiveId = usual.find((one) => one.name === name)!.id
      trust.perspectives[name] = perspectiveId
      const setting = { mode, spreadMayCross, initial: name[0]!, inTheRoom: null }
      await setPerspective(db, selfReview, perspectiveId, {
        ...setting,
        name: perspectiveOf(trust.name, name),
      })
      const invited = people.map((part) => trust.people[part])
      await inviteContributors(db, actor, selfReview, { perspectiveId, role: 'headteacher', people: invited })
    }
    await openAnswering(db, selfReview, '2026-12-01')
  })
  await answer(scene, trust, 'executive', 'an answer in one’s own name')
  await answer(scene, trust, 'other executive', null)
  await answer(scene, trust, 'trustee', 'the answer of a room')
  await answer(scene, trust, 'headteacher', 'an anonymous answer')
  await answer(scene, trust, 'other headteacher', null)
  await answer(scene, trust, 'third headteacher', null)
  await answer(scene, trust, 'unfinished headteacher', 'an anonymous answer that was never finished')
  await answer(scene, trust, 'middle leader', 'an anonymous answer among fewer than three')
  await answer(scene, trust, 'other middle leader', null)
  await typeSheetsIn(scene, trust)
}

/** The director types in what two people have answered on paper, one of them without a name. */
async function typeSheetsIn(scene: Scene, trust: Trust): Promise<void> {
  const sheets = [
    { group: 'Executives', name: 'Somebody on paper', material: 'an answer on paper' },
    { group: 'Headteachers', name: '', material: 'an answer on paper without a name' },
  ]
  for (const { group, name, material } of sheets)
    await leading(trust, ({ db, selfReview }) =>
      typeSheetIn(db, selfReview, {
        ...{ id: newId(), name, present: '' },
        perspective: { id: trust.perspectives[group]!, name: group },
        answers: [
          {
            ...{ elementId: scene.elements[0]!, level: 2, notMine: false },
            comment: word(trust.name, material),
          },
        ],
      }),
    )
}

async function answer(scene: Scene, trust: Trust, part: Part, comment: string | null): Promise<void> {
  const who: Who = trust.people[part]
  const elementId = scene.elements[0]!
  await as(who, async ({ db }) => {
    const seat = await getMySeat(db, trust.selfReviewId)
    trust.seats[part] = seat.seatId
    const isRoom = seat.mode === 'in_the_room'
    const room = { saidFor: '', saidAgainst: '', dissent: word(trust.name, 'who in a room saw it otherwise') }
    if (isRoom) {
      const comment = word(trust.name, 'who was in the room')
      await saveRoom(db, seat, { ...roomAsKept(seat), inTheRoom: '7', comment, keep: null })
    }
    const said = { comment: comment ? word(trust.name, comment) : '', room: isRoom ? room : null }
    const sent = { ...said, elementId, level: 2 as const, notMine: false, version: 0, keep: null }
    await saveAnswers(db, seat, [sent], scene.elements.length)
    const evidence = gives[part]
    const piece = { id: newId(), elementId, link: null }
    if (evidence) await addEvidence(db, seat, { ...piece, title: word(trust.name, evidence) }, null)
    if (part !== 'unfinished headteacher') await finishAnswering(db, seat)
  })
}

/** Who puts evidence beside their answer. */
const gives: Partial<Record<Part, string>> = {
  executive: 'evidence that somebody gave',
  headteacher: 'evidence that was given without a name',
}

/** The director reveals what was said. */
export async function reveal(trust: Trust): Promise<void> {
  await leading(trust, ({ db, selfReview }) => revealSelfReview(db, selfReview))
}

/** The director writes down what the leaders agree on every element, and plans one of them. */
export async function agree(scene: Scene, trust: Trust): Promise<void> {
  await leading(trust, async ({ db, actor, selfReview }) => {
    for (const elementId of scene.elements)
      await agreeLevel(
        db,
        actor,
        selfReview,
        { title: 'An element', levelWord: 'amber-red' },
        {
          ...{ elementId, level: 2, isPriority: false, version: 0 },
          rationale: word(trust.name, 'the reason for an agreed level'),
          evidence: [word(trust.name, 'the title of its evidence')],
        },
      )
    const risk = word(trust.name, 'the risk of a priority')
    const cluster = word(trust.name, 'the cluster of a priority')
    const first = { id: scene.elements[0]!, title: 'An element' }
    const planned = { ...nothingPlanned, level: 'cluster' as const, cluster, risk }
    await planPriority(db, actor, selfReview, first, planned)
  })
}
