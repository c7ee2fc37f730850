import type { FrameworkVersion } from '#src/modules/frameworks/index.ts'
import type { DocumentSpread, LevelShown } from '#src/ui/document/blocks.ts'
import { capital, countWord, inSentence, numberWord } from '#src/ui/words.ts'
import { type Mode, modeWords } from '../anonymity.ts'
import {
  answeredNote,
  beforeNote,
  peopleHeard,
  positionOfMiddle,
  silentIn,
} from '../hearing/heat-map-view.ts'
import { type Before, type Cell, type HeatMap, lede } from '../heat-map.ts'
import { type LevelWords, levelWord, type Position, spreadWords, wordFor } from '../middle.ts'
import type { PriorityPlan } from './priority-plan.ts'

/** A group as a document names it. */
export type AgreedGroup = {
  id: string
  name: string
  /** How it speaks: 'in our own name'. */
  spoke: string
  invited: number
  answered: number
  inTheRoom: number | null
  note: string
}

/** An element with what was agreed on it and what the reader may know of the answers to it. */
export type AgreedElement = {
  id: string
  area: string
  title: string
  level: LevelShown | null
  /** What stands of last time; at no position where it was left open then. */
  before: { position: Position | null; word: string } | null
  /** What stands where there is no level. */
  noLevel: string
  isPriority: boolean
  rationale: string
  evidence: readonly string[]
  /** How those among the leaders see it who see it otherwise. It is in no copy that crosses to a partner. */
  dissent: string
  /** What the leaders planned for a priority; null where it is none, or not for its reader. */
  plan: PriorityPlan | null
  /** `silent` is how many of those who answered gave no level here. */
  spread: readonly (DocumentSpread & { said: string; silent: number })[]
  questions: readonly string[]
}

/** An agreed self-review as its reader may have it: the one source of the page, of each file and of the board's pages. */
export type AgreedReview = {
  organisation: string
  /** Whether it is a school's: then governors ask where trustees do elsewhere. */
  ofSchool: boolean
  cycle: number
  framework: { title: string; version: string }
  words: LevelWords
  revealedOn: string
  /** The day on which something was last agreed; null where nothing is. */
  agreedOn: string | null
  sees: 'all' | 'own'
  /** Who was heard, in a sentence. */
  lede: string
  groups: readonly AgreedGroup[]
  themes: readonly { id: string; title: string; elements: readonly AgreedElement[] }[]
}

/** What was heard and agreed, as far as its reader may know it: `HeardAll` of the queries is one. */
export type Heard = {
  cycle: number
  ofSchool?: boolean
  framework: Pick<FrameworkVersion, 'title' | 'version' | 'words' | 'themes'>
  perspectives: readonly Group[]
  heatMap: HeatMap
  agreed: readonly {
    elementId: string
    level: Position | null
    rationale: string
    evidence: readonly string[]
    dissent: string
    isPriority: boolean
  }[]
}

type Group = {
  id: string
  name: string
  initial: string
  mode: Mode
  invited: number
  answered: number
  inTheRoom: number | null
}

/**
 * What a document needs beside what was heard; `revealedOn` and `agreedOn` in words, `sees` says which reader it is for,
 * `plans` what is planned for an element, and null where that is not for its reader.
 */
export type About = {
  organisation: string
  revealedOn: string
  agreedOn: string | null
  sees: 'all' | 'own'
  plans: ReadonlyMap<string, PriorityPlan> | null
}

/**
 * Lays an agreed self-review out for reading. It holds no more than its reader's own page: a contributor's has their
 * own group and the agreed outcome, without the evidence; comments and names are in nobody's.
 */
export function asAgreedReview(heard: Heard, about: About): AgreedReview {
  const { framework, heatMap, perspectives } = heard
  const { organisation, revealedOn, agreedOn, sees } = about
  return {
    ...{ organisation, revealedOn, agreedOn, sees },
    ofSchool: heard.ofSchool ?? false,
    cycle: heard.cycle,
    framework: { title: framework.title, version: framework.version },
    words: framework.words,
    lede: sees === 'all' ? lede(heatMap, peopleHeard(perspectives)) : ownLede(perspectives),
    groups: perspectives.map((group) => ({
      ...group,
      spoke: modeWords[group.mode],
      note: answeredNote(group),
    })),
    themes: framework.themes.map(({ id, title, elements }) => ({
      id,
      title,
      elements: elements.map((element) => asElement(element, title, heard, about)),
    })),
  }
}

function ownLede(groups: readonly Group[]): string {
  return groups
    .map(
      (group) =>
        `${capital(countWord(peopleHeard([group]), 'person', 'people'))} answered for ${inSentence(group.name)}.`,
    )
    .join(' ')
}

