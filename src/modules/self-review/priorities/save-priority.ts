import { href } from 'react-router'
import { checkWhere } from '#src/modules/improvement/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { demand } from '#src/platform/refusal.ts'
import { planFor, planPriority } from './commands.ts'
import { isSamePlan, type Planned } from './planning.ts'
import { mayActOn } from './policy.ts'
import { getPriority } from './queries.ts'

/** What became of a priority that was sent: where to go on, what another leader wrote meanwhile, or what is wrong with it. */
export type Outcome =
  | { to: string | null }
  | { theirs: Planned }
  | { fault: { field: string; message: string } }

type At = { selfReviewId: string; elementId: string }

/** Saves what is said of a priority and, where asked, puts it into the plan; `to` is null for the list of priorities. */
export async function savePriority(
  db: Db,
  actor: Actor & { membershipId: string },
  { selfReviewId, elementId }: At,
  { intent, ...sent }: Planned & { intent: 'save' | 'act' },
): Promise<Outcome> {
  const { planning, row, owners } = await getPriority(db, selfReviewId, elementId)
  if (intent === 'act') demand(mayActOn(actor, planning.organisationId, row))
  const { kept, faults } = await checkWhere(db, planning, sent, row.planned.schoolUrns)
  const [fault] = faults
  if (fault) return { fault: { field: fault.field, message: fault.because } }
  const planned = { ...sent, ...kept }
  if (!isSamePlan(planned, row.planned) && !(await planPriority(db, actor, planning, row, planned))) {
    const { row: now } = await getPriority(db, selfReviewId, elementId)
    if (!isSamePlan(planned, now.planned)) return { theirs: now.planned }
  }
  if (intent === 'save') return { to: null }
  const { planId, sourceId } = await planFor(db, actor, planning, row)
  const known = new URLSearchParams([['answers', sourceId], ...suggestionsFor(planned, owners)])
  return { to: `${href('/improve/:planId/actions/new', { planId })}?${known}` }
}

/** What is known already is not typed again: who sees to it, and where. */
function suggestionsFor(planned: Planned, owners: { value: string; label: string }[]): [string, string][] {
  const owner = owners.find(({ value }) => value === planned.ownerMembership)
  const known: [string, string | null | undefined][] = [
    ['owner', owner?.label],
    ['level', planned.level],
    ['cluster', planned.cluster],
    ...planned.schoolUrns.map((urn): [string, string] => ['school', String(urn)]),
  ]
  return known.filter((one): one is [string, string] => Boolean(one[1]))
}
