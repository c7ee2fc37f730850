import { listFrameworkVersions } from '#src/modules/frameworks/index.ts'
import type { Actor } from '#src/platform/database/context.ts'
import type { Db } from '#src/platform/database/db.ts'
import { listPartnerships } from '../partnerships/queries.ts'
import type { Paired } from './proposal.ts'
import { getProgramme, type Programme } from './queries.ts'

/** What a proposal is made of: who is in the programme, which frameworks there are, and who is a pair already. */
export type ProposalChoices = {
  programme: Programme
  frameworks: { value: string; label: string }[]
  /** The cohorts there are, the newest first. */
  cohorts: string[]
  paired: Paired[]
}

/** Everything that the pages of a proposal choose from. @throws 404 for a programme that the asker does not lead. */
export async function getProposalChoices(
  db: Db,
  actor: Actor,
  programmeId: string,
): Promise<ProposalChoices> {
  const programme = await getProgramme(db, actor, programmeId)
  const paired = await listPartnerships(db, { programmeId: programme.id })
  const versions = (await listFrameworkVersions(db)).filter(
    ({ suits, organisationId }) =>
      suits !== 'school' && (organisationId === null || organisationId === programme.id),
  )
  return {
    programme,
    paired,
    cohorts: [...new Set(paired.map((one) => one.cohort))],
    frameworks: versions.map(({ id, title, version, elements }) => ({
      value: id,
      label: `${title}, version ${version} (${elements} elements)`,
    })),
  }
}
