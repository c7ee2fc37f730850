import { allowed, refused, type Verdict } from '#src/verdict.ts'
import { managerRoles } from './roles.ts'

/** Which roles may attempt what with people, mail and the installation. */
export const attempts = {
  'people.see-account': ['anyone'],
  'people.act-as': ['anyone'],
  'people.change-password': ['anyone'],
  'people.see-people': ['anyone'],
  'people.invite': managerRoles,
  'people.change-role': managerRoles,
  'people.end-membership': managerRoles,
  'people.invite-chief-executive': ['programme_lead'],
  'people.take-in-schools': ['chief_executive', 'improvement_director'],
  'people.see-installation': ['administrator'],
  'people.change-installation': ['administrator'],
  'people.open-programme': ['administrator'],
  'people.open-outbox': ['administrator'],
  'people.see-sample': ['administrator'],
  'people.load-sample': ['administrator'],
  'people.remove-sample': ['administrator'],
  'people.enter-sample': ['administrator'],
  'people.leave-sample': ['anyone'],
} as const

/**
 * Who may change an organisation's people: those who manage it, and nobody from outside once it has a chief executive,
 * or a school its headteacher. `kind` is the organisation's.
 */
export function mayManagePeople(
  role: string | null,
  isOwnOrganisation: boolean,
  kind: string | null = null,
): Verdict {
  if (!isOwnOrganisation) return refused('An organisation’s people are its own to manage.')
  const managers: readonly string[] = attempts['people.invite']
  if (role !== null && managers.includes(role)) return allowed
  return refused(
    kind === 'school'
      ? 'The headteacher manages who belongs here.'
      : 'The chief executive or the improvement director manages who belongs here.',
  )
}

/**
 * Whether a membership may be ended: nobody ends the last person who manages an organisation, themselves included,
 * since then nobody could let anyone in again; and a trust keeps a chief executive, who speaks for it.
 */
export function mayEndMembership(leaving: { role: string }, others: readonly { role: string }[]): Verdict {
  if (leaving.role === 'chief_executive' && !others.some((other) => other.role === 'chief_executive'))
    return refused('A trust keeps a chief executive. Give somebody else that role first.')
  const managers: readonly string[] = attempts['people.invite']
  if (!managers.includes(leaving.role) || others.some((other) => managers.includes(other.role)))
    return allowed
  return refused(
    'This is the last person who can manage who belongs here. Give somebody else that role first.',
  )
}

/** Whether a programme may invite a trust's chief executive: until there is one, and one at a time. */
export function mayInviteChief(chief: { state: 'joined' | 'invited'; hasRunOut?: boolean } | null): Verdict {
  if (chief?.state === 'joined')
    return refused('The trust’s chief executive has joined. From now on the trust manages its own people.')
  if (chief?.state === 'invited' && !chief.hasRunOut)
    return refused('Its chief executive is invited and has yet to join.')
  return allowed
}

/**
 * Whether somebody may go on with a session that waits in this browser: only from looking round as somebody of the
 * sample. Whoever signed in here meanwhile is somebody else, and does not become the one who left.
 */
export function mayLeaveSample(isSample: boolean, isOwnWaiting: boolean): Verdict {
  if (isSample && isOwnWaiting) return allowed
  return refused('You are not looking round the sample story. Sign in as yourself.')
}
