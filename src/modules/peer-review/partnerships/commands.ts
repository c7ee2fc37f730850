import { sql } from 'kysely'
import { postToRole } from '#src/modules/people/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import { type Db, now } from '#src/platform/database/db.ts'
import { publicUrl } from '#src/platform/env.ts'
import { tell } from '#src/platform/live/tell.ts'
import { lockPartnership, openIfReady } from './opening.ts'
import type { Partner, Partnership } from './partnership.ts'
import { getPartnership } from './queries.ts'
import { dataSharingAgreement, principles } from './signing/agreement.ts'

/** Accepts or declines a proposal for one's trust. The other trust is told only once both have accepted. */
export async function answerProposal(
  db: Db,
  actor: Actor,
  { partnership, mine }: { partnership: Partnership; mine: Partner },
  answer: { decision: 'accepted' | 'declined'; reason: string },
): Promise<void> {
  await lockPartnership(db, partnership.id)
  const reason = answer.decision === 'declined' && answer.reason ? answer.reason : null
  const changed = await db
    .updateTable('peer_review.partners')
    .set({ decision: answer.decision, decided_at: now, decided_by: actor.membershipId, reason })
    .where('partnership_id', '=', partnership.id)
    .where('organisation_id', '=', mine.organisationId)
    .where('decision', '!=', 'accepted')
    .executeTakeFirst()
  if (!changed.numUpdatedRows) return
  await record(db, {
    did: `peer-review.${answer.decision === 'accepted' ? 'accept' : 'decline'}-proposal`,
    chain: mine.organisationId,
    about: { kind: 'partnership', id: partnership.id },
    audience: [...ownTrust(mine), ...at(partnership.programmeId, 'programme_lead')],
    said: { partnership: partnership.name, trust: mine.name },
  })
  await tellProgramme(db, partnership, mine, answer.decision)
  if (answer.decision === 'accepted') await tellWhenBothAccepted(db, partnership.id)
  await tell(db, partnership.id)
}

async function tellProgramme(
  db: Db,
  { id, name, programmeId }: Partnership,
  mine: Partner,
  decision: 'accepted' | 'declined',
): Promise<void> {
  await postToRole(db, {
    organisationId: programmeId,
    role: 'programme_lead',
    subject: `${mine.name} has ${decision} a partnership`,
    body: `${mine.name} has ${decision} the proposal “${name}”. ${
      decision === 'declined' ? 'Only you are told: the other trust is not. ' : ''
    }See where it stands:\n\n${addressOf(id)}\n`,
    dedupKey: `answer:${id}:${mine.organisationId}:${decision}`,
  })
}

async function tellWhenBothAccepted(db: Db, partnershipId: string): Promise<void> {
  const partnership = await getPartnership(db, partnershipId)
  if (!partnership.partners.every((partner) => partner.decision === 'accepted')) return
  for (const { organisationId } of partnership.partners)
    await postToRole(db, {
      organisationId,
      role: 'chief_executive',
      subject: `Both trusts have accepted: ${partnership.name}`,
      body: `Both trusts have accepted the partnership “${partnership.name}”. Next, each of you signs the principles and the data-sharing agreement, and names a safeguarding lead and a data protection contact:\n\n${addressOf(partnershipId)}\n`,
      dedupKey: `both-accepted:${partnershipId}:${organisationId}`,
    })
}

/** Signs the principles or the data-sharing agreement for one's trust; the last thing missing opens the partnership. */
export async function sign(
  db: Db,
  { partnership, mine }: { partnership: Partnership; mine: Partner },
  what: { text: 'principles' | 'agreement'; name: string },
): Promise<{ hasOpened: boolean }> {
  await lockPartnership(db, partnership.id)
  const { version, title } = what.text === 'principles' ? principles : dataSharingAgreement
  const changed = await db
    .updateTable('peer_review.partners')
    .set({
      [`${what.text}_version`]: version,
      [`${what.text}_signed_at`]: now,
      [`${what.text}_signed_by`]: what.name,
    })
    .where('partnership_id', '=', partnership.id)
    .where('organisation_id', '=', mine.organisationId)
    .where(what.text === 'principles' ? 'principles_signed_at' : 'agreement_signed_at', 'is', null)
    .executeTakeFirst()
  if (!changed.numUpdatedRows) return { hasOpened: false }
  await record(db, {
    did: `peer-review.sign-${what.text}`,
    chain: mine.organisationId,
    about: { kind: 'partnership', id: partnership.id },
    audience: parties(partnership),
    said: { partnership: partnership.name, trust: mine.name, title, version, by: what.name },
  })
  return finish(db, partnership)
}

