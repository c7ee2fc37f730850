const words: Record<string, string> = {
  'self-review': 'self-review',
  focus: 'focus',
  findings: 'findings',
  reflections: 'reflections',
  plan: 'plan',
}

/**
 * What an event of this module is called in the feed; the sentence goes on after the name of who did it. What a school
 * gives people of its own trust to read it *shares*: it discloses to nobody.
 */
export const activityWords: Record<string, (said: Record<string, unknown>, ofSchool: boolean) => string> = {
  'disclosure.disclose': (said, ofSchool) => `${ofSchool ? 'shared' : 'disclosed'}: ${titleOf(said)}`,
  'disclosure.read': (said, ofSchool) =>
    `read what was ${ofSchool ? 'shared' : 'disclosed'}: ${titleOf(said)}`,
  'disclosure.withdraw': (said) => `withdrew for the future: ${titleOf(said)}`,
  'disclosure.end': (said, ofSchool) =>
    `${ofSchool ? 'stopped sharing' : 'ended the disclosure'}: ${titleOf(said)}`,
}

function titleOf({ title, kind }: Record<string, unknown>): string {
  return String(title ?? words[String(kind)] ?? 'something')
}
