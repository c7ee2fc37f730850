import type { FindingKind } from '../sharing.ts'

/** The tone beside the word of each kind of finding. */
export const toneOf: Record<FindingKind, 'teal' | 'indigo' | 'plum'> = {
  strength: 'teal',
  question: 'indigo',
  heard_differently: 'plum',
}