/** Whom to tell about a worry for a child, and to whom questions about personal data go. */
export type Contacts = {
  safeguardingName: string
  safeguardingTelephone: string
  dataContactName: string
  dataContactEmail: string
}

/** Names a trust's safeguarding lead and its data protection contact, or changes them. */
export async function nameContacts(
  db: Db,
  { partnership, mine }: { partnership: Partnership; mine: Partner },
  contacts: Contacts,
): Promise<{ hasOpened: boolean }> {
  await lockPartnership(db, partnership.id)
  await db
    .updateTable('peer_review.partners')
    .set({
      safeguarding_name: contacts.safeguardingName,
      safeguarding_telephone: contacts.safeguardingTelephone,
      data_contact_name: contacts.dataContactName,
      data_contact_email: contacts.dataContactEmail,
    })
    .where('partnership_id', '=', partnership.id)
    .where('organisation_id', '=', mine.organisationId)
    .execute()
  await record(db, {
    did: 'peer-review.name-contacts',
    chain: mine.organisationId,
    about: { kind: 'partnership', id: partnership.id },
    audience: parties(partnership),
    said: { partnership: partnership.name, trust: mine.name, safeguardingLead: contacts.safeguardingName },
  })
  return finish(db, partnership)
}

async function finish(db: Db, partnership: Partnership): Promise<{ hasOpened: boolean }> {
  const hasOpened = await openIfReady(db, partnership.id)
  await tell(db, partnership.id)
  return { hasOpened }
}

/** Withdraws a proposal that has not opened. Both trusts are told the same, whatever each had answered. */
export async function withdrawProposal(db: Db, partnership: Partnership): Promise<void> {
  const changed = await db
    .updateTable('peer_review.partnerships')
    .set({ withdrawn_at: sql`now()` })
    .where('id', '=', partnership.id)
    .where('withdrawn_at', 'is', null)
    .where('opened_at', 'is', null)
    .executeTakeFirst()
  if (!changed.numUpdatedRows) return
  await record(db, {
    did: 'peer-review.withdraw-proposal',
    chain: partnership.programmeId,
    about: { kind: 'partnership', id: partnership.id },
    audience: parties(partnership),
    said: { partnership: partnership.name },
  })
  for (const { organisationId } of partnership.partners)
    await postToRole(db, {
      organisationId,
      role: 'chief_executive',
      subject: `The programme has withdrawn a proposal: ${partnership.name}`,
      body: `${partnership.programme} has withdrawn the proposal “${partnership.name}”. There is nothing you need to do. Your programme lead can tell you what comes next.\n`,
      dedupKey: `withdrawn:${partnership.id}:${organisationId}`,
    })
  await tell(db, partnership.id)
}

/** Everybody who may know of dates, signatures and stages: both trusts' leaders, the associate, the programme lead. */
export function parties(partnership: Partnership): string[] {
  return [
    ...partnership.partners.flatMap(ownTrust),
    ...at(partnership.programmeId, 'programme_lead'),
    ...at(partnership.id, 'explorer', 'associate'),
  ]
}

function ownTrust({ organisationId }: Pick<Partner, 'organisationId'>): string[] {
  return at(organisationId, 'chief_executive', 'improvement_director')
}

/** The address of a partnership, for messages. */
export function addressOf(partnershipId: string): string {
  return `${publicUrl()}/review/partnerships/${partnershipId}`
}
