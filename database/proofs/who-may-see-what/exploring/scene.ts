import { saveAgenda } from '#src/modules/peer-review/exploring/agenda.ts'
import { discloseSelfReview } from '#src/modules/peer-review/exploring/disclosing.ts'
import { answerQuestion, askQuestion } from '#src/modules/peer-review/exploring/questions.ts'
import { addExplorer, listExplorers } from '#src/modules/peer-review/partnerships/explorers.ts'
import { sideOf } from '#src/modules/peer-review/partnerships/partnership.ts'
import { getPartnership } from '#src/modules/peer-review/partnerships/queries.ts'
import { newId } from '#src/platform/ids.ts'
import type { Part } from '../cast.ts'
import { onOurSide } from '../pairing/scene.ts'
import { as, type Scene, type Trust, trustOf } from '../scene.ts'
import { word } from '../words.ts'

/** A chief executive places somebody of the trust on its exploring team. */
export async function nameExplorer(scene: Scene, { people }: Trust, part: Part): Promise<void> {
  await onOurSide(scene, people['chief executive'], ({ db, partnership, mine }) =>
    addExplorer(db, partnership, mine, people[part].membershipId),
  )
}

/** A trust discloses its self-review to every explorer of the others, and to the associate. */
export async function discloseTo(scene: Scene, { people }: Trust): Promise<void> {
  await onOurSide(scene, people['chief executive'], async ({ db, actor, partnership, mine }) => {
    const others = (await listExplorers(db, partnership.id)).filter(
      ({ organisationId }) => organisationId !== mine.organisationId,
    )
    const seats = others.map(({ seatId }) => seatId)
    await discloseSelfReview(db, actor, { partnership, mine }, seats)
  })
}

/** Whoever visits asks the host a question, and the host answers. */
export async function askAndAnswer(scene: Scene, trust: Trust): Promise<void> {
  const id = newId()
  const element = 'An element'
  const asker = trustOf(scene, trust.visitor).people.explorer
  await onOurSide(scene, asker, ({ db, actor, partnership, mine }) =>
    askQuestion(
      db,
      actor,
      { partnership, mine },
      {
        ...{ id, element, elementId: scene.elements[0]!, askedOf: sideOf(partnership, trust.id)! },
        question: word(trust.name, 'a probing question'),
      },
    ),
  )
  await onOurSide(scene, trust.people.explorer, ({ db, actor, ...side }) =>
    answerQuestion(db, actor, side, {
      ...{ questionId: id, element, version: 1 },
      answer: word(trust.name, 'the answer to it'),
    }),
  )
}

/** The associate plans the exploring meeting. */
export async function planMeeting(scene: Scene): Promise<void> {
  await as(scene.associate, async ({ db, actor }) =>
    saveAgenda(db, actor, await getPartnership(db, scene.partnershipId), {
      agenda: word('everybody', 'the plan of the exploring meeting'),
      version: 0,
    }),
  )
}
