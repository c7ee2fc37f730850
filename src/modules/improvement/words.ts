import type { ActionLevel, ActionNature } from './rules.ts'

/** What a page calls where an action is carried out; `ofSchool` says that it is a school's own. */
export function levelWord(level: ActionLevel, ofSchool: boolean): string {
  return levelWordsFor(ofSchool)[level]
}

/** All of these words. */
export function levelWordsFor(ofSchool: boolean): Record<ActionLevel, string> {
  return ofSchool ? schoolWords : trustWords
}

const trustWords: Record<ActionLevel, string> = {
  trust: 'across the trust',
  cluster: 'in a cluster',
  school: 'in a school',
}
const schoolWords: Record<ActionLevel, string> = {
  ...trustWords,
  cluster: 'with other schools',
  school: 'in our school',
}

/** What a page calls each kind of work. */
export const natureWords: Record<ActionNature, string> = { assurance: 'assurance', networking: 'networking' }
