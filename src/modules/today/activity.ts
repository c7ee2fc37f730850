import { activityWords as disclosureWords } from '#src/modules/disclosure/index.ts'
import { activityWords as improvementWords } from '#src/modules/improvement/index.ts'
import { partnershipActivityWords, visitActivityWords } from '#src/modules/peer-review/index.ts'
import { activityWords as peopleWords } from '#src/modules/people/index.ts'
import { activityWords as selfReviewWords } from '#src/modules/self-review/index.ts'
import { clockTime, londonDay, longDay } from '#src/ui/dates.ts'
import type { Happened } from './queries.ts'

type Sentence = (said: Record<string, unknown>) => string

const words: Record<string, Sentence> = {
  ...peopleWords,
  ...disclosureWords,
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
    who:
      event.who ??
      (event.said.name && event.did === 'people.accept-invitation' ? String(event.said.name) : 'The product'),
    what: sentence ? sentence(event.said) : plainly(event.did),
    when: { iso: event.at.toISOString(), words: `${longDay(londonDay(event.at))}, ${clockTime(event.at)}` },
  }
}

function plainly(did: string): string {
  return `did this: ${did.slice(did.indexOf('.') + 1).replaceAll('-', ' ')}`
}
