import { allowed, refused, type Verdict } from '#src/verdict.ts'
import { gate, onlyDuring } from '../stages.ts'
import { type Asker, all, held } from '../visits/policy.ts'

const team = ['lead_reviewer', 'visitor'] as const
const leaders = ['chief_executive', 'improvement_director'] as const

/** Which role may attempt what in `debrief/`. */
export const debriefAttempts = {
  'peer-review.reflect': ['host_leader'],
  'peer-review.release-reflections': leaders,
  'peer-review.see-debrief': ['host_leader', ...team, 'associate'],
  'peer-review.run-debrief': ['associate'],
  'peer-review.act-on-findings': [...leaders, 'executive'],
  'peer-review.close-review': ['host_leader'],
} as const

/** Whether the host may reflect: its named people, from the sharing of the findings until the reflections are released. */
export function mayReflect(asker: Asker): Verdict {
  const { facts } = asker
  return all(
    held(asker, ['host_leader'], `Only the people whom ${facts.host} has named reflect on the findings.`),
    facts.areReflectionsReleased
      ? refused('The reflections have been released, and what was released no longer changes.')
      : allowed,
    onlyDuring(['reflecting'], facts),
  )
}

/** Whether the reflections may be released: all of them written, by somebody who discloses for the trust. */
export function mayRelease(asker: Asker & { trustRoles: readonly string[] }): Verdict {
  const { facts } = asker
  const isWhole = facts.findings !== null && facts.findingsReflectedOn === facts.findings
  return all(
    mayReflect(asker),
    isWhole
      ? allowed
      : refused(
          `You have reflected on ${facts.findingsReflectedOn} of ${facts.findings} findings. Say something to each first.`,
        ),
    asker.trustRoles.some((role) => (leaders as readonly string[]).includes(role))
      ? allowed
      : refused('The chief executive or the improvement director releases for the trust. Ask one of them.'),
  )
}

/** Whether the debrief page may be written: by the associate, from the sharing of the findings until the review closes. */
export function mayRunDebrief(asker: Asker): Verdict {
  return all(
    held(asker, ['associate'], 'The associate runs the debrief and writes its page.'),
    onlyDuring(['reflecting', 'debriefing', 'acting'], asker.facts),
  )
}

/** Whether the debrief may be said to have been held: once, by the associate, when the reflections are released. */
export function mayHoldDebrief(asker: Asker): Verdict {
  return all(
    held(asker, ['associate'], 'The associate says when the debrief was held.'),
    onlyDuring(['debriefing'], asker.facts),
  )
}

/** Whether the findings may be turned into actions: by those who write the trust's plan and may read the findings. */
export function mayActOnFindings(asker: Asker & { trustRoles: readonly string[] }): Verdict {
  const { facts } = asker
  const writers: readonly string[] = [...leaders, 'executive']
  return all(
    held(
      asker,
      ['host_leader'],
      `Only the people whom ${facts.host} has named turn its findings into actions.`,
    ),
    asker.trustRoles.some((role) => writers.includes(role))
      ? allowed
      : refused(
          'The chief executive, the improvement director and the executives write the plan. Ask one of them.',
        ),
    onlyDuring(['reflecting', 'debriefing', 'acting', 'closed'], facts),
  )
}

/**
 * Whether the host may close the review: after the debrief, when its plan has begun. It ends what the trust disclosed
 * of itself, so it is for somebody who discloses for the trust.
 */
export function mayCloseReview(asker: Asker & { trustRoles: readonly string[] }): Verdict {
  const { facts } = asker
  const begun = facts.actions === 0 ? refused(`${facts.host} has no action in its plan yet.`) : allowed
  const acting = gate('acting', facts)
  return all(
    held(asker, ['host_leader'], `${facts.host} says when the review closes.`),
    asker.trustRoles.some((role) => (leaders as readonly string[]).includes(role))
      ? allowed
      : refused('The chief executive or the improvement director closes the review. Ask one of them.'),
    facts.isClosed ? refused('This review is closed.') : allowed,
    acting.open ? allowed : refused(`${acting.missing.join('; ')}.`),
    onlyDuring(['acting'], facts),
    begun,
  )
}
