/** What the events of a plan are called in the feed of those who see it; the sentence goes on after who did it. */
export const activityWords: Record<string, (said: Record<string, unknown>) => string> = {
  'improvement.open-plan': (said) => `opened a plan: ${said.priority}`,
  'improvement.add-action': (said) => `added “${said.action}” for ${said.owner}`,
  'improvement.change-action': (said) => `changed “${said.action}”`,
  'improvement.close-action': (said) => `said that “${said.action}” is done`,
  'improvement.reopen-action': (said) => `opened “${said.action}” again`,
  'improvement.remove-action': (said) => `took “${said.action}” out of its plan`,
  'improvement.restore-action': (said) => `put “${said.action}” back into its plan`,
}
