import type { ActionLevel, ActionNature } from './rules.ts'

/** What a page calls where an action is carried out. */
export const levelWords: Record<ActionLevel, string> = {
  trust: 'across the trust',
  cluster: 'in a cluster',
  school: 'in a school',
}

/** What a page calls each kind of work. */
export const natureWords: Record<ActionNature, string> = { assurance: 'assurance', networking: 'networking' }
