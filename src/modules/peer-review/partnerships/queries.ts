import { sql } from 'kysely'
import { namesOf } from '#src/modules/people/index.ts'
import type { Db } from '#src/platform/database/db.ts'
import { isId } from '#src/platform/ids.ts'
import { notFound } from '#src/platform/refusal.ts'
import type { Decision, Partner, Partnership, PartnershipReview, Signature } from './partnership.ts'

/** A partnership that the asker is a party of or whose programme they run. @throws 404 for any other. */
export async function getPartnership(db: Db, partnershipId: string): Promise<Partnership> {
  const [found] = isId(partnershipId) ? await listPartnerships(db, { id: partnershipId }) : []
  return found ?? notFound('There is no partnership at this address that you belong to.')
}

/** The partnerships the asker may know, the newest first; those of one programme, or one alone. */
export async function listPartnerships(
  db: Db,
  only: { programmeId?: string; id?: string } = {},
): Promise<Partnership[]> {
  let query = db
    .selectFrom('peer_review.partnerships')
    .select(['id', 'cohort', 'name', 'proposed_by'])
    .select(['programme_id as programmeId', 'framework_version_id as frameworkVersionId'])
    .select(['associate_membership_id as associateMembershipId', 'answers_by as answersBy'])
    .select(['exploring_on as exploringOn', 'exploring_held_on as exploringHeldOn'])
    .select(['proposed_at as proposedAt', 'opened_at as openedAt', 'withdrawn_at as withdrawnAt'])
  if (only.programmeId) query = query.where('programme_id', '=', only.programmeId)
  if (only.id) query = query.where('id', '=', only.id)
  const rows = await query.orderBy('proposed_at', 'desc').execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const [partners, reviews, names] = await Promise.all([
    listPartners(db, ids),
    listReviewsOf(db, ids),
    namesOf(
      db,
      rows.flatMap((row) => [row.associateMembershipId ?? [], row.proposed_by].flat()),
    ),
  ])
  return rows.map(({ proposed_by, ...row }) => ({
    ...row,
    programme: names.get(proposed_by)?.organisation ?? '',
    associate: names.get(row.associateMembershipId ?? '')?.name ?? null,
    partners: partners.get(row.id) ?? [],
    reviews: reviews.get(row.id) ?? [],
  }))
}

/** Who the partners are is known to every party; what each decided and signed, only as row security lets it through. */
async function listPartners(db: Db, ids: string[]): Promise<Map<string, Partner[]>> {
  const { rows } = await sql<PartnerRow>`
    select known.id as "partnershipId", o.organisation_id as "organisationId", o.name, p.decision,
      p.decided_at as "decidedAt", p.reason,
      p.principles_version, p.principles_signed_by, p.principles_signed_at,
      p.agreement_version, p.agreement_signed_by, p.agreement_signed_at,
      p.safeguarding_name, p.safeguarding_telephone, p.data_contact_name, p.data_contact_email,
      p.self_review_id as "selfReviewId", p.self_review_disclosed_at as "disclosedAt"
    from unnest(${ids}::uuid[]) known (id)
    cross join lateral peer_review.partners_of(known.id) o
    left join peer_review.partners p on p.partnership_id = known.id and p.organisation_id = o.organisation_id
    order by o.name, o.organisation_id`.execute(db)
  return Map.groupBy(rows.map(asPartner), ({ partnershipId }) => partnershipId)
}

type PartnerRow = Pick<
  Partner,
  'organisationId' | 'name' | 'decidedAt' | 'reason' | 'selfReviewId' | 'disclosedAt'
> & {
  partnershipId: string
  decision: Decision | null
  principles_version: string | null
  principles_signed_by: string | null
  principles_signed_at: Date | null
  agreement_version: string | null
  agreement_signed_by: string | null
  agreement_signed_at: Date | null
  safeguarding_name: string | null
  safeguarding_telephone: string | null
  data_contact_name: string | null
  data_contact_email: string | null
}

function asPartner(row: PartnerRow): Partner & { partnershipId: string } {
  const { partnershipId, organisationId, name, decision, decidedAt, reason, selfReviewId, disclosedAt } = row
  const { safeguarding_name, safeguarding_telephone, data_contact_name, data_contact_email } = row
  return {
    ...{ partnershipId, organisationId, name, decision, decidedAt, reason, selfReviewId, disclosedAt },
    principles: signature(row.principles_version, row.principles_signed_by, row.principles_signed_at),
    agreement: signature(row.agreement_version, row.agreement_signed_by, row.agreement_signed_at),
    safeguarding: safeguarding_name
      ? { name: safeguarding_name, telephone: safeguarding_telephone ?? '' }
      : null,
    dataContact: data_contact_name ? { name: data_contact_name, email: data_contact_email ?? '' } : null,
  }
}

function signature(version: string | null, by: string | null, at: Date | null): Signature | null {
  return version && by && at ? { version, by, at } : null
}

async function listReviewsOf(db: Db, ids: string[]): Promise<Map<string, PartnershipReview[]>> {
  const rows = await db
    .selectFrom('peer_review.reviews')
    .select(['id', 'partnership_id', 'host_id as hostId', 'visitor_id as visitorId', 'focus_by as focusBy'])
    .select(['visit_from as visitFrom', 'visit_to as visitTo', 'debrief_on as debriefOn'])
    .select(['debrief_held_on as debriefHeldOn', 'closed_at as closedAt'])
    .where('partnership_id', 'in', ids)
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, (row) => row.partnership_id)
}

/** The organisation of the membership that the asker acts as. */
export async function myOrganisation(db: Db): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select peer_review.my_organisation() as id`.execute(db)
  return rows[0]?.id ?? null
}
