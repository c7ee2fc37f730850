import { allowed, refused, type Verdict } from '#src/verdict.ts'
import { onlyDuring } from '../stages.ts'
import { type Asker, all, held } from '../visits/policy.ts'

const team = ['lead_reviewer', 'visitor'] as const

/** Which role may attempt what in `evidence/`. */
export const evidenceAttempts = {
  'peer-review.see-notes': team,
  'peer-review.take-note': team,
  'peer-review.change-note': team,
  'peer-review.see-coverage': [...team, 'associate'],
  'peer-review.complete-gathering': ['lead_reviewer'],
} as const

/**
 * Whether a note may be taken, changed or taken back: by a visitor, from the day the team is complete until the
 * findings are shared. A note that comes too late is refused with its text, which is the visitor's to keep.
 */
export function mayTakeNotes(asker: Asker): Verdict {
  const { facts } = asker
  return all(
    held(asker, team, `Only the visitors whom ${facts.host} has accepted take notes.`),
    facts.areFindingsShared
      ? refused(
          'The findings have been shared, so this note can no longer be added to them. Tell the lead reviewer.',
        )
      : allowed,
    onlyDuring(['gathering', 'sharing'], facts),
  )
}

/** Whether somebody may say that gathering is complete: the lead reviewer, once there are notes. */
export function mayCompleteGathering(asker: Asker): Verdict {
  const { facts } = asker
  return all(
    held(asker, ['lead_reviewer'], 'Only the lead reviewer says that gathering is complete.'),
    onlyDuring(['gathering'], facts),
    facts.notes === 0 ? refused('No note has been taken yet.') : allowed,
  )
}
