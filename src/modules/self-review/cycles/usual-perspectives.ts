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

/** The groups that a school usually asks, as the school framework suggests them; a school has no trustees or heads to ask. */
export const usualPerspectivesOfSchool: readonly UsualPerspective[] = [
  { name: 'Senior leaders', initial: 'S', mode: 'own_name' },
  { name: 'Middle leaders', initial: 'M', mode: 'anonymous' },
  { name: 'Teachers and support staff', initial: 'T', mode: 'anonymous' },
  { name: 'Governors', initial: 'G', mode: 'in_the_room' },
]
