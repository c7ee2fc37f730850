import { describe, expect, it, vi } from 'vitest'
import type { Position } from '../middle.ts'
import { everythingShown } from './everything-shown.ts'
import { handOver, isHidden } from './handed-over.ts'
import { type Group, hasFinished, type Person, type Review, type Story } from './scene.ts'

/** How many people answer on a screen and finish, do not finish, and answer on paper. */
type Sizes = { onScreen: number; unfinished: number; onPaper: number }

vi.setConfig({ testTimeout: 60_000 })

const element = 'A'

function groupOf({ onScreen, unfinished }: Sizes, values: readonly (Position | null)[]): Group {
  const people = values.map(
    (level, n): Person => ({
      name: `Person ${n}`,
      isOnPaper: n >= onScreen + unfinished,
      hasFinished: n < onScreen || n >= onScreen + unfinished,
      hasToConfirm: false,
      said: { [element]: { level, notMine: level === null, comment: '' } },
    }),
  )
  return {
    ...{
      id: 'g',
      name: 'Headteachers',
      initial: 'H',
      mode: 'anonymous',
      spreadMayCross: true,
      inTheRoom: null,
    },
    people,
  }
}

function reviewOf(id: string, cycle: number, group: Group): Review {
  const themes = [{ id: 't', title: 'Area', elements: [element] }]
  return { ...{ id, cycle, framework: 'F', themes, wasMoved: false, agreed: {} }, groups: [group] }
}

/** Every way in which so many people can answer. */
function everyWay<Value>(people: number, values: readonly Value[]): Value[][] {
  if (people === 0) return [[]]
  return everyWay(people - 1, values).flatMap((rest) => values.map((value) => [...rest, value]))
}

const known = new Map<string, string>()

/** Everything that anybody is shown of two years; it is made of what is handed over, and so only once of the same. */
function look(past: Group, now: Group): string {
  const story: Story = {
    ...{ past: reviewOf('past', 2025, past), now: reviewOf('now', 2026, now), other: null },
    ...{ carried: [], ties: [] },
  }
  const handed = { past: handOver(story.past), now: handOver(story.now) }
  const key = JSON.stringify(handed)
  if (!known.has(key)) known.set(key, everythingShown(story, handed).join('\n'))
  return known.get(key)!
}

type World = { groups: Group[]; seen: string }

/**
 * Solves it exactly: whose answer is the same in every world that looks the same. Whoever is found stands in a group in
 * which all who gave a level gave the same; and whoever stands in one in which all said the same is found.
 */
function solve(worlds: readonly World[]) {
  const alike = Map.groupBy(worlds, ({ seen }) => seen)
  const open: boolean[] = []
  for (const { groups, seen } of worlds) {
    for (const [at, group] of groups.entries()) {
      for (const [n, person] of group.people.entries()) {
        if (person.isOnPaper) continue
        const answers = new Set(
          alike.get(seen)!.map((other) => other.groups[at]!.people[n]!.said[element]!.level),
        )
        const isKnown = answers.size === 1
        const where = describeGroup(group, n)
        if (isKnown) expect([where, agree(group, { whoGave: true })]).toEqual([where, true])
        else if (hasFinished(person)) expect([where, agree(group)]).toEqual([where, false])
        open.push(!isKnown)
      }
    }
  }
  return { of: open.length, open: open.filter(Boolean).length, looks: alike.size }
}

/** Whether all who are heard say the same, and it is shown; or, of those who gave a level, all the same one. */
function agree(group: Group, { whoGave = false } = {}): boolean {
  const heard = group.people.filter(hasFinished).map((one) => one.said[element]!.level)
  const levels = new Set(whoGave ? heard.filter((level) => level !== null) : heard)
  return !isHidden(group, element) && levels.size === 1
}

function describeGroup({ people }: Group, at: number): string {
  const said = people.map(({ said, isOnPaper, hasFinished }) => {
    const { level } = said[element]!
    return `${level ?? 'none'}${isOnPaper ? ' on paper' : hasFinished ? '' : ' unfinished'}`
  })
  return `person ${at} of ${said.join(', ')}`
}

const answers = [1, 2, 3, 4, null] as const

describe('everybody who can be solved for is in a unanimous group', () => {
  it.each<Sizes>([
    { onScreen: 2, unfinished: 1, onPaper: 0 },
    { onScreen: 3, unfinished: 0, onPaper: 0 },
    { onScreen: 3, unfinished: 1, onPaper: 0 },
    { onScreen: 4, unfinished: 0, onPaper: 0 },
    { onScreen: 1, unfinished: 0, onPaper: 3 },
    { onScreen: 2, unfinished: 0, onPaper: 2 },
    { onScreen: 3, unfinished: 0, onPaper: 1 },
  ])('of $onScreen on a screen, $unfinished who had not finished and $onPaper on paper', (sizes) => {
    const past = groupOf({ onScreen: 3, unfinished: 0, onPaper: 0 }, [1, 2, 2])
    const people = sizes.onScreen + sizes.unfinished + sizes.onPaper
    const worlds = everyWay(people, answers).map((values) => {
      const group = groupOf(sizes, values)
      return { groups: [group], seen: look(past, group) }
    })
    expect(solve(worlds).open).toBeGreaterThan(0)
  })

  it('of three people in two years, one of whom had not finished in the first', () => {
    const [first, second] = [
      { onScreen: 2, unfinished: 1, onPaper: 0 },
      { onScreen: 3, unfinished: 0, onPaper: 0 },
    ]
    const worlds = everyWay(6, [1, 4, null] as const).map((values) => {
      const groups = [groupOf(first, values.slice(0, 3)), groupOf(second, values.slice(3))]
      return { groups, seen: look(groups[0]!, groups[1]!) }
    })
    expect(solve(worlds).open).toBeGreaterThan(0)
  })
})
