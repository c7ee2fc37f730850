/** What is asked of whoever chooses a kind of place: which of those that are known, or which in their own words. */
export type WhichPlace = { name: string; label: string; hint: string } & (
  | { among: { value: string; label: string }[] }
  | { suggested: readonly string[] }
)

/** A kind of place that can be chosen, such as a building or a region. */
export type KindOfPlace = { value: string; label: string; which?: WhichPlace }
