import { andList, capital, countWord, inSentence, numberWord } from '#src/ui/words.ts'
import { type LevelWords, levelWord, type Position, wordFor } from '../middle.ts'
import type { GroupLine, YearLine, YearOnYear } from './year-on-year.ts'

/** The words of the scale, then and now: a later version may call its levels otherwise. */
export type WordsOfYears = { before: LevelWords; now: LevelWords }

/** Writes what opens the page: how many elements moved by at least one level, and where views drew together or apart. */
export function yearsLede({ lines }: YearOnYear): string {
  const count = (is: (line: YearLine) => boolean) => lines.filter(is).length
  const up = count(({ moved }) => moved === 'stronger')
  const down = count(({ moved }) => moved === 'weaker')
  const [together, apart] = [
    count(({ views }) => views === 'together'),
    count(({ views }) => views === 'apart'),
  ]
  const moved =
    up + down === 0
      ? nothingMoved(lines)
      : `${capital(countWord(up + down, 'element has', 'elements have'))} moved by at least one level${directions(up, down)}`
  const views = [
    together > 0 && `views drew together on ${countWord(together, 'element', 'elements')}`,
    apart > 0 && `${together > 0 ? 'and' : 'views drew'} apart on ${countWord(apart, 'element', 'elements')}`,
  ].filter(Boolean)
  return views.length > 0 ? `${moved}; ${views.join(' ')}.` : `${moved}.`
}

/**
 * Why no agreed level moved: nothing is agreed yet, nothing was then, or what is agreed stands where it stood. Without a
 * full stop.
 */
export function nothingMoved(lines: readonly YearLine[]): string {
  const settled = lines.filter(({ isSettled }) => isSettled.now).length
  if (settled === 0) return 'Nothing is agreed yet'
  if (lines.every(({ before }) => before === null)) return 'No level was agreed then to compare with'
  return `Nothing that ${settled < lines.length ? 'is agreed so far' : 'was agreed'} has moved by a whole level`
}

function directions(up: number, down: number): string {
  if (down === 0) return ', towards the stronger description'
  if (up === 0) return ', towards the weaker description'
  return `: ${numberWord(up)} towards the stronger description and ${numberWord(down)} towards the weaker`
}

/** Where one group stands, and where it stood: 'amber-red' and 'was red'. What a year does not show is not compared. */
export function groupWords(group: GroupLine, words: WordsOfYears): { now: string; before: string } {
  const was = group.before && wordFor(group.before, words.before)
  const is = group.now && wordFor(group.now, words.now)
  if (was && is) return { now: is, before: was === is ? 'as before' : `was ${was}` }
  if (is) return { now: is, before: 'nothing to compare' }
  return was ? { now: 'nothing shown now', before: `was ${was}` } : { now: 'nothing shown', before: '' }
}

/** What moved one way, a line each: 'Clarity of purpose: from amber-green to green'. */
export function movedLines(
  lines: readonly YearLine[],
  way: 'stronger' | 'weaker',
  words: WordsOfYears,
): string[] {
  return lines.flatMap(({ title, before, now, moved }) =>
    moved === way && before && now
      ? [`${title}: from ${levelWord(before, words.before)} to ${levelWord(now, words.now)}`]
      : [],
  )
}

/** How an element was asked before, where that is not as now. */
export function askedAsNote({ title, askedAs }: YearLine): string {
  if (askedAs.length === 0) return 'New: not asked before.'
  if (askedAs.length > 1) return `Asked before as ${askedAs.map((asked) => `“${asked}”`).join(' and ')}.`
  return askedAs[0] === title ? '' : `Asked before as “${askedAs[0]}”.`
}

/**
 * Where views drew together and where apart: a sentence each, where there is anything to say. An element of which both
 * years show one group out of several names it: nothing is known of the others.
 */
export function viewsSentences(lines: readonly YearLine[]): string[] {
  return (['together', 'apart'] as const).flatMap((way) => {
    const titles = lines
      .filter(({ views }) => views === way)
      .map(({ title, alone }) => `${inSentence(title)}${alone ? ` (${inSentence(alone)} alone)` : ''}`)
    return titles.length > 0 ? [`Views drew ${way} on ${andList(titles)}.`] : []
  })
}

/** How many of a group answered in each of two years: '17 of 18'. */
export type TwoTurnouts = { name: string; before: string; now: string }

/**
 * Which groups are compared. The heads of the table say how many spoke in each year, so that nobody takes for a change
 * of mind what is a change of people.
 */
export function comparedWords(lines: readonly YearLine[]): string {
  const both = lines.flatMap(({ groups }) => groups.filter(({ before, now }) => before && now))
  const names = [...new Set(both.map(({ name }) => name))]
  if (names.length === 0) return 'No group shows in both years.'
  return `Both years show ${andList(names.map(inSentence))}. Where far fewer answered than before, a change may be theirs alone: the table says how many did.`
}

/** How many of a group spoke in each year, under its name: '4 of 4, then 6 of 6'. */
export function turnoutNote(name: string, turnouts: readonly TwoTurnouts[]): string | undefined {
  const turnout = turnouts.find((one) => one.name === name)
  return turnout && `${turnout.before}, then ${turnout.now}`
}

/**
 * A sentence for each group on what it answered otherwise by at least one level, with how many spoke then and now:
 * 'Headteachers (5 of 5, then 8 of 8) moved towards the stronger description on “Clarity of purpose”.' A group of which
 * nothing shows in both years has none.
 */
export function groupsMoved(lines: readonly YearLine[], turnouts: readonly TwoTurnouts[]): string[] {
  return turnouts.flatMap(({ name, before, now }) => {
    const moves = lines.flatMap(({ title, groups }) => {
      const moved = groups.find((group) => group.name === name)?.moved
      return moved ? [{ title, moved }] : []
    })
    if (moves.length === 0) return []
    const ways = (['stronger', 'weaker'] as const).flatMap((way) => {
      const titles = moves.filter(({ moved }) => moved === way).map(({ title }) => `“${title}”`)
      return titles.length > 0 ? [`towards the ${way} description on ${andList(firstOf(titles))}`] : []
    })
    const where = ways.length > 0 ? ways.join(', and ') : 'nowhere by a whole level'
    return [`${name} (${before}, then ${now}) moved ${where}.`]
  })
}

/** The first of many titles, and how many more: the table below names them all. */
function firstOf(titles: readonly string[]): string[] {
  return titles.length > 4 ? [...titles.slice(0, 3), `${numberWord(titles.length - 3)} more`] : [...titles]
}

/** What stands in place of a level where there is none, then and now. */
export function noLevelWords({ askedAs, isSettled }: YearLine, when: 'before' | 'now'): string {
  if (when === 'now') return isSettled.now ? 'left open' : 'not agreed yet'
  if (askedAs.length === 0) return 'not asked'
  if (askedAs.length > 1) return 'no one level'
  return isSettled.before ? 'left open' : 'not agreed'
}

/** What was agreed on an element last time, with the reasons: 'Agreed in 2026: amber-red. “Heads do not see it yet.”' */
export function lastTimeWords(
  before: { level: Position | null; wasLeftOpen: boolean; rationale: string | null; cycle: number },
  words: LevelWords,
): string {
  const level = before.level ? levelWord(before.level, words) : 'no one level'
  const said = before.wasLeftOpen ? `Left open in ${before.cycle}` : `Agreed in ${before.cycle}: ${level}`
  return `${said}.${before.rationale ? ` “${before.rationale}”` : ''}`
}
