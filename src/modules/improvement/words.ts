import type { ActionNature } from './rules.ts'

/** What a page calls each kind of work. */
export const natureWords: Record<ActionNature, string> = { assurance: 'assurance', networking: 'networking' }
