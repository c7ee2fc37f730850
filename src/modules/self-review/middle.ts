/** A level's place on a scale of four, from the weaker description to the stronger. Never shown: people read the word. */
export type Position = 1 | 2 | 3 | 4

/** How many people chose each level, from the weakest: four whole numbers from 0 up. */
export type Counts = readonly [number, number, number, number]

/** What a framework calls its four levels, from the weakest: red, amber-red, amber-green, green. */
export type LevelWords = readonly [string, string, string, string]

/** Where the middle answer stands: at a level, or between two when the two middle answers differ. */
export type Middle = { at: Position } | { between: readonly [Position, Position] }

const positions: readonly Position[] = [1, 2, 3, 4]

/** Takes four counts as they come from outside. Throws a RangeError unless they are four whole numbers from 0 up. */
export function asCounts(numbers: readonly number[]): Counts {
  const [a, b, c, d] = numbers
  const areCounts = numbers.length === 4 && numbers.every((n) => Number.isInteger(n) && n >= 0)
  if (!areCounts) throw new RangeError(`Not a count for each of four levels: ${numbers.join(', ')}`)
  return [a!, b!, c!, d!]
}

/** Counts the answers behind a distribution. */
export function totalOf(counts: Counts): number {
  return counts[0] + counts[1] + counts[2] + counts[3]
}

/**
 * Finds the median of the answers, or null when there are none. The scale is ordinal, so two middle
 * answers that differ are not averaged: the middle lies between them.
 */
export function middle(counts: Counts): Middle | null {
  const answered = totalOf(counts)
  if (answered === 0) return null
  const lower = levelOfAnswer(counts, Math.ceil(answered / 2))
  const upper = levelOfAnswer(counts, Math.floor(answered / 2) + 1)
  return lower === upper ? { at: lower } : { between: [lower, upper] }
}

/** The level of the nth answer, from 1, when the answers stand in line from the weakest. */
function levelOfAnswer(counts: Counts, n: number): Position {
  let passed = 0
  for (const position of positions) {
    passed += counts[position - 1] ?? 0
    if (passed >= n) return position
  }
  return 4
}

/** The framework's own word for a level. */
export function levelWord(position: Position, words: LevelWords): string {
  return words[position - 1] ?? ''
}

/**
 * Says a middle in the framework's words: 'amber-green'; between neighbours on a traffic-light scale
 * 'nearly red', 'between ambers' or 'nearly green', on any other 'between developing and secure'; and
 * 'split' when a whole level lies empty in between.
 */
export function wordFor(middle: Middle, words: LevelWords): string {
  if ('at' in middle) return levelWord(middle.at, words)
  const [lower, upper] = middle.between
  if (upper - lower > 1) return 'split'
  const shade = sharedShade(words)
  if (shade === null) return `between ${levelWord(lower, words)} and ${levelWord(upper, words)}`
  if (lower === 1) return `nearly ${words[0]}`
  return upper === 4 ? `nearly ${words[3]}` : `between ${shade}s`
}

/** 'amber' where the two inner levels are amber-red and amber-green: the mark of a traffic-light scale. */
function sharedShade([, lower, upper]: LevelWords): string | null {
  const [shade, leaning] = lower.split('-', 2)
  return shade && leaning && upper.startsWith(`${shade}-`) ? shade : null
}

/** The place of a middle in the order of the scale, a half between two. For comparing alone: it is never shown. */
export function placeOf(middle: Middle): number {
  return 'at' in middle ? middle.at : (middle.between[0] + middle.between[1]) / 2
}

/**
 * Chooses the level whose shade a middle takes, or null for a split, which takes none. An end of the
 * scale is a strong colour, so a middle that is only nearly there takes its neighbour's; a middle between
 * the two inner levels takes the weaker one's.
 */
export function shadeOf(middle: Middle): Position | null {
  if ('at' in middle) return middle.at
  const [lower, upper] = middle.between
  if (upper - lower > 1) return null
  return lower === 1 ? upper : lower
}

/** Says a distribution for those who do not see its shape: '1 red, 3 amber-red, 2 green'; levels without answers go unsaid. */
export function spreadWords(counts: Counts, words: LevelWords): string {
  return positions
    .filter((position) => counts[position - 1])
    .map((position) => `${counts[position - 1]} ${levelWord(position, words)}`)
    .join(', ')
}
