import { andList, capital, countWord, numberWord } from '#src/ui/words.ts'
import type { ElementLevel, ScaleLevel } from '../document.ts'
import { usualScale } from '../drafting/beginning.ts'
import {
  type CaseItem,
  type CaseShape,
  isRaw,
  type Notes,
  numberIn,
  type Raw,
  rawsIn,
  textIn,
} from './case-shape.ts'
import { type BroughtLevel, placesOf, wordsFor } from './four-levels.ts'
import { named } from './text.ts'

/** What a rubric says of one item: its levels from the weaker end, and its weight. */
export type Criterion = { item: CaseItem; levels: BroughtLevel[]; weight: number | null }

/** The criteria of a file by the keys of their items; the first counts where an item has several. */
export function readCriteria(shape: CaseShape, notes: Notes): Map<string, Criterion> {
  const byId = new Map(shape.items.map((item) => [String(item.raw.identifier).toLowerCase(), item]))
  const byTitle = new Map(shape.items.map((item) => [item.title, item]))
  const criteria = new Map<string, Criterion>()
  for (const raw of shape.rubrics.flatMap((rubric) => rawsIn(rubric.CFRubricCriteria))) {
    const words = textIn(raw, 'description', notes) ?? ''
    const link = isRaw(raw.CFItemURI) ? String(raw.CFItemURI.identifier ?? '').toLowerCase() : null
    const item = link === null ? byTitle.get(words) : byId.get(link)
    if (!item) notes.setAside.push(`The criterion “${named(words)}” belongs to no item of the file.`)
    else if (criteria.has(item.key))
      notes.setAside.push(
        `“${named(item.title)}” has a second criterion, “${named(words)}”, which is not kept.`,
      )
    else
      criteria.set(item.key, {
        ...{ item, levels: readLevels(raw, item, notes), weight: weightIn(raw, item, notes) },
      })
  }
  sayScores(shape.rubrics, notes)
  return criteria
}

/** The weight of a criterion; what is no number from 0 up is said and not kept. */
function weightIn(criterion: Raw, item: CaseItem, notes: Notes): number | null {
  const { weight } = criterion
  if (weight === undefined || weight === null) return null
  const number = numberIn(criterion, 'weight')
  if (number !== null && number >= 0) return number
  notes.setAside.push(
    `The weight of “${named(item.title)}”, “${named(String(weight), 40)}”, is no number from 0 up, and is not kept.`,
  )
  return null
}

function readLevels(criterion: Raw, item: CaseItem, notes: Notes): BroughtLevel[] {
  const raws = rawsIn(criterion.CFRubricCriterionLevels)
  for (const { position } of raws)
    if (position !== undefined && position !== null && typeof position !== 'number')
      notes.setAside.push(
        `A position among the levels of “${named(item.title)}”, “${named(String(position), 40)}”, is no number; check their order.`,
      )
  return inOrder(raws).map((raw) => {
    const feedback = textIn(raw, 'feedback', notes)
    if (feedback) notes.setAside.push(`The feedback at “${named(item.title)}” is not kept: “${feedback}”`)
    return {
      word: textIn(raw, 'quality', notes) || null,
      description: textIn(raw, 'description', notes) || null,
    }
  })
}

/** Levels from the weaker end: by their scores where all have one that differs, else by position. */
function inOrder(levels: Raw[]): Raw[] {
  const scores = levels.map((level) => numberIn(level, 'score'))
  const isScored = scores.every((score) => score !== null) && new Set(scores).size === levels.length
  const member = isScored ? 'score' : 'position'
  return levels.toSorted((a, b) => (numberIn(a, member) ?? 0) - (numberIn(b, member) ?? 0))
}

function sayScores(rubrics: Raw[], notes: Notes): void {
  const levels = rubrics
    .flatMap((rubric) => rawsIn(rubric.CFRubricCriteria))
    .flatMap((criterion) => rawsIn(criterion.CFRubricCriterionLevels))
  const scored = levels.filter((level) => numberIn(level, 'score') !== null).length
  if (scored > 0)
    notes.setAside.push(
      `The scores of ${countWord(scored, 'level', 'levels')} only put them in order and are not kept: nothing is ever added up here.`,
    )
}

