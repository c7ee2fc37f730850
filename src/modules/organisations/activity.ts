/** What an event of this module is called in the feed; the sentence goes on after the name of who did it. */
export const activityWords: Record<string, (said: Record<string, unknown>) => string> = {
  'organisations.take-in-trust': (said) => `took ${said.trust} in`,
  'organisations.take-in-school': (said) => `took ${said.school} in`,
  'organisations.set-logo': () => 'put a logo on our documents',
  'organisations.describe-logo': (said) => `said of the logo on our documents what it shows: “${said.words}”`,
  'organisations.remove-logo': () => 'took the logo off our documents',
  'organisations.set-colour': (said) => `gave the headings of our documents the colour ${said.colour}`,
  'organisations.remove-colour': () => 'gave our documents the usual colours again',
  'organisations.queue-import': (said) => `asked for an import of the register (${said.files})`,
  'organisations.confirm-import': () => 'confirmed an import of the register',
  'organisations.give-up-import': () => 'gave an import of the register up',
  'organisations.import-register': (said) => `imported the register (${said.files})`,
}
