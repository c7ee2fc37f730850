import type { Mode } from '../anonymity.ts'

/** A group that is asked, and how it usually speaks. */
export type UsualPerspective = { name: string; initial: string; mode: Mode; spreadMayCross?: boolean }

/** The groups that a trust usually asks, and how each usually speaks; its leaders change them before answering opens. */
export const usualPerspectives: readonly UsualPerspective[] = [
  { name: 'Executives', initial: 'E', mode: 'own_name' },
  { name: 'Trustees', initial: 'T', mode: 'in_the_room' },
  { name: 'Headteachers', initial: 'H', mode: 'own_name' },
  { name: 'Middle leaders', initial: 'M', mode: 'anonymous' },
]
