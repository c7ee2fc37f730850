import type { Position } from '../middle.ts'
import type { Dice } from './dice.ts'
import { handOverGroup } from './handed-over.ts'
import { elementsOf, type Group, hasFinished, type Person, type Review, type Said } from './scene.ts'

/**
 * What an attack on one group finds. Somebody's answer is *known* where no other is consistent with everything that is
 * handed over; all others are shown to be possible by another world, in which it differs and everything shown does not.
 */
export type Findings = {
  /** Answers that were attacked: one a person, element and attacker. */
  tried: number
  /** Of them, known because all whose answers the attacker did not know gave the same. No rule can hide that. */
  unanimous: { outsider: number; colleague: number; typist: number }
  /** Of them, recovered: known although others answered otherwise, or although nothing was to be shown at all. */
  recovered: string[]
}

const levels: readonly Position[] = [1, 2, 3, 4]

const isOnScreen = (person: Person) => hasFinished(person) && !person.isOnPaper
const isOneOrTwo = (people: readonly Person[]) => people.length === 1 || people.length === 2

/**
 * Whether respondents were told that a cell would show nothing: *where fewer than three people answered*, and *where
 * sheets were typed in and only one or two people answered on a screen*.
 */
function isToBeSilent({ people }: Group, element: string): boolean {
  const gave = people.filter((one) => hasFinished(one) && one.said[element]!.level !== null)
  const hasSheets = people.some(({ isOnPaper }) => isOnPaper)
  const isLeftOver = isOneOrTwo(people.filter(isOnScreen)) || isOneOrTwo(gave.filter(isOnScreen))
  return gave.length < 3 || (hasSheets && isLeftOver)
}

/** Attacks every anonymous group of a self-review, for every person and element. */
export function attack(review: Review): Findings {
  const findings: Findings = {
    tried: 0,
    unanimous: { outsider: 0, colleague: 0, typist: 0 },
    recovered: [],
  }
  for (const group of review.groups.filter(({ mode }) => mode === 'anonymous')) {
    const look = () => JSON.stringify(handOverGroup(group, review))
    const scene = { review, group, look, seen: look(), findings }
    const swaps = possibleSwaps(scene)
    for (const element of elementsOf(review)) {
      if (isToBeSilent(group, element)) attackHidden(scene, element)
      else attackShown(scene, element, swaps)
      attackUnheard(scene, element)
    }
  }
  return findings
}

type Scene = { review: Review; group: Group; look: () => string; seen: string; findings: Findings }

/** Whether everything handed over stays as it is in the world that `change` makes; `change` returns the way back. */
function looksAlike({ look, seen }: Scene, change: () => () => void): boolean {
  const undo = change()
  const alike = look() === seen
  undo()
  return alike
}

/** For each element, the pairs of people who may have given each other's answers, which differ. */
type Swaps = Record<string, (readonly [Person, Person])[]>

function possibleSwaps(scene: Scene): Swaps {
  const { group, review } = scene
  const heard = group.people.filter(hasFinished)
  const pairs = heard.flatMap((one, at) => heard.slice(at + 1).map((other) => [one, other] as const))
  const whole = pairs.filter(([one, other]) => looksAlike(scene, () => swapAll(one, other)))
  return Object.fromEntries(
    elementsOf(review).map((element) => {
      const differ = ([one, other]: readonly [Person, Person]) =>
        one.said[element]!.level !== other.said[element]!.level
      const here = pairs.filter(
        (pair) =>
          differ(pair) && !whole.includes(pair) && looksAlike(scene, () => swapLevels(...pair, element)),
      )
      return [element, [...whole.filter(differ), ...here]]
    }),
  )
}

/**
 * In a cell that shows counts, three attackers: somebody from outside; each colleague, who knows their own answer; and
 * whoever typed sheets in, who knows those. Each holds everything that anybody is shown.
 */
function attackShown(scene: Scene, element: string, swaps: Swaps): void {
  const { group } = scene
  const heard = group.people.filter(hasFinished)
  const onScreen = heard.filter(isOnScreen)
  tellApart(scene, { element, crowd: heard, swaps, attacker: 'outsider' })
  for (const colleague of onScreen) {
    const crowd = heard.filter((one) => one !== colleague)
    tellApart(scene, { element, crowd, swaps, attacker: 'colleague' })
  }
  if (onScreen.length < heard.length)
    tellApart(scene, { element, crowd: onScreen, swaps, attacker: 'typist' })
}

type Telling = {
  element: string
  /** Those whose answers the attacker does not know. */
  crowd: readonly Person[]
  swaps: Swaps
  attacker: keyof Findings['unanimous']
}

