import { fewestShown } from '../anonymity.ts'
import type { Agreed, Heard, Perspective } from '../heat-map.ts'
import { elementsOf, type Group, type Person, type Review } from './scene.ts'

/**
 * What the database hands to the screens of a revealed self-review: everything that they show is made of it.
 * `reveal-as-modelled.database.test.ts` holds it to be what the database really does.
 */
export type HandedOver = {
  perspectives: (Perspective & { initial: string; spreadMayCross: boolean })[]
  heard: Heard[]
  /** The comments of each cell, in an order of their own: the database keeps them in none. */
  comments: Record<string, string[]>
  /** How many people of each group had still to confirm what was carried over; null where it does not say. */
  toConfirm: (number | null)[]
  agreed: Agreed[]
}

/** What is handed over of one group. */
export type HandedOverOfGroup = {
  perspective: HandedOver['perspectives'][number]
  heard: Heard[]
  comments: string[][]
  toConfirm: number | null
}

/** Whether what somebody said is heard: of the anonymous, only who has finished. A sheet of paper is finished. */
function isHeard({ mode }: Pick<Group, 'mode'>, person: Person): boolean {
  return mode !== 'anonymous' || person.isOnPaper || person.hasFinished
}

/**
 * Whether a cell shows nothing: fewer than three anonymous people answered it; or sheets were typed in, and one or two
 * people finished on a screen, or answered this on a screen beside a sheet, whose answers whoever typed could tell.
 */
export function isHidden(group: Group, element: string): boolean {
  if (group.mode !== 'anonymous') return false
  const heard = group.people.filter((one) => isHeard(group, one))
  const gave = heard.filter((one) => one.said[element]!.level !== null)
  const [sheets, onPaper] = [onPaperAmong(heard), onPaperAmong(gave)]
  return (
    gave.length < fewestShown ||
    (onPaper > 0 && isLeftOver(gave.length - onPaper)) ||
    (sheets > 0 && isLeftOver(heard.length - sheets))
  )
}

function onPaperAmong(people: readonly Person[]): number {
  return people.filter(({ isOnPaper }) => isOnPaper).length
}

function isLeftOver(onScreen: number): boolean {
  return onScreen > 0 && onScreen < fewestShown
}

/**
 * What is handed over of a self-review. `lax`: the counts of one or two people too, which the database keeps back, to see
 * that the screens would not show them either.
 */
export function handOver(review: Review, { lax = false } = {}): HandedOver {
  const elements = elementsOf(review)
  const groups = review.groups.map((group) => handOverGroup(group, review, lax))
  const cells = groups.flatMap(({ perspective, comments }) =>
    comments.map((said, at) => [`${perspective.id} ${elements[at]}`, said] as const),
  )
  return {
    perspectives: groups.map(({ perspective }) => perspective),
    heard: groups.flatMap(({ heard }) => heard),
    comments: Object.fromEntries(cells),
    toConfirm: groups.map(({ toConfirm }) => toConfirm),
    agreed: Object.entries(review.agreed).map(([elementId, level]) => ({
      ...{ elementId, level },
      before: null,
      isPriority: level === 1,
    })),
  }
}

/** The same of one group: nothing that is handed over mixes two. */
export function handOverGroup(
  group: Group,
  review: Pick<Review, 'themes' | 'wasMoved'>,
  lax = false,
): HandedOverOfGroup {
  const elements = elementsOf(review)
  const isShown = (element: string) => !isHidden(group, element)
  const { id, name, initial, mode, spreadMayCross, inTheRoom, people } = group
  // Of the anonymous the fact of having finished alone: whether somebody left everything out is an answer, too.
  const answered = people.filter(
    (one) => isHeard(group, one) && (mode === 'anonymous' || Object.values(one.said).some(isGiven)),
  ).length
  return {
    perspective: {
      ...{ id, name, initial, mode, spreadMayCross, inTheRoom },
      ...{ invited: people.length, answered },
    },
    heard: elements.map((elementId) => ({
      ...{ elementId, perspectiveId: id },
      counts: isShown(elementId) || (lax && isFew(group, elementId)) ? countsOf(group, elementId) : null,
    })),
    comments: elements.map((element) => (isShown(element) ? commentsOf(group, element) : [])),
    toConfirm: review.wasMoved ? toConfirmIn(group) : null,
  }
}

function isGiven({ level, notMine }: { level: number | null; notMine: boolean }): boolean {
  return level !== null || notMine
}

function countsOf(group: Group, element: string): [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  for (const one of group.people) {
    const { level } = one.said[element]!
    if (level !== null && isHeard(group, one)) counts[level - 1]!++
  }
  return counts
}

function isFew(group: Group, element: string): boolean {
  return countsOf(group, element).reduce((sum, count) => sum + count, 0) < fewestShown
}

function commentsOf(group: Group, element: string): string[] {
  return group.people
    .filter((one) => isHeard(group, one))
    .map((one) => one.said[element]!.comment)
    .filter(Boolean)
    .sort()
}

function toConfirmIn({ mode, people }: Group): number | null {
  const waiting = people.filter(({ hasToConfirm }) => hasToConfirm).length
  return mode !== 'anonymous' || waiting >= fewestShown ? waiting : null
}
