import { ownedBy } from '#src/ui/words.ts'

type Said = Record<string, unknown>

/**
 * What the events of a partnership are called in the feed; the sentence goes on after the name of who did it. None of
 * them holds a word of a self-review, a question or an answer.
 */
export const partnershipActivityWords: Record<string, (said: Said) => string> = {
  'peer-review.propose-partnership': (said) => `proposed ${said.partnership} for ${said.cohort}`,
  'peer-review.accept-proposal': (said) => `accepted ${said.partnership} for ${said.trust}`,
  'peer-review.decline-proposal': (said) => `declined ${said.partnership} for ${said.trust}`,
  'peer-review.withdraw-proposal': (said) => `withdrew the proposal of ${said.partnership}`,
  'peer-review.sign-principles': (said) => `signed the principles for ${said.trust}`,
  'peer-review.sign-agreement': (said) => `signed the data-sharing agreement for ${said.trust}`,
  'peer-review.name-contacts': (said) =>
    `named ${ownedBy(String(said.trust))} safeguarding lead and data protection contact`,
  'peer-review.open-partnership': (said) => `signed last, which opened ${said.partnership}`,
  'peer-review.set-dates': (said) => `changed the dates of ${said.partnership}`,
  'peer-review.add-explorer': (said) =>
    `asked ${said.name} onto ${ownedBy(String(said.trust))} exploring team`,
  'peer-review.end-explorer': (said) => `took ${said.name} off ${ownedBy(String(said.trust))} exploring team`,
  'peer-review.open-stage-early': (said) => `opened ${said.stage} early in ${said.review}: ${said.because}`,
  'peer-review.ask-question': (said) => `asked ${said.of} about ${said.element}`,
  'peer-review.answer-question': (said) => `answered a question about ${said.element}`,
  'peer-review.plan-exploring': (said) => `planned the exploring meeting of ${said.partnership}`,
}
