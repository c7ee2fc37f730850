import type { SuggestedPerspective } from '#src/modules/frameworks/index.ts'
import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** How a perspective speaks, declared before anyone in it answers. */
export type Mode = SuggestedPerspective['mode']

/**
 * The fewest answers, in people, that an anonymous perspective shows. With two, each of the two knows the
 * other's answer by taking away their own; three is the smallest group in which nobody can.
 */
export const fewestShown = 3

/** Decides whether a perspective's answers to one element may be shown to the leaders, from how many people answered it. */
export function mayShow(mode: Mode, answered: number): boolean {
  return answered >= (mode === 'anonymous' ? fewestShown : 1)
}

/**
 * Decides whether a perspective's spread on one element may cross to a partner: only if its respondents
 * were told so before they answered. Leaders may know who said what; a partner never may, so in a
 * perspective of several answers fewer than three show nothing in whichever mode they were given.
 */
export function mayShowToPartners(mode: Mode, answered: number, wereTold: boolean): boolean {
  return wereTold && answered >= (mode === 'in_the_room' ? 1 : fewestShown)
}

/** Decides whether a perspective may speak in a mode, from how many people are invited into it. */
export function mayDeclare(mode: Mode, invited: number): Verdict {
  if (mode !== 'anonymous' || invited >= fewestShown) return allowed
  return refused(
    'An anonymous perspective needs at least three people, or nothing it says can be shown. Invite more people, or choose another way to speak.',
  )
}

/** What a page calls each mode, in the words of those who answer. */
export const modeWords: Record<Mode, string> = {
  own_name: 'in our own name',
  in_the_room: 'one answer agreed in the room',
  anonymous: 'anonymous',
}
