import type { Mode } from '../anonymity.ts'

/**
 * Who outside an organisation may come to read what it agrees: a review partner, where the self-review belongs to a
 * partnership; the leaders of its trust, where it is a school's; else nobody, ever.
 */
export type Outside = 'partner' | 'trust' | null

/** Where an answer may go: who is outside, and whether a partner may then see the spread of this group. */
export type Reach = { outside: Outside; spreadMayCross: boolean }

/** Who is outside a self-review. A self-review that was opened without a partnership never comes to belong to one. */
export function outsideOf(of: { partnershipId: string | null; ofSchool: boolean }): Outside {
  if (of.partnershipId !== null) return 'partner'
  return of.ofSchool ? 'trust' : null
}

/**
 * Writes exactly what a respondent reads before answering: who will see what, and when. The rest of the product keeps to
 * these sentences, so nothing may come to show more than they say.
 */
export function declare(mode: Mode, reach: Reach): string[] {
  return [...onScreen(titlesGo(reach.outside))[mode], ...succeeding(reach), crossing(mode, reach)]
}

/** The same in three sentences: who sees it, when, and what is cut. Each says less than `declare`, and nothing else. */
export function declareInShort(mode: Mode, reach: Reach): string[] {
  return [...inShort[mode], crossingInShort(mode, reach)]
}

const titlesGo = (outside: Outside) =>
  ({
    partner: 'If they rest an agreed level on it, a review partner may come to read its title.',
    trust: 'It stays in the school.',
    none: 'It stays in your organisation.',
  })[outside ?? 'none']

const inShort: Record<Mode, readonly string[]> = {
  own_name: [
    'After the reveal the leaders of this self-review see your answers and comments with your name, finished or not; until then nobody else can open them.',
    'Your group sees how many people gave each answer, without names or comments; where few of you answer, that tells whose it is.',
  ],
  in_the_room: [
    'After the reveal the leaders of this self-review see the one answer of your group and what you write beside it, finished or not; until then only the person who writes it down can open it.',
    'Your group sees its answer. Nobody’s own view is recorded, unless somebody wants their dissent written down.',
  ],
  anonymous: [
    'You answer without your name: after the reveal the leaders of this self-review see how many people gave each answer, and the comments; until then nobody else can open them.',
    'At the reveal the link to you is cut; what is not finished by then is deleted, and where fewer than three answered nothing is shown. If everybody answers alike, anyone can tell what you answered.',
  ],
}

function crossingInShort(mode: Mode, { outside, spreadMayCross }: Reach): string {
  if (outside === 'trust') return 'Your trust never sees your group’s answers, names or comments.'
  if (outside === null) return 'Nobody outside your organisation is shown any of it.'
  if (!spreadMayCross) return 'A review partner never sees your group’s answers, names or comments.'
  return mode === 'in_the_room'
    ? 'A review partner may come to see your group’s one answer, never its comments.'
    : 'A review partner may come to see how many in your group gave each answer, never names or comments.'
}

const onScreen = (titles: string): Record<Mode, readonly string[]> => ({
  own_name: [
    'You answer in your own name.',
    'Until the reveal nobody else can open your answers or comments. The leaders of this self-review can see whether you have begun and whether you have finished, not what you answered.',
    'What you have saved by the reveal counts, whether or not you have said that you have finished.',
    'After the reveal the leaders see your name beside each of your answers and comments.',
    `Evidence that you add is shown to them then too, with your name. ${titles}`,
    'Whoever cannot answer on a screen may do so on paper, with their name. A leader types the sheet in and cannot open it again before the reveal.',
    'The others in your group see how many people gave each answer, without names and without comments, and the level that the leaders agree. Where few of you answer, that tells them whose answer is whose.',
  ],
  in_the_room: [
    'Your group talks first, then gives one answer together. Nobody’s own view is recorded, unless somebody wants their dissent written down.',
    'Until the reveal only the person who writes the answer down can open it. What is saved by then counts, whether or not it is finished.',
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
    ...anonymousAlways,
  ],
})

/** Sentences that hold on a screen and on paper alike. */
export const anonymousAlways = [
  'If everybody in the group gives the same answer, anyone can tell what you answered.',
  'Where all others gave the same answer, a colleague who knows their own can tell yours too; and so can a leader who typed sheets in, where all who answered on a screen gave the same.',
  'A leader may be one of your group.',
  'A comment is shown as you write it, so leave out anything that would tell others it is yours.',
]

/** In a school nobody but its head may be there to let a successor in: whoever comes to lead it leads its self-reviews. */
export function succeeding({ outside }: Reach): string[] {
  return outside === 'trust'
    ? [
        'Whoever comes to lead the school after the reveal sees what its leaders see, and you are told who that is.',
      ]
    : []
}

/** The last sentence of every declaration: what may leave the organisation. */
export function crossing(mode: Mode, { outside, spreadMayCross }: Reach): string {
  if (outside === 'trust') return sharedWithTrust
  if (outside === null) return staysHere
  return spreadMayCross ? spreadCrosses[mode] : nothingCrosses[mode]
}

const staysHere =
  'This self-review is not part of a peer review. Nobody outside your organisation is shown anything of it here: never your group’s answers, names or comments.'

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
    'If this self-review is disclosed to a review partner, they also see how many people in your group gave each answer, single answers among them, wherever three or more of you answered, and so what you answered where all of you answered the same: never names, never comments.',
  in_the_room:
    'If this self-review is disclosed to a review partner, they also see your group’s one answer: never its comments.',
  anonymous:
    'If this self-review is disclosed to a review partner, they also see how many people in your group gave each answer, single answers among them, wherever three or more of you answered: never comments.',
}
