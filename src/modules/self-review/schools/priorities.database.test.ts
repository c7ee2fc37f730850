import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, tryAs, useDatabase } from '#database/testing.ts'
import { asPerson } from '#src/platform/database/context.ts'
import { listPriorityPlans } from '../documents/priority-plans.ts'
import { nothingPlanned, type WorkedOnAt } from '../priorities/planning.ts'
import { getPriority, getPriorityPage } from '../priorities/queries.ts'
import { savePriority } from '../priorities/save-priority.ts'
import { getSelfReview } from '../queries/self-reviews.ts'
import {
  addSchool,
  addTrust,
  openAs,
  schoolFramework,
  settle,
  type TestFramework,
  type TestSchool,
} from '../sharing/test-schools.ts'

useDatabase()

let ash: TestSchool
let framework: TestFramework
let review = ''

beforeAll(async () => {
  await addTrust(31, 'Fellside')
  ash = await addSchool(310_001, 'Ash', 31)
  framework = await schoolFramework(ash.head)
  review = await openAs(ash, framework.versionId, 2026)
  await settle(review, ash, framework, () => 2)
})

const at = () => ({ selfReviewId: review, elementId: framework.elements[0]!.id })
const save = async (level: WorkedOnAt | null) => {
  const actor = await actorOf(ash.head)
  const planned = { ...nothingPlanned, level, intent: 'save' as const }
  return asPerson(ash.head, (db) => savePriority(db, actor, at(), planned))
}
const saved = () => tryAs(ash.head, (db) => getPriority(db, review, at().elementId))

describe('a priority of a school', () => {
  it('is known to be a school’s by its page', async () => {
    const actor = await actorOf(ash.head)
    const page = await tryAs(ash.head, (db) => getPriorityPage(db, actor, review, at().elementId))
    expect(page.ofSchool).toBe(true)
  })

  it('is not worked on across the trust, whoever posts that, and nothing is written', async () => {
    expect(await save('trust')).toEqual({
      fault: {
        field: 'level',
        message: expect.stringMatching(/^A school cannot decide for its whole trust/),
      },
    })
    expect((await saved()).row.planned).toEqual(nothingPlanned)
  })

  it('is worked on in the school, and says so in its documents', async () => {
    expect(await save('school')).toEqual({ to: null })
    const plans = await tryAs(ash.head, async (db) => listPriorityPlans(db, await getSelfReview(db, review)))
    expect(plans.get(at().elementId)?.seenTo).toBe('In our school.')
  })
})
