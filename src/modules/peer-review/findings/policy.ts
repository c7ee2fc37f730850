import { ownedBy } from '#src/ui/words.ts'
import { allowed, refused, type Verdict } from '#src/verdict.ts'
import { gate, onlyDuring, type ReviewFacts } from '../stages.ts'
import { type Asker, all, held } from '../visits/policy.ts'

const team = ['lead_reviewer', 'visitor'] as const

/** Which role may attempt what in `findings/`. */
export const findingsAttempts = {
  'peer-review.sort-notes': team,
  'peer-review.share-findings': ['lead_reviewer'],
  'peer-review.read-findings': ['host_leader', ...team, 'associate'],
} as const

/** Whether findings may be written and sorted: by the visiting team, until they are shared. */
export function mayWriteFindings(asker: Asker): Verdict {
  const { facts } = asker
  return all(
    held(asker, team, `Only the visiting team of ${facts.visitor} writes the findings.`),
    facts.areFindingsShared
      ? refused('The findings have been shared, and what was shared no longer changes.')
      : allowed,
    onlyDuring(['gathering', 'sharing'], facts),
  )
}

/** Whether the findings may be shared: by the lead reviewer, once gathering is complete. */
export function mayShareFindings(asker: Asker): Verdict {
  const { facts } = asker
  const complete = gate('sharing', facts)
  return all(
    held(asker, ['lead_reviewer'], 'The lead reviewer shares the findings.'),
    facts.areFindingsShared
      ? refused('The findings were shared already. Nothing was shared twice.')
      : allowed,
    complete.open ? allowed : refused(`${complete.missing.join('; ')}.`),
    onlyDuring(['sharing'], facts),
  )
}

/** What a reader of findings is told while there is nothing for them to read. */
export function notSharedYet(facts: ReviewFacts): string {
  return `${ownedBy(facts.visitor)} team is sorting its notes. When its lead reviewer shares the findings, the people whom ${facts.host} has named read them here first.`
}
