/** Each module may import those before it, by their `index.ts`, and none after it; a new one takes its place here. */
export const moduleOrder = [
  'organisations',
  'people',
  'disclosure',
  'frameworks',
  'improvement',
  'self-review',
  'peer-review',
  'today',
]

/** The module that a file belongs to; null for a file outside the modules. */
export function moduleOf(file: string): string | null {
  return /^src\/modules\/([^/]+)\//.exec(file)?.[1] ?? null
}

/** Whether `other` stands after `own` in the order, so that `own` may not know of it. */
export function isAfter(other: string, own: string): boolean {
  return moduleOrder.indexOf(other) > moduleOrder.indexOf(own)
}