const nothingPlanned: PriorityPlan = { weighed: '', risk: '', seenTo: '', inPlace: '', actions: [] }

type Wording = { id: string; title: string; challengeQuestions: readonly string[] }

function asElement(element: Wording, area: string, heard: Heard, { sees, plans }: About): AgreedElement {
  const { heatMap, agreed, perspectives } = heard
  const { words } = heatMap
  const settled = agreed.find((one) => one.elementId === element.id)
  const row = heatMap.rows.find(({ id }) => id === element.id)
  const level = settled?.level ?? null
  const before = row?.agreed?.before ?? null
  return {
    id: element.id,
    area,
    title: element.title,
    level: level && { position: level, word: levelWord(level, words), ...beforeNote(level, before, words) },
    before: beforeShown(before, words),
    noLevel: settled ? 'Left open' : 'Not agreed yet',
    isPriority: settled?.isPriority ?? false,
    rationale: settled?.rationale ?? '',
    evidence: sees === 'all' ? (settled?.evidence ?? []) : [],
    dissent: settled?.dissent ?? '',
    plan: plans && settled?.isPriority ? (plans.get(element.id) ?? nothingPlanned) : null,
    spread: (row?.cells ?? []).map((cell) => asSpread(cell, perspectives, words)),
    questions: element.challengeQuestions,
  }
}

function beforeShown(before: Before, words: LevelWords): AgreedElement['before'] {
  if (before === 'left open') return { position: null, word: before }
  return before && { position: before, word: levelWord(before, words) }
}

function asSpread(cell: Cell, groups: readonly Group[], words: LevelWords): AgreedElement['spread'][number] {
  const group = groups.find(({ id }) => id === cell.perspectiveId)
  const silent = group ? silentIn(group, cell) : 0
  const without = silent > 0 ? `; ${numberWord(silent)} gave no level` : ''
  const heading = { group: group?.name ?? '', note: group ? `${shortMode(group)}${without}` : '', silent }
  if (cell.shows !== 'answers')
    return { ...heading, counts: null, middle: null, words: cell.shows, said: cell.shows }
  const { counts, middle } = cell
  return {
    ...heading,
    counts,
    middle: positionOfMiddle(middle),
    words: wordFor(middle, words),
    said: `${spreadWords(counts, words)}${without}`,
  }
}

function shortMode({ mode, inTheRoom }: Group): string {
  if (mode !== 'in_the_room') return modeWords[mode]
  return inTheRoom === null ? 'one answer' : `one answer, ${inTheRoom} in the room`
}

/** Every element in order. */
export function elementsIn(review: Pick<AgreedReview, 'themes'>): AgreedElement[] {
  return review.themes.flatMap((theme) => theme.elements)
}

/** Whether the leaders settled it at no level. */
export function isLeftOpen({ level, noLevel }: AgreedElement): boolean {
  return level === null && noLevel === 'Left open'
}

/** '12 of 12 elements are settled, two of them left open, with three priorities.' */
export function settledWords(review: Pick<AgreedReview, 'themes'>): string {
  const elements = elementsIn(review)
  const open = elements.filter(isLeftOpen).length
  const settled = elements.filter(({ level }) => level !== null).length + open
  const priorities = elements.filter(({ isPriority }) => isPriority).length
  return `${settled} of ${elements.length} elements ${settled === 1 ? 'is' : 'are'} settled, ${leftOpen(settled, open)}with ${countWord(priorities, 'priority', 'priorities')}.`
}

function leftOpen(settled: number, open: number): string {
  if (open === 0) return ''
  return settled === open ? 'left open, ' : `${numberWord(open)} of them left open, `
}

/** What stands above the words of those among the leaders who see it otherwise. */
export const dissentLabel = 'Some of the leaders see it otherwise'

/** The shape that the page of the outcome shows: what `LevelReport` of the design system takes. */
export function asReportGroups({ themes }: Pick<AgreedReview, 'themes'>) {
  return themes.map(({ id, title, elements }) => ({
    ...{ key: id, title },
    entries: elements.map((element) => ({
      key: element.id,
      title: element.title,
      level: element.level,
      noLevel: element.noLevel,
      isMarked: element.isPriority,
      text: element.rationale,
      otherwise: element.dissent ? { label: dissentLabel, text: element.dissent } : undefined,
      titles: element.evidence,
      spread: element.spread.map(({ group, counts, said }) => ({
        ...{ key: group, label: group },
        counts: counts ?? [],
        words: said,
      })),
    })),
  }))
}
