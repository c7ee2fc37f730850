import { allowed, refused, type Verdict } from '#src/verdict.ts'
import { onlyDuring, type ReviewFacts } from '../stages.ts'

const hosts = ['host_leader', 'host_coordinator'] as const
const team = ['lead_reviewer', 'visitor'] as const

/** Which role may attempt what in `visits/`. Whether they hold it at this review is what each policy below asks. */
export const visitAttempts = {
  'peer-review.see-review': [...hosts, 'team_namer', ...team, 'associate', 'programme_lead'],
  'peer-review.see-focus': [...hosts, ...team, 'associate'],
  'peer-review.draft-focus': ['host_leader'],
  'peer-review.share-focus': ['chief_executive', 'improvement_director'],
  'peer-review.see-team': [...hosts, 'team_namer', ...team, 'associate'],
  'peer-review.name-visitor': ['team_namer'],
  'peer-review.decide-visitor': hosts,
  'peer-review.withdraw-visitor': ['team_namer', ...hosts],
  'peer-review.complete-team': ['host_leader'],
  'peer-review.name-circle': ['host_leader'],
  'peer-review.see-timetable': [...hosts, ...team, 'associate'],
  'peer-review.plan-activities': [...team, 'host_coordinator'],
} as const

/** What a policy of a review asks: its facts, and the roles that somebody holds in it. */
export type Asker = { facts: ReviewFacts; roles: readonly string[] }

/** Whether somebody holds one of these roles in the review; otherwise the sentence says whose it is. */
export function held({ roles }: Asker, wanted: readonly string[], because: string): Verdict {
  return wanted.some((role) => roles.includes(role)) ? allowed : refused(because)
}

/** The first verdict that says no, or yes. */
export function all(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => !verdict.ok) ?? allowed
}

/** Whether the focus may be drafted: by the host's named people, until it is shared. */
export function mayDraftFocus(asker: Asker): Verdict {
  const { facts } = asker
  return all(
    held(asker, ['host_leader'], `Only the people whom ${facts.host} has named write its focus.`),
    facts.isFocusStated
      ? refused('The focus was shared with the visiting team, and what was shared no longer changes.')
      : allowed,
    onlyDuring(['preparing', 'exploring', 'focusing'], facts),
  )
}

/** Whether the focus may be shared: while focusing, by somebody who discloses for the trust. */
export function mayShareFocus(asker: Asker & { trustRoles: readonly string[] }): Verdict {
  const disclosing = ['chief_executive', 'improvement_director']
  return all(
    mayDraftFocus(asker),
    asker.trustRoles.some((role) => disclosing.includes(role))
      ? allowed
      : refused('The chief executive or the improvement director shares for the trust. Ask one of them.'),
    onlyDuring(['focusing'], asker.facts),
  )
}

const beforeSharing = ['exploring', 'focusing', 'gathering'] as const

/** Whether somebody may be named for the visiting team: from exploring until gathering is complete. */
export function mayNameVisitor(asker: Asker): Verdict {
  const { facts } = asker
  const whose = `Only the people of ${facts.visitor} who were asked to do so name its team.`
  return all(held(asker, ['team_namer'], whose), onlyDuring(beforeSharing, facts))
}

/** Whether a visitor may be accepted or declined: by the host, from exploring until gathering is complete. */
export function mayDecideVisitor(asker: Asker): Verdict {
  const whose = `Only ${asker.facts.host} accepts its visitors.`
  return all(held(asker, hosts, whose), onlyDuring(beforeSharing, asker.facts))
}

/** Whether somebody may say that the team is complete: the host's named people, who answer for the whole. */
export function mayHostDecide(asker: Asker): Verdict {
  const whose = `Only the people whom ${asker.facts.host} has named say that the team is complete.`
  return all(held(asker, ['host_leader'], whose), onlyDuring(beforeSharing, asker.facts))
}

/** Whether a visitor may be withdrawn: by either side, until the findings are shared. */
export function mayWithdrawVisitor(asker: Asker): Verdict {
  const whose = 'Only the visiting trust and the host withdraw a visitor.'
  return all(
    held(asker, ['team_namer', ...hosts], whose),
    onlyDuring(['exploring', 'focusing', 'gathering', 'sharing'], asker.facts),
  )
}

/** Whether the named circle may still change: until the findings are shared, since they go to those who are named then. */
export function mayNameCircle(asker: Asker): Verdict {
  const whose = `Only the people whom ${asker.facts.host} has named already name others.`
  return all(
    held(asker, ['host_leader'], whose),
    asker.facts.areFindingsShared
      ? refused('The findings were shared with the people named then. Nobody is added afterwards.')
      : allowed,
  )
}

/** Whether activities may be planned: by the team and the host coordinator, until gathering is complete. */
export function mayPlanActivities(asker: Asker): Verdict {
  const whose = 'The visiting team and the host coordinator plan the visit.'
  return all(
    held(asker, ['lead_reviewer', 'visitor', 'host_coordinator'], whose),
    onlyDuring(['focusing', 'gathering'], asker.facts),
  )
}
