import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** Which role may attempt what in `programmes/`. */
export const programmeAttempts = {
  'peer-review.list-reviews': ['anyone'],
  'peer-review.see-programme': ['programme_lead'],
  'peer-review.propose-partnership': ['programme_lead'],
} as const

/** How far a trust's chief executive is: signed in here, asked, or not asked yet. */
export type Chief = 'joined' | 'invited' | 'nobody'

/** Decides whether a trust may be proposed for a partnership: somebody must be there to answer. */
export function mayBeProposed({ chief }: { chief: Chief }): Verdict {
  if (chief === 'joined') return allowed
  return chief === 'invited'
    ? refused('Its chief executive has been invited and has yet to accept.')
    : refused('Its chief executive has yet to be invited.')
}
