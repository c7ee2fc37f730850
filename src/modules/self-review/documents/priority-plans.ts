import { findPlan, getPlan, type Plan, whereWords } from '#src/modules/improvement/index.ts'
import { nameSchools } from '#src/modules/organisations/index.ts'
import { namesOf } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { type Day, londonDay } from '#src/ui/dates.ts'
import type { Control, Importance, WorkedOnAt } from '../priorities/planning.ts'
import type { SelfReview } from '../queries/self-reviews.ts'
import {
  type PlannedAction,
  type PriorityPlan,
  seenToWords,
  weighedWords,
  whenWords,
} from './priority-plan.ts'

/** What the leaders planned for each element, and what the plan has for it. For leaders: row security shows it to them alone. */
export async function listPriorityPlans(
  db: Db,
  { id: selfReviewId, ofSchool }: Pick<SelfReview, 'id' | 'ofSchool'>,
): Promise<Map<string, PriorityPlan>> {
  const rows = await db
    .selectFrom('self_review.priorities')
    .select(['element_id as elementId', 'owner_membership as owner', 'level', 'in_place as inPlace'])
    .select(['school_urns as schoolUrns', 'cluster', 'importance', 'control', 'risk'])
    .where('self_review_id', '=', selfReviewId)
    .execute()
  const names = await namesOf(
    db,
    rows.flatMap(({ owner }) => owner ?? []),
  )
  const schools = await nameSchools(
    db,
    rows.flatMap(({ schoolUrns }) => schoolUrns),
  )
  const where = ({ level, schoolUrns, cluster }: (typeof rows)[number]) => {
    const named = schools.filter(({ urn }) => schoolUrns.includes(urn))
    return level && whereWords({ level: level as WorkedOnAt, schools: named, cluster }, ofSchool)
  }
  const actions = await listPlanned(db, selfReviewId)
  const said = new Map(
    rows.map((row) => [
      row.elementId,
      {
        weighed: weighedWords(row.importance as Importance | null, row.control as Control | null),
        risk: row.risk.trim(),
        seenTo: seenToWords((row.owner && names.get(row.owner)?.name) ?? null, where(row)),
        inPlace: row.inPlace.trim(),
      },
    ]),
  )
  const elements = new Set([...said.keys(), ...actions.keys()])
  return new Map(
    [...elements].map((id) => [id, { ...(said.get(id) ?? nothingSaid), actions: actions.get(id) ?? [] }]),
  )
}

const nothingSaid = { weighed: '', risk: '', seenTo: '', inPlace: '' }

/** The actions that came of each element, in the plan that came of this self-review. */
async function listPlanned(db: Db, selfReviewId: string): Promise<Map<string, PlannedAction[]>> {
  const found = await findPlan(db, { kind: 'self-review', id: selfReviewId })
  if (!found) return new Map()
  const plan = await getPlan(db, found.id)
  const today = londonDay(new Date())
  return new Map(plan.sources.map(({ id, originId }) => [originId, actionsOf(plan, id, today)]))
}

function actionsOf({ actions }: Plan, sourceId: string, today: Day): PlannedAction[] {
  return actions
    .filter((action) => action.sourceId === sourceId)
    .map((action) => ({
      ...{ title: action.title, owner: action.ownerName, when: whenWords(action, today) },
    }))
}