/** A sheet of paper has no name: only those who answered on a screen can be told apart at all. */
function tellApart({ group, findings }: Scene, { element, crowd, swaps, attacker }: Telling): void {
  const levelOf = (one: Person) => one.said[element]!.level
  const isAlike = (people: readonly Person[]) => new Set(people.map(levelOf)).size <= 1
  const gave = crowd.filter((one) => levelOf(one) !== null)
  const onScreen = crowd.filter(isOnScreen)
  for (const person of onScreen) {
    findings.tried++
    const isOpen = swaps[element]!.some(
      (pair) => pair.includes(person) && pair.every((one) => crowd.includes(one)),
    )
    if (isOpen) continue
    if (isAlike(levelOf(person) === null ? onScreen : gave)) findings.unanimous[attacker]++
    else findings.recovered.push(`${attacker}: ${person.name} of ${group.id} on ${element}`)
  }
}

/** In a cell that shows nothing everybody may have given any level or none, also to whoever typed sheets in. */
function attackHidden(scene: Scene, element: string): void {
  const { group } = scene
  for (const person of group.people.filter(isOnScreen)) {
    for (const level of [...levels, null]) attackValue(scene, person, element, level)
  }
}

/** What somebody said who had not finished is heard by nobody. */
function attackUnheard(scene: Scene, element: string): void {
  const { group } = scene
  for (const person of group.people.filter((one) => !hasFinished(one)))
    for (const level of levels) attackValue(scene, person, element, level)
}

function attackValue(scene: Scene, person: Person, element: string, level: Position | null): void {
  const { group, findings } = scene
  findings.tried++
  const instead: Said = { level, notMine: level === null, comment: person.said[element]!.comment }
  const others = group.people.filter((one) => one !== person && isOnScreen(one))
  const isPossible =
    looksAlike(scene, () => put(person, element, instead)) ||
    others.some((other) =>
      looksAlike(scene, () => {
        const back = swapAll(person, other)
        const undo = put(person, element, { ...instead, comment: person.said[element]!.comment })
        return () => {
          undo()
          back()
        }
      }),
    )
  if (!isPossible)
    findings.recovered.push(`nothing shown: ${person.name} of ${group.id} on ${element} is not ${level}`)
}

function put(person: Person, element: string, said: Said): () => void {
  const before = person.said[element]!
  person.said[element] = said
  return () => {
    person.said[element] = before
  }
}

function swapAll(one: Person, other: Person): () => void {
  const exchange = () => {
    ;[one.said, other.said] = [other.said, one.said]
    ;[one.hasToConfirm, other.hasToConfirm] = [other.hasToConfirm, one.hasToConfirm]
  }
  exchange()
  return exchange
}

function swapLevels(one: Person, other: Person, element: string): () => void {
  const [a, b] = [one.said[element]!, other.said[element]!]
  one.said[element] = { ...b, comment: a.comment }
  other.said[element] = { ...a, comment: b.comment }
  return () => {
    one.said[element] = a
    other.said[element] = b
  }
}

/**
 * Another world in which everything must look the same: within each anonymous group people on a screen have given each
 * other's answers, the levels of each cell have changed hands, and what is not shown is anything at all.
 */
export function elsewhere(d: Dice, review: Review): Review {
  return {
    ...review,
    groups: review.groups.map((group) =>
      group.mode === 'anonymous' ? scrambled(d, group, elementsOf(review)) : group,
    ),
  }
}

function scrambled(d: Dice, group: Group, elements: readonly string[]): Group {
  const seats = group.people.filter(isOnScreen)
  const given = d.shuffled(seats)
  const people = group.people.map((person): Person => {
    const at = seats.indexOf(person)
    const from = at < 0 ? person : given[at]!
    return { ...person, hasToConfirm: from.hasToConfirm, said: structuredClone(from.said) }
  })
  for (const element of elements) {
    const isSilent = isToBeSilent(group, element)
    const heard = people.filter(hasFinished)
    const gave = heard.filter((one) => one.said[element]!.level !== null)
    const anew = isSilent
      ? gave.map(() => d.pick(levels))
      : d.shuffled(gave.map((one) => one.said[element]!.level))
    for (const [at, one] of gave.entries()) one.said[element]!.level = anew[at]!
    if (isSilent) for (const one of heard) one.said[element]!.comment = d.chance(0.5) ? 'Other words' : ''
    for (const one of people.filter((one) => !hasFinished(one)))
      one.said[element] = { level: d.pick(levels), notMine: false, comment: 'Not heard' }
  }
  return { ...group, people }
}
