const words: Record<string, string> = {
  'self-review': 'self-review',
  focus: 'focus',
  findings: 'findings',
  reflections: 'reflections',
  plan: 'plan',
}

/** What an event of this module is called in the feed; the sentence goes on after the name of who did it. */
export const activityWords: Record<string, (said: Record<string, unknown>) => string> = {
  'disclosure.disclose': (said) => `disclosed: ${titleOf(said)}`,
  'disclosure.read': (said) => `read what was disclosed: ${titleOf(said)}`,
  'disclosure.withdraw': (said) => `withdrew for the future: ${titleOf(said)}`,
  'disclosure.end': (said) => `ended the disclosure: ${titleOf(said)}`,
}

function titleOf({ title, kind }: Record<string, unknown>): string {
  return String(title ?? words[String(kind)] ?? 'something')
}
