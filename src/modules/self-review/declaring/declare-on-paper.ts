import type { Mode } from '../anonymity.ts'
import { anonymousAlways, crossing, type Reach, succeeding } from './declare.ts'

/**
 * Writes what somebody reads who answers on paper: a leader types the sheet in, and so reads it before anybody else is
 * heard, and nothing on it can be changed. All else is as on a screen.
 */
export function declareOnPaper(mode: Mode, reach: Reach): string[] {
  return [...onPaper[mode], ...succeeding(reach), crossing(mode, reach)]
}

const typedIn =
  'A leader of this self-review types the sheet in, and so reads it. Once it is typed in, nobody can open it again before the reveal, and nothing on it can be changed.'

const onPaper: Record<Mode, readonly string[]> = {
  own_name: [
    'You answer in your own name.',
    typedIn,
    'After the reveal the leaders see your name beside each of your answers and comments.',
    'The others in your group see how many people gave each answer, without names and without comments, and the level that the leaders agree. Where few of you answer, that tells them whose answer is whose.',
  ],
  in_the_room: [
    'Your group talks first, then gives one answer together. Nobody’s own view is recorded.',
    typedIn,
    'After the reveal the leaders see the one answer, its comment, how many of you were in the room, and who, as you write it here.',
    'Your group sees its answer and the level that the leaders agree.',
  ],
  anonymous: [
    'You answer without your name: please write it nowhere on this sheet.',
    'A leader of this self-review types the sheet in, and so reads it and may know your hand. Once it is typed in, nobody can open it again, and nothing on it can be changed.',
    'After the reveal the leaders see how many people gave each answer, and the comments, without names. Your group sees how many gave each answer, without comments, and the level that the leaders agree. The sheets are then deleted here; please ask what becomes of the paper.',
    'Where fewer than three people answered, nothing is shown, comments included; nor where only one or two people answered on a screen beside the sheets.',
    ...anonymousAlways,
  ],
}
