import { ownedBy } from '#src/ui/words.ts'
/** What an event of this module is called in the feed; the sentence goes on after the name of who did it. */
export const activityWords: Record<string, (said: Record<string, unknown>) => string> = {
  'people.invite': (said) => `invited ${said.name} as ${said.role}`,
  'people.accept-invitation': (said) => `joined as ${said.role}`,
  'people.change-role': (said) => `made ${said.name} ${said.role}`,
  'people.end-membership': (said) => `ended ${ownedBy(String(said.name))} membership`,
  'people.withdraw-invitation': () => 'withdrew an invitation',
  'installation.set-up': (said) => `set this installation up; ${said.runBy} runs it`,
  'installation.open-programme': (said) => `opened the programme ${said.programme}`,
  'installation.change-run-by': (said) => `wrote that ${said.runBy} runs the installation`,
  'installation.make-sign-in-link': (said) => `made a one-use sign-in link for ${said.name}`,
  'installation.load-sample': () => 'loaded the sample story',
  'installation.remove-sample': () => 'removed the sample story',
  'installation.enter-sample': (said) => `looked round as ${said.name} of the sample`,
  'installation.open-mail': (said) => `opened the message “${said.subject}” to ${said.to}`,
}
