import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** Somebody whom the visiting trust has named. */
export type NamedVisitor = { isLead: boolean; decision: 'waiting' | 'accepted' | 'declined' }

/** Decides whether the host may say that the team is complete: somebody accepted, a lead among them, nobody waiting. */
export function mayCompleteTeam(team: readonly NamedVisitor[], visitor: string): Verdict {
  const accepted = team.filter((member) => member.decision === 'accepted')
  if (accepted.length === 0) return refused('Nobody is accepted yet. Accept the visitors by name first.')
  if (!accepted.some((member) => member.isLead))
    return refused(`Nobody accepted leads the team yet. Ask ${visitor} to name a lead reviewer.`)
  const waiting = team.filter((member) => member.decision === 'waiting').length
  return waiting === 0
    ? allowed
    : refused('Somebody still waits for your answer. Accept or decline them first.')
}

/**
 * What a visiting trust might think of while it names its team, or null: experienced headteachers who are no
 * executives are often the best visitors, and learn most.
 */
export function teamHint(roles: readonly string[]): string | null {
  if (roles.length === 0 || roles.includes('headteacher')) return null
  return 'There is no headteacher in the team yet. Heads who are not executives are often the visitors whom staff talk to most freely, and few things teach them more.'
}
