import { andList, countWord } from '#src/ui/words.ts'

/** Up to so many leaders are named in the sentence; of more it says how many, and the list beside it names them. */
const namedAtMost = 3

/**
 * What each reader of the outcome sees of the answers, in a sentence; nothing where every reader leads. A self-review always has a leader.
 * `others` is how many of the readers do not.
 */
export function readingSentence(leaders: readonly string[], others: number): string {
  if (others === 0) return ''
  return `${whoLead(leaders)} every group’s answers; the ${others === 1 ? 'other sees' : 'others see'} what was agreed and their own group’s answers alone.`
}

function whoLead(leaders: readonly string[]): string {
  if (leaders.length > namedAtMost) return `The ${countWord(leaders.length, 'leader', 'leaders')} see`
  return `${andList(leaders)} ${leaders.length === 1 ? 'leads and sees' : 'lead and see'}`
}
