import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** How far a school is in having its headteacher here, as far as it decides whether one may be invited. */
type Standing = { state: 'joined' } | { state: 'invited'; name: string; hasRunOut: boolean } | null

/** Whether a trust may invite a school's headteacher: until the school has one here, and one person at a time. */
export function mayInviteHead(school: string, head: Standing): Verdict {
  if (head?.state === 'joined')
    return refused(`${school} takes part already, and manages its own people from now on.`)
  if (head?.state === 'invited' && !head.hasRunOut)
    return refused(`${head.name} is invited to lead ${school} here, and has yet to join.`)
  return allowed
}
