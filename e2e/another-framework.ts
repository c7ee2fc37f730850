import { elementsOf, getFrameworkVersion } from '#src/modules/frameworks/index.ts'
import { giveSeat } from '#src/modules/people/index.ts'
import { openAnswering } from '#src/modules/self-review/commands/answering.ts'
import { revealSelfReview } from '#src/modules/self-review/commands/reveal.ts'
import { finishAnswering, saveAnswers } from '#src/modules/self-review/commands/save-answers.ts'
import { openOwnSelfReview } from '#src/modules/self-review/cycles/open-own.ts'
import { getMySeat } from '#src/modules/self-review/queries/answers.ts'
import { listPerspectives } from '#src/modules/self-review/queries/perspectives.ts'
import { getSelfReview } from '#src/modules/self-review/queries/self-reviews.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { newId } from '#src/platform/ids.ts'
import { memberCalled } from './own-framework.ts'
import { besideProduct, type Place } from './product.ts'

/** A leader has looked at their trust with another framework, alone, in an earlier year, and revealed it. */
export async function lookWith(
  place: Place,
  framework: string,
  leader: string,
  cycle: number,
): Promise<void> {
  await besideProduct(place, async () => {
    const who = await memberCalled(leader)
    const { organisationId } = who
    await asPerson(who, async (db) => {
      const { id: frameworkVersionId } = await db
        .selectFrom('frameworks.versions')
        .select('id')
        .where('title', '=', framework)
        .executeTakeFirstOrThrow()
      const id = newId()
      await openOwnSelfReview(db, { id, organisationId, frameworkVersionId, cycle, answersBy: null })
      const [group] = await listPerspectives(db, id)
      await giveSeat(db, who.membershipId, id, 'contributor', group!.id)
      await openAnswering(db, await getSelfReview(db, id), null)
      const elements = elementsOf(await getFrameworkVersion(db, frameworkVersionId))
      const answers = elements.map(({ id: elementId }) => ({
        ...{ elementId, level: 2 as const, notMine: false, comment: '', version: 0, keep: null },
      }))
      await saveAnswers(db, await getMySeat(db, id), answers, elements.length)
      await finishAnswering(db, await getMySeat(db, id))
      await revealSelfReview(db, await getSelfReview(db, id))
    })
  })
}
