import { type Column, host, partner } from './cast.ts'

/*
 * The people of `cast.ts` as the table names them together: who leads, who was asked, who reads what was disclosed, who
 * visits.
 */

export const nobody: Column[] = []
export const associate: Column[] = ['associate']
export const administrator: Column[] = ['installation administrator']

export const leaders = host('chief executive', 'improvement director', 'leader of the self-review')
export const executives = host('executive', 'other executive')
export const headteachers = host(
  'headteacher',
  'other headteacher',
  'third headteacher',
  'unfinished headteacher',
)
export const middleLeaders = host('middle leader', 'other middle leader', 'silent middle leader')
export const inTheSelfReview = [
  ...leaders,
  ...executives,
  ...host('trustee'),
  ...headteachers,
  ...middleLeaders,
]

// Who discloses for the host sees ever after what it has disclosed: whoever is its chief executive then.
export const owners = host('chief executive', 'improvement director', 'chief executive without a seat')
export const ownersAtLast = [...owners, ...host('new chief executive')]
// Whom the host has named as readers; the late explorer and the new chief executive came afterwards, and were not named.
export const explorers = partner('chief executive', 'improvement director', 'explorer')
export const exploringTeams = [
  ...[...explorers, ...partner('late explorer', 'new chief executive')],
  ...host('chief executive', 'improvement director', 'explorer', 'late explorer', 'new chief executive'),
]

export const circle = host(
  'chief executive',
  'improvement director',
  'new chief executive',
  'member of the circle',
)
export const coordinator = host('coordinator')
export const firstAccepted = partner('lead reviewer', 'visitor', 'visitor who left')
export const team = partner('lead reviewer', 'visitor', 'late visitor')
