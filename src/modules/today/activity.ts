import { activityWords as disclosureWords } from '#src/modules/disclosure/index.ts'
import { activityWords as frameworkWords } from '#src/modules/frameworks/index.ts'
import { activityWords as improvementWords } from '#src/modules/improvement/index.ts'
import { activityWords as organisationWords } from '#src/modules/organisations/index.ts'
import { partnershipActivityWords, visitActivityWords } from '#src/modules/peer-review/index.ts'
import { activityWords as peopleWords } from '#src/modules/people/index.ts'
import { activityWords as selfReviewWords } from '#src/modules/self-review/index.ts'
import { capital } from '#src/ui/words.ts'
import type { Happened } from './queries.ts'
import { whenItHappened } from './when-it-happened.ts'

type Sentence = (said: Record<string, unknown>, ofSchool: boolean) => string

/** The sentence of every kind of event. `ofSchool` where a school's record has it: schools share, trusts disclose. */
export const words: Readonly<Record<string, Sentence>> = {
  ...organisationWords,
  ...peopleWords,
  ...disclosureWords,
  ...frameworkWords,
  ...selfReviewWords,
  ...partnershipActivityWords,
  ...visitActivityWords,
  ...improvementWords,
}

/** An event as the feed shows it: when, who, and a sentence; a kind of event without one says its name plainly. */
export function inWords(event: Happened) {
  const sentence = words[event.did]
  return {
    key: `${event.chain}:${event.seq}`,
    who: whoDid(event),
    // The feed ends each sentence itself, also one that ends in what somebody wrote.
    what: (sentence ? sentence(event.said, event.ofSchool) : plainly(event.did)).replace(/\.$/, ''),
    when: whenItHappened(event.at),
  }
}

/** Whom the feed names: the person; whoever the event itself names, where nobody was signed in; or the product. */
function whoDid({ who, did, said }: Happened): string {
  if (who) return who
  if (typeof said.by === 'string') return capital(said.by)
  return typeof said.name === 'string' && did === 'people.accept-invitation' ? said.name : 'The product'
}

function plainly(did: string): string {
  return `did this: ${did.slice(did.indexOf('.') + 1).replaceAll('-', ' ')}`
}
