import { type Member, postToRole } from '#src/modules/people/index.ts'
import { at, record } from '#src/platform/audit/record.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { post } from '#src/platform/mail/post.ts'
import { addressOf } from '../partnerships/commands.ts'
import type { Proposal } from './forms.ts'
import { partnershipName } from './proposal.ts'
import type { Programme, TakenIn } from './queries.ts'

/**
 * Proposes a partnership: both chief executives are asked, each by themselves, and the associate is told. Sent twice
 * under one id it makes one. `proposal` has been checked by `faultsInProposal`.
 */
export async function proposePartnership(
  db: Db,
  actor: Actor,
  programme: Programme,
  proposal: Proposal & { id: string },
): Promise<void> {
  const trusts = [proposal.first, proposal.second].map((id) => programme.trusts.find((one) => one.id === id)!)
  const associate = programme.associates.find((one) => one.membershipId === proposal.associate)!
  const name = partnershipName(trusts[0]!.name, trusts[1]!.name)
  const added = await db
    .insertInto('peer_review.partnerships')
    .values({
      id: proposal.id,
      programme_id: programme.id,
      cohort: proposal.cohort,
      name,
      framework_version_id: proposal.frameworkVersion,
      associate_membership_id: proposal.associate,
      answers_by: proposal.answersBy || null,
      exploring_on: proposal.exploringOn || null,
      proposed_by: actor.membershipId!,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return
  await db
    .insertInto('peer_review.partners')
    .values(trusts.map((trust) => ({ partnership_id: proposal.id, organisation_id: trust.id })))
    .execute()
  await record(db, {
    did: 'peer-review.propose-partnership',
    chain: programme.id,
    about: { kind: 'partnership', id: proposal.id },
    audience: [
      ...at(programme.id, 'programme_lead'),
      ...trusts.flatMap((trust) => at(trust.id, 'chief_executive', 'improvement_director')),
    ],
    said: { partnership: name, cohort: proposal.cohort },
  })
  await tellTrusts(db, programme, trusts, { id: proposal.id, name, cohort: proposal.cohort, associate })
  await tellAssociate(db, programme, { id: proposal.id, name, cohort: proposal.cohort, associate })
}

type Proposed = { id: string; name: string; cohort: string; associate: Member }

async function tellTrusts(
  db: Db,
  programme: Programme,
  trusts: readonly TakenIn[],
  { id, name, cohort, associate }: Proposed,
): Promise<void> {
  for (const trust of trusts)
    await postToRole(db, {
      organisationId: trust.id,
      role: 'chief_executive',
      subject: `A partnership is proposed: ${name}`,
      body: `${programme.name} proposes that your trusts review each other in ${cohort}, with ${associate.name} as associate: “${name}”. Whether you accept is yours to decide, and only the programme lead is told if you decline. Read what it means and answer here:\n\n${addressOf(id)}\n`,
      dedupKey: `proposed:${id}:${trust.id}`,
    })
}

async function tellAssociate(
  db: Db,
  programme: Programme,
  { id, name, cohort, associate }: Proposed,
): Promise<void> {
  await post(db, {
    toAddress: associate.email,
    toPerson: associate.personId,
    organisationId: programme.id,
    subject: `You are proposed as associate: ${name}`,
    body: `Hello ${associate.name},\n\n${programme.name} proposes you as associate of “${name}” in ${cohort}. Once both trusts have accepted and signed, you will be told. What is known so far:\n\n${addressOf(id)}\n`,
    dedupKey: `associate:${id}:${associate.membershipId}`,
  })
}
