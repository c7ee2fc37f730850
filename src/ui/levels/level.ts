/**
 * Where an answer stands on an ordered scale of four, from the weaker description to the stronger. A half
 * lies between two neighbours (the middle of an even number of answers). It is a place, never shown as a
 * digit: people read words.
 */
export type LevelPosition = 1 | 1.5 | 2 | 2.5 | 3 | 3.5 | 4

const places: Record<LevelPosition, string> = {
  1: 'first of four steps',
  1.5: 'between the first and second of four steps',
  2: 'second of four steps',
  2.5: 'between the second and third of four steps',
  3: 'third of four steps',
  3.5: 'between the third and fourth of four steps',
  4: 'fourth of four steps',
}

/** The position in words, for those who hear the page. */
export const placeInWords = (position: LevelPosition): string => places[position]