/** The scale of a file, which most of its criteria share; our usual words where it has none. */
export function scaleFor(criteria: readonly Criterion[], notes: Notes): { words: string[]; count: number } {
  const withLevels = criteria.filter(({ levels }) => levels.length > 0)
  if (withLevels.length === 0) {
    const words = usualScale.map(({ word }) => word)
    notes.setAside.push(
      `The file has no levels. It was given four words, ${andList(words)}, and no descriptions; describe at least the two ends before you publish.`,
    )
    return { words, count: 0 }
  }
  const groups = [...Map.groupBy(withLevels, wordingOf).values()].toSorted((a, b) => b.length - a.length)
  const { levels } = groups[0]![0]!
  sayCount(levels, notes)
  for (const criterion of groups.slice(1).flat()) sayOwnLevels(criterion, notes)
  return { words: wordsFor(levels.map(({ word }) => word)), count: levels.length }
}

const wordingOf = ({ levels }: Pick<Criterion, 'levels'>) =>
  levels.map(({ word }) => word?.toLowerCase().replace(/\s+/g, ' ')).join('|')

/** Says which elements have levels of other words than the scale that our extension names. */
export function sayOtherWords(
  criteria: readonly Criterion[],
  scale: readonly ScaleLevel[],
  notes: Notes,
): void {
  const ours = wordingOf({ levels: scale.map(({ word }) => ({ word: word || null, description: null })) })
  for (const criterion of criteria)
    if (criterion.levels.length > 0 && wordingOf(criterion) !== ours) sayOwnLevels(criterion, notes)
}

function sayOwnLevels({ item, levels }: Criterion, notes: Notes): void {
  notes.setAside.push(
    `“${named(item.title)}” has levels of its own: ${andList(levels.map(({ word }, at) => `“${word ?? at + 1}”`))}. Their descriptions stand under the words of the framework.`,
  )
}

/** Says how a scale of another length was put onto four. */
function sayCount(levels: BroughtLevel[], notes: Notes): void {
  if (levels.some(({ word }) => word === null))
    notes.setAside.push('A level of the file has no word of its own (quality); it was given one of ours.')
  if (levels.length === 4) return
  const words = levels.map(({ word }, at) => `“${word ?? `the ${ordinals[at] ?? 'next'}`}”`)
  const lost = placesOf(levels.length).flatMap((place, at) => (place === null ? [words[at]!] : []))
  const count = capital(countWord(levels.length, 'level', 'levels'))
  const how: Record<number, string> = {
    1: 'it stands at the stronger end, and the three before it are left open, under words made from it that you can change',
    2: 'they stand at the two ends, and the two between them are left open, under words made of theirs that you can change',
    3: 'they stand at the two ends and next to the stronger one; the one next to the weaker end is left open, under a word made of its neighbours that you can change',
  }
  notes.setAside.push(
    how[levels.length]
      ? `${count} in the file, four here: ${how[levels.length]}.`
      : `${count} in the file, four here: ${andList(lost)} cannot be held.`,
  )
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

/** The four levels of an element, after its criterion; what four cannot hold is said in full. */
export function levelsFor(criterion: Criterion | undefined, notes: Notes): ElementLevel[] {
  const { levels = [], item } = criterion ?? {}
  const places = placesOf(levels.length)
  for (const [at, { word, description }] of levels.entries())
    if (places[at] === null && description)
      notes.setAside.push(
        `“${named(item!.title)}” at “${word ?? numberWord(at + 1)}” is not kept: “${description}”`,
      )
  return usualScale.map(({ position }) => ({
    position,
    description: levels[places.indexOf(position)]?.description ?? null,
  }))
}

/** Which levels a framework describes: the two ends, and what at least half of its elements describe. */
export function describedFor(elements: readonly { levels: ElementLevel[] }[], position: number): boolean {
  if (position === 1 || position === 4) return true
  const having = elements.filter(({ levels }) => levels[position - 1]?.description)
  return having.length > 0 && having.length * 2 >= elements.length
}

/** A scale from four words. */
export function scaleOf(words: readonly string[], isDescribed: (position: number) => boolean): ScaleLevel[] {
  return usualScale.map(({ position }, at) => ({
    ...{ position, word: words[at] ?? '', described: isDescribed(position) },
  }))
}
