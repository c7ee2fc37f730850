import { describe, expect, it, vi } from 'vitest'
import { declare } from '../declaring/declare.ts'
import { dice } from './dice.ts'
import { everythingShown } from './everything-shown.ts'
import { handOver } from './handed-over.ts'
import { type Review, reviewsOf, type Story, storyOf } from './scene.ts'
import { attack, elsewhere } from './witnesses.ts'

// Together they take some three seconds; on a machine with other work much more.
vi.setConfig({ testTimeout: 60_000 })

const reviewsToTry = 10_000

/** Of so many stories one is looked at through every view, too; what is handed to the views is looked at in all. */
const viewsInOneOf = 8

/** Stories by their numbers, until they hold so many self-reviews. */
function stories(): Story[] {
  const all: Story[] = []
  for (let tried = 0; tried < reviewsToTry; tried += reviewsOf(all.at(-1)!).length)
    all.push(storyOf(all.length))
  return all
}

describe('in 10,000 random reviews', () => {
  it('no person’s answer is recovered, and those whom no rule can hide are the unanimous', () => {
    const found = stories().map((story) => reviewsOf(story).map(attack))
    const sum = (count: (one: ReturnType<typeof attack>) => number) =>
      found.flat().reduce((total, one) => total + count(one), 0)
    const recovered = found.flatMap((ofStory, seed) =>
      ofStory.flatMap((one) => one.recovered.map((what) => `story ${seed}: ${what}`)),
    )
    expect(recovered).toEqual([])
    expect(found.flat().length).toBeGreaterThanOrEqual(reviewsToTry)
    const [tried, outsider] = [sum((one) => one.tried), sum((one) => one.unanimous.outsider)]
    const [colleague, typist] = [sum((one) => one.unanimous.colleague), sum((one) => one.unanimous.typist)]
    // A proof in which nobody ever agreed, or nothing was attacked, would prove nothing.
    expect(Math.min(outsider, colleague, typist)).toBeGreaterThan(100)
    console.info(
      `${found.flat().length} reviews, ${tried} attacks: none recovered. In unanimous groups: ${outsider} known to anybody, ` +
        `${colleague} to a colleague who knows their own answer, ${typist} to whoever typed sheets in.`,
    )
  })

  it('every view, year, filter and export is the same wherever what it may tell is the same', () => {
    const different: string[] = []
    let looked = 0
    for (const [seed, story] of stories().entries()) {
      if (seed % viewsInOneOf !== 0) continue
      const [here, there] = [shown(story), shown(changed(story, seed))]
      looked += here.length
      for (const [at, piece] of here.entries())
        if (piece !== there[at]) different.push(`story ${seed}, view ${at}: ${piece} or ${there[at]}`)
    }
    expect(different).toEqual([])
    expect(looked).toBeGreaterThan(5000)
  })
})

/** Everything shown of a story, where the database hands over even what it ought to keep back. */
function shown(story: Story): string[] {
  const handed = reviewsOf(story).map((review) => [review.id, handOver(review, { lax: true })])
  return everythingShown(story, Object.fromEntries(handed))
}

/** The same story in which other people gave the answers that are shown, and others the answers that are not. */
function changed({ now, past, other, ...story }: Story, seed: number): Story {
  const d = dice(seed)
  const change = (review: Review) => elsewhere(d, review)
  return { ...story, now: change(now), past: change(past), other: other && change(other) }
}

describe('what nothing can hide', () => {
  it.each([true, false])('is declared before anybody answers, spread crossing: %s', (crosses) => {
    const declared = declare('anonymous', { outside: 'partner', spreadMayCross: crosses })
    expect(declared).toContain('Where fewer than three people answered, nothing is shown, comments included.')
    expect(declared).toContain(
      'If everybody in the group gives the same answer, anyone can tell what you answered.',
    )
    expect(declared).toContain(
      'Where all others gave the same answer, a colleague who knows their own can tell yours too; and so can a leader who typed sheets in, where all who answered on a screen gave the same.',
    )
  })
})
