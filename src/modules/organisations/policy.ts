import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** Which roles may attempt what with the register and the trusts in it. */
export const attempts = {
  'organisations.see-register': ['administrator'],
  'organisations.import-register': ['administrator'],
  'organisations.find-trust': ['programme_lead', 'administrator'],
  'organisations.read-trust': ['programme_lead', 'administrator'],
  'organisations.see-letterhead': ['anyone'],
  'organisations.set-letterhead': [
    'chief_executive',
    'improvement_director',
    'governance_professional',
    'head_of_school',
    'programme_lead',
  ],
} as const

/** Whether somebody in this role decides how their organisation's documents look; a control that leads there asks. */
export function maySetLetterhead(role: string | null): boolean {
  const setters: readonly (string | null)[] = attempts['organisations.set-letterhead']
  return setters.includes(role)
}

/** Whether a trust may be asked to take part: only one that the register says is open. */
export function mayTakeIn(trust: { name: string; status: string }): Verdict {
  if (trust.status === 'Open') return allowed
  return refused(
    trust.status === 'Closed'
      ? `${trust.name} has closed, so it cannot take part. Look for the trust that its schools have joined.`
      : `The register does not say that ${trust.name} is open, so it cannot take part yet.`,
  )
}

/**
 * Whether a trust may take a school in: one that the register says is open and in the trust today. `school` is null where
 * the register knows no such school in it.
 */
export function mayTakeInSchool(
  school: { name: string; status: string | null } | null,
  trust: { name: string },
): Verdict {
  if (!school)
    return refused(
      `The register does not say that this school is in ${trust.name} today. A trust takes in its own schools only.`,
    )
  if (school.status?.startsWith('Open')) return allowed
  return refused(
    school.status === 'Closed'
      ? `${school.name} has closed, so it cannot take part.`
      : `The register does not say that ${school.name} is open, so it cannot take part yet.`,
  )
}

/** Whether a programme and a trust go together: the sample story and what is real never mix. */
export function mayTakeInto(programme: { isSample: boolean }, trust: { isSample: boolean }): Verdict {
  if (programme.isSample === trust.isSample) return allowed
  return refused(
    trust.isSample
      ? 'This trust is invented, part of the sample story. A real programme works with real trusts.'
      : 'This programme is invented, part of the sample story. It works with the sample’s trusts only.',
  )
}
