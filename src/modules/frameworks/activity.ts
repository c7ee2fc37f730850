/** What the events of a framework are called in the feed; the sentence goes on after who did it. */
export const activityWords: Record<string, (said: Record<string, unknown>) => string> = {
  'frameworks.publish': (said) => `published “${said.title}”, version ${said.version}`,
  'frameworks.take-copy': (said) => `took “${said.title}”, version ${said.version}, away as ${said.as}`,
  'frameworks.withdraw': (said) => `withdrew “${said.title}”, version ${said.version}: ${said.because}`,
  'frameworks.bring-in': (said) => `brought in “${said.title}” as a draft from ${said.file}`,
}
