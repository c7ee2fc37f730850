import { addOrganisation, addPerson, addSeat, asOwner, type Who } from '#database/testing.ts'
import {
  elementsOf,
  getFrameworkVersion,
  publishPacks,
  schoolImprovementCapacity,
} from '#src/modules/frameworks/index.ts'
import { asJob, asPerson } from '#src/platform/database/context.ts'
import type { Mode } from './anonymity.ts'
import type { Answer, SentAnswer } from './answering/answer.ts'
import { openAnswering } from './commands/answering.ts'
import { openSelfReview } from './commands/open.ts'
import { revealSelfReview } from './commands/reveal.ts'
import { finishAnswering, saveAnswers } from './commands/save-answers.ts'
import { getMySeat } from './queries/answers.ts'
import { getSelfReview } from './queries/self-reviews.ts'

/** A self-review of a test: its trust, a leader, and people in the four usual perspectives. */
export type Scene = {
  id: string
  trust: string
  leader: Who
  elements: string[]
  perspectives: Record<string, string>
  executives: Who[]
  trustees: Who[]
  heads: Who[]
  middles: Who[]
}

/** Sets the scene: one executive in her own name, one scribe of the room, and as many anonymous people as asked. */
export async function setScene(
  name: string,
  sizes: { heads?: number; middles?: number } = {},
): Promise<Scene> {
  await asJob('publish-packs', publishPacks)
  const trust = await addOrganisation('trust', name)
  const leader = await addPerson(`${name} Leader`, trust, 'improvement_director')
  const id = await asJob('open-partnership', (db) =>
    openSelfReview(db, {
      organisationId: trust,
      frameworkVersionId: schoolImprovementCapacity,
      cycle: 2026,
      partnershipId: null,
      answersBy: '2026-12-01',
      leaders: [leader.membershipId],
    }),
  )
  const rows = await asOwner<{ id: string; name: string }>(
    'select id, name from self_review.perspectives where self_review_id = $1',
    [id],
  )
  const perspectives = Object.fromEntries(rows.map((row) => [row.name, row.id]))
  const invite = async (perspective: string, role: string, count: number) => {
    const people: Who[] = []
    for (let n = 1; n <= count; n++) {
      const who = await addPerson(`${perspective} ${n} of ${name}`, trust, role)
      await addSeat(who, id, 'contributor', perspectives[perspective])
      people.push(who)
    }
    return people
  }
  await speak(perspectives.Headteachers!, 'anonymous')
  return {
    ...{ id, trust, leader, perspectives },
    elements: elementsOf(
      await asPerson(leader, (db) => getFrameworkVersion(db, schoolImprovementCapacity)),
    ).map((e) => e.id),
    executives: await invite('Executives', 'executive', 1),
    trustees: await invite('Trustees', 'trustee', 1),
    heads: await invite('Headteachers', 'headteacher', sizes.heads ?? 3),
    middles: await invite('Middle leaders', 'middle_leader', sizes.middles ?? 2),
  }
}

async function speak(perspectiveId: string, mode: Mode): Promise<void> {
  await asOwner('update self_review.perspectives set mode = $2 where id = $1', [perspectiveId, mode])
}

/** Opens answering as the leader does. */
export async function open(scene: Scene): Promise<void> {
  await asPerson(scene.leader, async (db) =>
    openAnswering(db, await getSelfReview(db, scene.id), '2026-12-01'),
  )
}

/** Reveals as the leader does. @returns whether this call revealed it. */
export async function reveal(scene: Scene): Promise<boolean> {
  return asPerson(scene.leader, async (db) => revealSelfReview(db, await getSelfReview(db, scene.id)))
}

/** Says for these people that they have finished, as the page does. */
export async function finish(scene: Scene, people: readonly Who[]): Promise<void> {
  for (const who of people)
    await asPerson(who, async (db) => finishAnswering(db, await getMySeat(db, scene.id)))
}

/** Saves one answer of a person as the page does. */
export async function answer(scene: Scene, who: Who, element: number, said: Partial<Answer & SentAnswer>) {
  return asPerson(who, async (db) =>
    saveAnswers(
      db,
      await getMySeat(db, scene.id),
      [
        {
          elementId: scene.elements[element]!,
          level: null,
          notMine: false,
          comment: '',
          version: 0,
          keep: null,
          ...said,
        },
      ],
      scene.elements.length,
    ),
  )
}
