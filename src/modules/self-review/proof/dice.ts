/** Chance that is the same for the same seed, so that what a proof found can be looked at again by its number. */
export type Dice = {
  /** A whole number from `least` to `most`, both among them. */
  from(least: number, most: number): number
  /** True in so many of a hundred, as a share. */
  chance(share: number): boolean
  pick<Thing>(things: readonly Thing[]): Thing
  /** Each with even odds, in their order; perhaps none. */
  some<Thing>(things: readonly Thing[]): Thing[]
  shuffled<Thing>(things: readonly Thing[]): Thing[]
}

/** Makes dice from a seed, a whole number from 0 up (the generator is mulberry32). */
export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const from = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    from,
    chance: (share) => next() < share,
    pick: (things) => things[from(0, things.length - 1)]!,
    some: (things) => things.filter(() => next() < 0.5),
    shuffled(things) {
      const all = [...things]
      for (let at = all.length - 1; at > 0; at--) {
        const other = from(0, at)
        ;[all[at], all[other]] = [all[other]!, all[at]!]
      }
      return all
    },
  }
}
