import { andList, capital, countWord, inSentence } from '#src/ui/words.ts'
import type { Mode } from '../anonymity.ts'
import type { Cell } from '../heat-map.ts'
import { type Counts, type LevelWords, levelWord, type Position, spreadWords, wordFor } from '../middle.ts'

const positions: readonly Position[] = [1, 2, 3, 4]

/** The bars of a distribution, weakest first. */
export function barsOf(counts: Counts, words: LevelWords) {
  return positions.map((position) => ({
    key: String(position),
    label: levelWord(position, words),
    position,
    count: counts[position - 1] ?? 0,
  }))
}

/** The finding of a distribution: 'Middle leaders stand at amber-red, and spread from red to amber-green.' */
export function cellTitle(
  group: string,
  cell: Extract<Cell, { shows: 'answers' }>,
  words: LevelWords,
): string {
  const given = words.filter((_, at) => (cell.counts[at] ?? 0) > 0)
  const levels = given.length
  if (cell.answered === 1) return `${group} say ${wordFor(cell.middle, words)}.`
  const spread = levels === 1 ? 'all of them' : `spread from ${given[0]} to ${given.at(-1)}`
  const middle = wordFor(cell.middle, words)
  return middle === 'split'
    ? `${group} are split, ${spread}.`
    : `${group} ${'between' in cell.middle ? 'are' : 'stand at'} ${middle}, ${levels === 1 ? '' : 'and '}${spread}.`
}

/** What the bars of a distribution are: 'Eight answers, from the weaker description to the stronger'. */
export function barsHeading(answered: number, perspective: { mode: Mode; inTheRoom: number | null }): string {
  if (perspective.mode === 'in_the_room') {
    const room = perspective.inTheRoom ? ` of ${countWord(perspective.inTheRoom, 'person', 'people')}` : ''
    return `The one answer${room} in the room`
  }
  return `${capital(countWord(answered, 'answer', 'answers'))}, from the weaker description to the stronger`
}

/** The whole distribution in one sentence, for those who hear the page. */
export function cellSummary(group: string, counts: Counts, words: LevelWords): string {
  return `${group}: ${spreadWords(counts, words)}.`
}

/** Why a cell shows nothing, as a sentence. */
export function nothingShown(cell: Cell, group: string): string {
  if (cell.shows === 'fewer than three')
    return `Fewer than three people answered this anonymously for ${inSentence(group)}, so nothing is shown and nothing was kept.`
  return `Nobody answered this for ${inSentence(group)}.`
}

/** What was said in a room beside its one answer, by kind. */
const inRoomWords: Record<string, string> = {
  for: 'said for it in the room',
  against: 'said against it in the room',
  dissent: 'dissent in the room',
}

/** Whose words a comment is, as far as its perspective lets it be known; of a room, also what it was said for. */
export function commentSource(
  perspective: { name: string; mode: Mode },
  saidBy: string | null,
  kind = 'comment',
): string {
  if (saidBy) return `${saidBy}, ${inSentence(perspective.name)}`
  if (inRoomWords[kind]) return `${perspective.name}, ${inRoomWords[kind]}`
  return perspective.mode === 'in_the_room'
    ? `${perspective.name}, in the room`
    : `${perspective.name}, anonymous`
}

/** What all groups say of an element, in one sentence: 'Executives amber-green; headteachers amber-red.' */
export function groupsInWords(groups: readonly { name: string; cell: Cell }[], words: LevelWords): string {
  const said = groups.flatMap(({ name, cell }) =>
    cell.shows === 'answers' ? [{ name: inSentence(name), word: wordFor(cell.middle, words) }] : [],
  )
  if (said.length === 0) return 'Nobody could be heard on this.'
  const byWord = Map.groupBy(said, ({ word }) => word)
  return `${capital([...byWord].map(([word, ones]) => `${andList(ones.map(({ name }) => name))} ${word}`).join('; '))}.`
}
