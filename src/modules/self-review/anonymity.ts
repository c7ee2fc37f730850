import { allowed, refused, type Verdict } from '#src/verdict.ts'

/** How a perspective speaks, declared before anyone in it answers. */
export type Mode = 'own_name' | 'in_the_room' | 'anonymous'

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

/**
 * Writes exactly what a respondent reads before answering: who will see what, and when. The rest of the
 * product keeps to these sentences, so nothing may come to show more than they say. In a school it is the leaders of its
 * trust who may come to read what was agreed, in a trust a review partner.
 */
export function declare(mode: Mode, partnersSeeSpread: boolean, ofSchool = false): string[] {
  if (ofSchool) return [...declarations(titlesStay)[mode], sharedWithTrust]
  return [...declarations(titlesCross)[mode], partnersSeeSpread ? spreadCrosses[mode] : nothingCrosses[mode]]
}

const titlesCross = 'If they rest an agreed level on it, a review partner may come to read its title.'
const titlesStay = 'It stays in the school.'

const declarations = (titles: string): Record<Mode, readonly string[]> => ({
  own_name: [
    'You answer in your own name.',
    'Until the reveal nobody else can open your answers or comments. The leaders of this self-review can see whether you have begun and whether you have finished, not what you answered.',
    'After the reveal the leaders see your name beside each of your answers and comments.',
    `Evidence that you add is shown to them then too, with your name. ${titles}`,
    'Whoever cannot answer on a screen may do so on paper, with their name. A leader types the sheet in and cannot open it again before the reveal.',
    'The others in your group see how many people gave each answer, without names and without comments, and the level that the leaders agree.',
  ],
  in_the_room: [
    'Your group talks first, then gives one answer together. Nobody’s own view is recorded.',
    'Until the reveal only the person who writes the answer down can open it.',
    'After the reveal the leaders of this self-review see the one answer, its comment and how many of you were in the room.',
    'They also read who was in the room, by role or by name as you agree to write it, what was said for and against, and any dissent that somebody wants written down. None of this goes further.',
    `Evidence that you add is shown to the leaders then too. ${titles}`,
    'Where your answer comes on paper, a leader types it in and cannot open it again before the reveal.',
    'Your group sees its answer and the level that the leaders agree.',
  ],
  anonymous: [
    'You answer without your name.',
    'Until the reveal nobody else can open your answers or comments. They are kept with a link to you, so that you can change them. The leaders of this self-review can see that you have answered, not what.',
    'At the reveal that link is cut, and nobody can restore it.',
    'Only finished answers count. The leaders can see who has finished; if you have not by the reveal, what you have given so far is deleted, and nobody reads it.',
    'After the reveal the leaders see how many people gave each answer, and the comments, without names. Your group sees how many gave each answer, without comments, and the level that the leaders agree.',
    'Where fewer than three people answered, nothing is shown, comments included.',
    `Evidence is a title and a link, shown to the leaders in the same way, without your name. You cannot add a file, because a file carries its maker’s name inside. ${titles}`,
    'Some of your group may answer on paper, without a name. A leader types each sheet in, and so has read it, but nobody can open it again. Where sheets were typed in and only one or two people answered on a screen, nothing is shown either.',
    'If everybody in the group gives the same answer, anyone can tell what you answered.',
    'Where all others gave the same answer, a colleague who knows their own can tell yours too; and so can a leader who typed sheets in, where all who answered on a screen gave the same.',
    'A comment is shown as you write it, so leave out anything that would tell others it is yours.',
  ],
})

/** What crosses from a school to its trust is the same whatever a group declares: how anybody answered never does. */
const sharedWithTrust =
  'The headteacher may share the agreed levels, the reasons for them and the priorities with leaders of the trust, by name: never your group’s answers, names or comments.'

const nothingCrosses: Record<Mode, string> = {
  own_name:
    'If this self-review is disclosed to a review partner, they see the agreed levels and the reasons for them: never your group’s answers, names or comments.',
  in_the_room:
    'If this self-review is disclosed to a review partner, they see the agreed levels and the reasons for them: never your group’s answer or comments.',
  anonymous:
    'If this self-review is disclosed to a review partner, they see the agreed levels and the reasons for them: never your group’s answers or comments.',
}

const spreadCrosses: Record<Mode, string> = {
  own_name:
    'If this self-review is disclosed to a review partner, they also see how many people in your group gave each answer, single answers among them, wherever three or more of you answered: never names, never comments.',
  in_the_room:
    'If this self-review is disclosed to a review partner, they also see your group’s one answer: never its comments.',
  anonymous:
    'If this self-review is disclosed to a review partner, they also see how many people in your group gave each answer, single answers among them, wherever three or more of you answered: never comments.',
}
